/** A block of CONTRIBUTING: the file it changes, the lines that show the place, and the lines with the new ones. */
export interface Step {
  readonly name: string
  readonly file: string
  readonly before: string
  readonly after: string
}

const blocks = /<!-- step: (.+?) -->\n+```diff\n([\s\S]*?)```/g

/** The steps of a chapter, in order. */
export const stepsOf = (contributing: string, title: string): ReadonlyArray<Step> => {
  const chapter = contributing.split(/^## /m).find((text) => text.startsWith(`${title}\n`))
  if (chapter === undefined) throw new Error(`CONTRIBUTING has no chapter “${title}”`)
  return [...chapter.matchAll(blocks)].map(([, name = '', diff = '']) => {
    const [place = '', ...lines] = diff.trimEnd().split('\n')
    const text = (kept: ReadonlyArray<string>): string => kept.map((line) => `${line.slice(1)}\n`).join('')
    return {
      name,
      file: place.replace(/^ \/\/ /, ''),
      before: text(lines.filter((line) => !line.startsWith('+'))),
      after: text(lines)
    }
  })
}

/** The text of a file after a step, which must fit one place of it. A step without a place is a new file. */
export const applied = ({ name, file, before, after }: Step, text: string): string => {
  if (before === '') return after
  const places = text.split(before).length - 1
  if (places !== 1) throw new Error(`Step “${name}” fits ${places} places of ${file}`)
  return text.replace(before, () => after)
}
