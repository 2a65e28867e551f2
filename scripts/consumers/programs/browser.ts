/** Runs wherever JavaScript runs: as ESM and CJS on Node, and bundled for a browser. */
import { DesignationCommand, designationDecider, stateAfter, validate } from '@communique/core'
import * as projections from '@communique/projections'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'

const expect = (claim: string, holds: boolean): void => {
  if (!holds) throw new Error(`does not hold: ${claim}`)
}

const received: unknown = JSON.parse(`{
  "type": "ConferDesignation",
  "data": {
    "designationId": "samarkand-2025",
    "title": "Capital of culture",
    "conferredBy": null,
    "place": { "country": "UZ", "city": "Samarkand", "site": null, "headquartersOf": null },
    "countries": [{ "country": "UZ", "role": "Host", "through": null }],
    "on": { "edtf": "2024-05-30", "basis": "Stated", "words": null, "note": null },
    "period": { "edtf": "2025", "basis": "Stated", "words": null, "note": null },
    "themes": []
  }
}`)

const command = validate(DesignationCommand)(received)
expect('a lawful command decodes', E.isRight(command))
expect('nonsense is a value on the left', E.isLeft(validate(DesignationCommand)({ type: 'ConferDesignation' })))

if (E.isRight(command)) {
  const decided = designationDecider.decide(command.right, designationDecider.initialState)
  expect('a designation is conferred', E.isRight(decided) && decided.right.length === 1)
  if (E.isRight(decided)) {
    const again = designationDecider.decide(command.right, stateAfter(designationDecider, decided.right))
    expect('a fact on record is not recorded twice', E.isRight(again) && again.right.length === 0)
  }
}

expect('codecs of core compose with those of the consumer', E.isRight(t.array(DesignationCommand).decode([received])))
expect('projections are at hand', Object.keys(projections).length > 0)
