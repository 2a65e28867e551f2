import type { CooperationEvent } from '@communique/core'
import { projectionLaws } from '@communique/testing'
import { describe, it } from 'vitest'
import { agreementRegisterOracle } from '../test/oracles/agreementRegister.ts'
import { fundingLedgerOracle } from '../test/oracles/fundingLedger.ts'
import { initiativeRegisterOracle } from '../test/oracles/initiativeRegister.ts'
import type { History } from '../test/oracles/looking.ts'
import { observerRosterOracle } from '../test/oracles/observerRoster.ts'
import { undertakingsBoardOracle } from '../test/oracles/undertakingsBoard.ts'
import { agreementRegister } from './agreementRegister/agreementRegister.ts'
import { calendar } from './calendar/calendar.ts'
import { countryFigures } from './cooperationFigures.ts'
import { partyTies } from './cooperationNetwork.ts'
import { countryTimeline } from './countryTimeline/countryTimeline.ts'
import { partyDirectory, personDirectory, sourceDirectory } from './directory.ts'
import { evidenceIndex } from './evidenceIndex/evidenceIndex.ts'
import { fundingLedger } from './fundingLedger/fundingLedger.ts'
import { initiativeRegister } from './initiativeRegister/initiativeRegister.ts'
import type { Projection } from './kernel/projection.ts'
import { observerRoster } from './observerRoster.ts'
import { partyRecord } from './partnerDossier/partyRecord.ts'
import { partyTimeline } from './partnerDossier/partyTimeline.ts'
import { peopleDirectory } from './peopleDirectory/peopleDirectory.ts'
import { themeMentions } from './themeMatrix.ts'
import { undertakingsBoard } from './undertakingsBoard/undertakingsBoard.ts'

const views = {
  countryTimeline,
  fundingLedger,
  undertakingsBoard,
  agreementRegister,
  observerRoster,
  partyDirectory,
  personDirectory,
  sourceDirectory,
  partyTimeline,
  partyRecord,
  themeMentions,
  evidenceIndex,
  calendar,
  initiativeRegister,
  peopleDirectory,
  partyTies,
  countryFigures
}

/** What the views are to be, told without them. */
const oracles: Partial<Record<keyof typeof views, (history: History) => Readonly<Record<string, object>>>> = {
  fundingLedger: fundingLedgerOracle,
  undertakingsBoard: undertakingsBoardOracle,
  agreementRegister: agreementRegisterOracle,
  observerRoster: observerRosterOracle,
  initiativeRegister: initiativeRegisterOracle
}

const reason = 'of two facts of one day, or two pledges under one text, the one recorded first stands first'
const byRecording: ReadonlyArray<object> = [
  countryTimeline,
  partyTimeline,
  themeMentions,
  evidenceIndex,
  calendar,
  initiativeRegister,
  peopleDirectory,
  observerRoster,
  agreementRegister
]

describe.each(Object.entries(views))('%s', (name, view) => {
  const except = byRecording.includes(view) ? { 'the order of recording does not matter': reason } : {}
  const oracle = oracles[name as keyof typeof views] // the names of the table
  // What the views are is their own affair.
  const projection = view as unknown as Projection<CooperationEvent, object>
  it.each(projectionLaws(projection, { except, ...(oracle && { oracle }) }))('%s', (_law, check) => check())
})
