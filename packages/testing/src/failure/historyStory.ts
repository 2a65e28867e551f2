import { fieldsOf, shortened } from './story.ts'

/** An event as one line, whatever its envelope is called: its type, and the fields that say something. */
export const eventLine = (event: unknown): string => {
  if (typeof event !== 'object' || event === null) return fieldsOf(event)
  const { type, ...rest } = event as { readonly type?: unknown }
  const parts = Object.entries(rest)
  const only = parts.length === 1 ? parts[0]?.[1] : undefined
  const fields = typeof only === 'object' && only !== null && !Array.isArray(only) ? only : rest
  return shortened(`${typeof type === 'string' ? `${type} ` : ''}${fieldsOf(fields)}`.trimEnd())
}

/** Events as a story, one line each. */
export const historyStory = (history: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  history.length === 0
    ? ['The history is empty.']
    : [
        `The history, ${history.length} ${history.length === 1 ? 'event' : 'events'}:`,
        ...history.map(
          (event, index) => `  #${String(index + 1).padEnd(String(history.length).length)}  ${eventLine(event)}`
        )
      ]
