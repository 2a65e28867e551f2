import { CountryRole } from '@communique/core'

// The codec lists the roles from the closest tie to the loosest.
const rolesInOrder = Object.keys(CountryRole.keys) as ReadonlyArray<CountryRole>

// Most countries have one role: that list is the same for all of them.
const alone: ReadonlyMap<CountryRole, ReadonlyArray<CountryRole>> = new Map(rolesInOrder.map((role) => [role, [role]]))

/** Each role once, in the order of `CountryRole`: the closest tie first. */
export const sortedRoles = (roles: ReadonlyArray<CountryRole>): ReadonlyArray<CountryRole> => {
  const [first] = roles
  if (first === undefined) return roles
  if (roles.length === 1) return alone.get(first) ?? roles
  const named = new Set(roles)
  return rolesInOrder.filter((role) => named.has(role))
}

/**
 * The roles a country timeline shows unless the reader asks for others: all but `Venue` and `Accreditation`, since a
 * meeting with Japan's ambassador in Rabat is no cooperation with Morocco.
 *
 * @category country timeline
 * @since 0.1.0
 */
export const defaultRoles: ReadonlyArray<CountryRole> = rolesInOrder.filter(
  (role) => role !== 'Venue' && role !== 'Accreditation'
)
