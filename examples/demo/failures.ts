// The edge's words for what went wrong.
import { renderViolation } from '@communique/core'
import type { ClaimFailure } from '@communique/fixtures'
import type { AskRefusal } from './args.ts'
import { listed } from '@communique/wording/advanced'

export const askRefusalWords = (refusal: AskRefusal): string => {
  switch (refusal.type) {
    case 'Usage':
      return `${refusal.message}. See --help.`
    case 'UnknownRole':
      return `“${refusal.found}” is no role of a country. See --help.`
    case 'NoInstant':
      return `“${refusal.found}” is no instant such as 2024-06-03T23:59:59Z.`
    case 'NoDay':
      return `“${refusal.found}” is no day such as 2020-12-31.`
    case 'UnknownCountries':
      return refusal.unknown
        .map(({ found, near }) => {
          const meant = near.map(({ code, name }) => `${name} (${code})`)
          const hint = meant.length === 0 ? '' : ` Did you mean ${listed(meant).replace(/ and ([^ ].*)$/, ' or $1')}?`
          return `No country is known as “${found}”.${hint}`
        })
        .join('\n')
  }
}

/** Wrong flags and values are 2; a country that nobody knows is 1. */
export const askRefusalCode = ({ type }: AskRefusal): 1 | 2 => (type === 'UnknownCountries' ? 1 : 2)

export const claimFailureWords = ({ claim, failure }: ClaimFailure): string => {
  const why = (): string => {
    switch (failure.type) {
      case 'Refused':
      case 'CorrectionRefused':
        return `the record refuses it: ${JSON.stringify(failure.refusal)}`
      case 'RecordedTooEarly':
        return `it would be recorded before what it follows, of ${failure.latest}`
      case 'RetriesExhausted':
        return `others kept writing, ${failure.attempts} times over`
      case 'LogUnavailable':
        return `the log does not answer: ${failure.reason}`
      case 'TooLarge':
        return `it is more than the log takes: ${failure.size} ${failure.unit.toLowerCase()} of ${failure.limit}`
      case 'UnstorableEvent':
        return renderViolation(failure.violation)
      case 'DuplicateEventId':
        return 'its identity is taken by another event'
      default:
        return `the record cannot be read: ${JSON.stringify(failure)}`
    }
  }
  return `The claim ${claim} could not be recorded: ${why()}.`
}
