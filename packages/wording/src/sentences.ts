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
  const stated = texts.filter((text): text is string => text !== null && text !== '')
  return stated.length === 0 ? [] : [{ label, texts: stated }]
}

/** A detail that the source may leave open. */
export const given = <A>(label: string, value: A | null, words: (value: A) => string): ReadonlyArray<Detail> =>
  value === null ? [] : detail(label, [words(value)])

export const worded = (headline: string, ...details: ReadonlyArray<ReadonlyArray<Detail>>): Words => ({
  headline,
  details: details.flat()
})

export const because = (reason: string | null): ReadonlyArray<Detail> => given('reason', reason, String)
