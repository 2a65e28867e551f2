import dialect from './dialect.json' with { type: 'json' }

/** Occurrences of each phrase, and the doc comments that open with a question word, in a set of files. */
export interface Counts {
  readonly phrases: Readonly<Record<string, number>>
  readonly comments: number
  readonly questions: number
}

/** A phrase may run on in the next line of a comment. */
const escaped = (phrase: string): string => phrase.replaceAll(' ', '\\s+(?:\\*\\s+)?')

/** Whole words, in the singular and the plural: `whatever is` does not count as `what is`. */
const patterns = dialect.phrases.map((phrase) => [phrase, new RegExp(`\\b${escaped(phrase)}s?\\b`, 'gi')] as const)

const opening = new RegExp(`^(?:${dialect.openings.map(escaped).join('|')})\\b`, 'i')

/** The first words of each doc comment; a comment that holds tags only has none. */
const openingsOf = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/^[ \t]*\/\*\*[ \t\n*]*([^\n]*)/gm)].flatMap(([, words]) =>
    words === undefined || /^[@/]/.test(words) ? [] : [words]
  )

export const noCounts: Counts = {
  phrases: Object.fromEntries(dialect.phrases.map((phrase) => [phrase, 0])),
  comments: 0,
  questions: 0
}

/** Counts in one text. Doc comments are those of TypeScript; prose has none. */
export const countText = (text: string): Counts => {
  const openings = openingsOf(text)
  return {
    phrases: Object.fromEntries(patterns.map(([phrase, pattern]) => [phrase, text.match(pattern)?.length ?? 0])),
    comments: openings.length,
    questions: openings.filter((words) => opening.test(words)).length
  }
}

/** The sum of two counts; `noCounts` is neutral. */
export const addCounts = (a: Counts, b: Counts): Counts => ({
  phrases: Object.fromEntries(
    dialect.phrases.map((phrase) => [phrase, (a.phrases[phrase] ?? 0) + (b.phrases[phrase] ?? 0)])
  ),
  comments: a.comments + b.comments,
  questions: a.questions + b.questions
})

/** The places where a text uses a phrase or opens a doc comment with a question word, by line. */
export const placesIn = (text: string): ReadonlyArray<{ readonly line: number; readonly found: string }> => {
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length
  const phrases = patterns.flatMap(([phrase, pattern]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ line: lineAt(index), found: phrase }))
  )
  const questions = [...text.matchAll(/^[ \t]*\/\*\*[ \t\n*]*([^\n]*)/gm)]
    .filter(([, words]) => words !== undefined && opening.test(words))
    .map((match) => ({ line: lineAt(match.index), found: `/** ${match[1]}` }))
  return [...phrases, ...questions].toSorted((a, b) => a.line - b.line)
}
