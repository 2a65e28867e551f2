import { copyOf } from '../../failure/copyOf.ts'
import { objectOf, reorderings, throughStore } from '../reducer/storage.ts'

/**
 * The store that a projector under test is given: documents by key.
 *
 * @category laws
 * @since 0.1.0
 */
export interface DocumentStore<Document> {
  readonly load: (key: string) => Promise<Document | null>
  readonly save: (key: string, document: Document) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

/** A store that can be looked into, and made to fail or to be slow. */
export interface WatchedStore<Document> extends DocumentStore<Document> {
  /** All documents by key, as they are now. */
  readonly content: () => unknown
  /** Calls that have not been answered. */
  readonly open: () => number
  /** True once the call that was meant to fail has failed. */
  readonly hasFailed: () => boolean
}

/** The ways in which a store may keep documents. */
export const keepings: ReadonlyArray<readonly [text: string, keep: (document: unknown) => unknown]> = [
  ['as they are', copyOf],
  ['as JSON', throughStore],
  ...reorderings.map(
    ([text, reorder]) => [`with fields ${text}`, (document: unknown) => reorder(throughStore(document))] as const
  )
]

interface Settings {
  readonly keep?: (document: unknown) => unknown
  /** The call that fails, counted from one. */
  readonly failing?: number
  readonly slow?: boolean
}

const turn = (slow: boolean): Promise<void> =>
  slow
    ? new Promise((resolve) => {
        setTimeout(resolve, 0)
      })
    : Promise.resolve()

export const storeOf = <Document>({
  keep = throughStore,
  failing = 0,
  slow = false
}: Settings = {}): WatchedStore<Document> => {
  const documents = new Map<string, unknown>()
  let [calls, open] = [0, 0]
  const answer = async <Answer>(run: () => Answer): Promise<Answer> => {
    calls += 1
    const isFailing = calls === failing
    open += 1
    try {
      await turn(slow)
      if (isFailing) throw new Error('The store failed')
      return run()
    } finally {
      open -= 1
    }
  }
  return {
    load: (key) => answer(() => (documents.has(key) ? (keep(documents.get(key)) as Document) : null)),
    save: (key, document) => {
      // As a store that writes at once: later changes to the document are not saved.
      const kept = keep(document)
      return answer(() => void documents.set(key, kept))
    },
    remove: (key) => answer(() => void documents.delete(key)),
    content: () => objectOf([...documents].map(([key, document]) => [key, copyOf(document)])),
    open: () => open,
    hasFailed: () => failing > 0 && calls >= failing
  }
}
