/** Articles, which say nothing about the country: "the Sudan", "l’Algérie", "los Países Bajos". */
const articles: ReadonlySet<string> = new Set(['the', 'l', 'la', 'le', 'les', 'el', 'los', 'las'])

/** Abbreviations of words in the names of countries, as data sets write them. */
const abbreviated: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['rep', 'republic'],
  ['dem', 'democratic'],
  ['is', 'islands']
])

/**
 * The part of a name that is the same in all ways of writing it: without case, diacritics, apostrophes and other
 * punctuation, articles, and the stops of "U.S."; with "and" for "&" and "Saint" for "St."; with one letter where Arabic
 * writes two alike. Two spellings of one name have one key.
 *
 * Law: the key of a key is itself.
 */
export const spellingKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '') // marks, and the stroke that stretches an Arabic word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.\s?(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word))
    .map((word) => abbreviated.get(word) ?? word)
    .join(' ')
