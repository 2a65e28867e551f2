import type { CooperationEvent, Effective } from '@communique/core'
import { projectionLaws } from '@communique/testing'
import { describe, it } from 'vitest'
import { calendarOracle } from '../test/oracles/calendar.ts'
import { partyDirectoryOracle, personDirectoryOracle, sourceDirectoryOracle } from '../test/oracles/directory.ts'
import { evidenceIndexOracle } from '../test/oracles/evidenceIndex.ts'
import { partyRecordOracle } from '../test/oracles/partyRecord.ts'
import { peopleDirectoryOracle } from '../test/oracles/peopleDirectory.ts'
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

type Oracle = (history: ReadonlyArray<Effective<CooperationEvent>>) => Readonly<Record<string, object>>

/** What the views are to be, in other words. */
const oracles: Partial<Record<keyof typeof views, Oracle>> = {
  partyDirectory: partyDirectoryOracle,
  personDirectory: personDirectoryOracle,
  sourceDirectory: sourceDirectoryOracle,
  evidenceIndex: evidenceIndexOracle,
  calendar: calendarOracle,
  partyRecord: partyRecordOracle,
  peopleDirectory: peopleDirectoryOracle
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
  const oracle = oracles[name as keyof typeof views] // they are the entries of that table
  // What the views are is their own affair.
  it.each(
    projectionLaws(view as unknown as Projection<CooperationEvent, object>, { except, ...(oracle && { oracle }) })
  )('%s', (_law, check) => check())
})
