/** Runs wherever JavaScript runs: as ESM and CJS on Node, and bundled for a browser. */
import * as core from '@communique/core'
import * as projections from '@communique/projections'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'

const expect = (claim: string, holds: boolean): void => {
  if (!holds) throw new Error(`does not hold: ${claim}`)
}

expect('core exports something', Object.keys(core).length > 0)
expect('projections export something', Object.keys(projections).length > 0)
expect('fp-ts and io-ts of the consumer are at hand', E.isRight(t.string.decode('')))
