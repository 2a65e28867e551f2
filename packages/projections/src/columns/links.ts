import { type CountryCode, type CountryLinks, CountryRole } from '@communique/core'

/** The roles, from the closest tie to the loosest: each is a bit. */
const roles = Object.keys(CountryRole.keys) as ReadonlyArray<CountryRole>
const bits = new Map(roles.map((role, at) => [role, 1 << at]))

/** Roles of a link take the lower bits, and its country the rest. */
export const roleBits = 12
const mostOfRoles = 2 ** roleBits

const [letterA, letters] = [65, 27]

/** A country as a number: its code, of two letters or four, in a system of 27 digits. */
export const numberOfCountry = (code: string): number => {
  let number = 0
  for (let at = 0; at < code.length; at += 1) number = number * letters + code.charCodeAt(at) - letterA + 1
  return number
}

/** The country of a number. */
export const countryOfNumber = (number: number): CountryCode => {
  let code = ''
  for (let rest = number; rest > 0; rest = Math.floor(rest / letters))
    code = String.fromCharCode((rest % letters) + letterA - 1) + code
  return code as CountryCode // `numberOfCountry` made the number of one
}

/** A country and its roles as one number. */
export const linkOf = (country: number, roles: number): number => country * mostOfRoles + roles

/** The number of the country of a link. */
export const countryOfLink = (link: number): number => Math.floor(link / mostOfRoles)

/** The roles of a link, in the order of `CountryRole`. */
export const rolesOfLink = (link: number): ReadonlyArray<CountryRole> =>
  roles.filter((_role, at) => (link & (1 << at)) !== 0)

/** Collects the countries of an event, each once, with all its roles. */
export class LinksOfEvent {
  readonly #countries: Array<number> = []
  readonly #roles: Array<number> = []
  #count = 0

  clear(): void {
    this.#count = 0
  }

  add(country: number, role: number): void {
    for (let at = 0; at < this.#count; at += 1)
      if (this.#countries[at] === country) {
        this.#roles[at] = (this.#roles[at] as number) | role
        return
      }
    this.#countries[this.#count] = country
    this.#roles[this.#count] = role
    this.#count += 1
  }

  addAll(links: CountryLinks): void {
    for (const { country, role } of links) this.add(numberOfCountry(country), bits.get(role) ?? 0)
  }

  /** Adds them to the links of a ledger. */
  addTo(all: Array<number>): void {
    for (let at = 0; at < this.#count; at += 1)
      all.push(linkOf(this.#countries[at] as number, this.#roles[at] as number))
  }
}

const [quote, colon, firstOfCountry, firstOfRole] = [34, 58, 99, 114]

const roleBytes = roles.map((role) => Uint8Array.from(role, (letter) => letter.charCodeAt(0)))

/** The bit of a role by its bytes; a scanner has found that it is one. */
const roleIn = (bytes: Uint8Array, from: number, to: number): number => {
  for (let role = 0; role < roleBytes.length; role += 1) {
    const own = roleBytes[role] as Uint8Array
    if (own.length !== to - from) continue
    let at = 0
    while (at < own.length && own[at] === bytes[from + at]) at += 1
    if (at === own.length) return 1 << role
  }
  return 0
}

/**
 * Adds the links of a list of countries by its bytes, which a scanner has found to be one: records of a country, its role
 * and the party through which it has it, and no other fields. Neither texts nor names have escapes.
 */
export const addLinksIn = (bytes: Uint8Array, from: number, to: number, links: LinksOfEvent): void => {
  let [country, role] = [0, 0]
  let isValue = false
  let field = 0
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number
    if (byte === colon) isValue = true
    if (byte !== quote) {
      if (byte === 44) isValue = false
      if (byte !== 125) continue
      links.add(country, role)
      isValue = false
      continue
    }
    const start = at + 1
    for (at = start; bytes[at] !== quote; at += 1);
    if (!isValue) field = bytes[start] as number
    else if (field === firstOfRole) role = roleIn(bytes, start, at)
    else if (field === firstOfCountry) {
      country = 0
      for (let letter = start; letter < at; letter += 1)
        country = country * letters + (bytes[letter] as number) - letterA + 1
    }
  }
}
