// A sentence, and details under labels.

/** A label and what stands under it, one text a line. */
export interface Detail {
  readonly label: string
  readonly texts: ReadonlyArray<string>
}

/** A sentence, and what else the source says. */
export interface Words {
  readonly headline: string
  readonly details: ReadonlyArray<Detail>
}

export const detail = (label: string, texts: ReadonlyArray<string | null>): ReadonlyArray<Detail> => {
  const told = texts.filter((text): text is string => text !== null && text !== '')
  return told.length === 0 ? [] : [{ label, texts: told }]
}

/** A detail of which the source may say nothing. */
export const given = <A>(label: string, value: A | null, words: (value: A) => string): ReadonlyArray<Detail> =>
  value === null ? [] : detail(label, [words(value)])

export const told = (headline: string, ...details: ReadonlyArray<ReadonlyArray<Detail>>): Words => ({
  headline,
  details: details.flat()
})

export const because = (reason: string | null): ReadonlyArray<Detail> => given('reason', reason, String)
