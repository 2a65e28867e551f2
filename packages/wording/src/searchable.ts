/**
 * A text as it is searched: without case, accents, vowel signs, the many apostrophes and the variants of Arabic letters.
 *
 * Law: it is idempotent.
 *
 * @category names
 * @since 0.1.0
 */
export const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replaceAll(/[ʻʼʽ‘’'`´]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/\s+/g, ' ')
    .trim()
