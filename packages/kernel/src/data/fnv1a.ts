/** FNV-1a (Fowler, Noll, Vo; RFC 9923 section 2), 64 bits: it distinguishes texts, and is no protection against forgery. */
export const fnv1a = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
