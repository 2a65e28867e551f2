import { countryName } from '@communique/core'
import { dateWords } from '../dates.ts'
import { listed } from '../phrases.ts'
import { quoted, type WordingsOf } from './wording.ts'

/** The words for refusals of references, and of codes of countries out of use. */
export const referenceRefusals: WordingsOf<'CountryCodeOutOfUse' | 'UnknownReferences'> = {
  CountryCodeOutOfUse: ({ country, on, from, until }) => [
    `${countryName(country)} (${country}) had its code ${from === null ? '' : `from ${from} `}until ${until}, and this is dated ${dateWords(on)}`,
    'name the state that acted, by its code of that day'
  ],
  UnknownReferences: ({ references }) => [
    listed(
      references.map(
        ({ kind, id, nearest }) =>
          `no ${kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${quoted(id)} is on record${nearest === null ? '' : ` (the nearest is ${quoted(nearest)})`}`
      )
    ),
    'record first whom and what a fact names, or attest it; a ledger with "unknownReferences: \'Allow\'" takes it as it is'
  ]
}
