import type { Beneficiaries } from '@communique/core'

const sortedOnce = <Key extends string>(keys: ReadonlyArray<Key>): ReadonlyArray<Key> => [...new Set(keys)].toSorted()

/** Beneficiaries as a set: each once, in the order of their codes, so that the same ten countries are one set. */
export const beneficiarySet = ({ countries, parties, others }: Beneficiaries): Beneficiaries => ({
  countries: sortedOnce(countries),
  parties: sortedOnce(parties),
  others
})

/** Equal for equal sets, however they were listed. */
export const beneficiaryKey = (beneficiaries: Beneficiaries): string => {
  const { countries, parties, others } = beneficiarySet(beneficiaries)
  return JSON.stringify([countries, parties, others])
}

/** `true` if it is known that nobody else shares in it. */
export const isSole = (beneficiaries: Beneficiaries): boolean => {
  const { countries, parties, others } = beneficiarySet(beneficiaries)
  return others === null && countries.length + parties.length === 1
}
