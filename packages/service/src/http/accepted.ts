/** The quality that an `Accept` header gives to a media type (RFC 9110, section 12.5.1): the most specific range decides. */
const qualityOf = (header: string, type: string): number => {
  const [family = ''] = type.split('/')
  const ranges = [type, `${family}/*`, '*/*']
  let best: { readonly rank: number; readonly quality: number } | null = null
  for (const part of header.split(',')) {
    const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    const rank = ranges.indexOf(range)
    const stated = parameters.find((parameter) => parameter.startsWith('q='))
    const quality = stated === undefined ? 1 : Number(stated.slice(2))
    if (rank !== -1 && (best === null || rank < best.rank)) best = { rank, quality }
  }
  return best === null || !(best.quality > 0) ? 0 : best.quality
}

/** The media type that an `Accept` header prefers, the first of several alike; null where it takes none. */
export const preferredType = (header: string | null, types: ReadonlyArray<string>): string | null => {
  const [usual = null] = types
  if (header === null || header.trim() === '' || header === '*/*') return usual
  let best: { readonly type: string; readonly quality: number } | null = null
  for (const type of types) {
    const quality = qualityOf(header, type)
    if (quality > (best?.quality ?? 0)) best = { type, quality }
  }
  return best?.type ?? null
}

/** Says whether an `If-None-Match` header holds a tag (RFC 9110, section 13.1.2); tags are compared weakly. */
export const matchesTag = (header: string | null, tag: string): boolean => {
  if (header === null) return false
  if (header.trim() === '*') return true
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}
