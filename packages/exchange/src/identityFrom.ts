import { fnv1a } from '@communique/kernel/advanced'

const longest = 64

/**
 * An identity of the record from a text of another system: its letters and digits in lower case, joined by hyphens. A text
 * that loses something gets a fingerprint of the whole, so that two texts seldom share an identity.
 *
 * Laws: an identity is its own; the result is an identity; the same text gives the same.
 */
export const identityFrom = (text: string): string => {
  if (/^[a-z0-9][a-z0-9-]*$/.test(text) && text.length <= longest) return text
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const isWhole = plain.length <= longest && plain !== '' && /^[A-Za-z0-9 _./-]*$/.test(text)
  if (isWhole) return plain
  const mark = fnv1a(text)
  const short = plain.slice(0, longest - mark.length - 1).replace(/-+$/, '')
  return short === '' ? `x-${mark}` : `${short}-${mark}`
}
