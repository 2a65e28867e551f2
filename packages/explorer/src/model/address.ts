// The state of the page, in its address: a link shows the same to everybody.

/** A place in the page, such as `#/country/UZ?order=oldest`. */
export interface Address {
  readonly path: ReadonlyArray<string>
  readonly query: Readonly<Record<string, string>>
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // somebody typed a per cent sign
  }
}

/** Reads the fragment of an address; whatever it is, there is a place for it. */
export const readAddress = (fragment: string): Address => {
  const [path = '', ...query] = fragment.replace(/^#/, '').split('?')
  const pairs = query
    .join('?')
    .split('&')
    .flatMap((pair) => {
      const [name = '', ...value] = pair.split('=')
      const text = decoded(value.join('='))
      return name === '' || text === '' ? [] : [[decoded(name), text] as const]
    })
  return {
    path: path
      .split('/')
      .filter((part) => part !== '')
      .map(decoded),
    query: Object.fromEntries(pairs)
  }
}

/** Writes an address as a fragment. Law: reading it gives the address, without its empty parts. */
export const writeAddress = ({ path, query }: Address): string => {
  const pairs = Object.entries(query)
    .filter(([name, value]) => name !== '' && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  const place = `#/${path
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/')}`
  return pairs.length === 0 ? place : `${place}?${pairs.join('&')}`
}
