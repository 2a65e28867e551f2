import type { CooperationEvent } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { type Law, projectionLaws } from '@communique/testing'
import { agreementRegister } from '../../src/views/agreementRegister/agreementRegister.ts'
import { calendar } from '../../src/views/calendar/calendar.ts'
import { countryFigures } from '../../src/views/cooperationFigures/cooperationFigures.ts'
import { partyTies } from '../../src/views/partyTies/partyTies.ts'
import { countryTimeline } from '../../src/views/countryTimeline/countryTimeline.ts'
import { partyDirectory, personDirectory, sourceDirectory } from '../../src/views/directory/directory.ts'
import { evidenceIndex } from '../../src/views/evidenceIndex/evidenceIndex.ts'
import { fundingLedger } from '../../src/views/fundingLedger/fundingLedger.ts'
import { initiativeRegister } from '../../src/views/initiativeRegister/initiativeRegister.ts'
import { observerRoster } from '../../src/views/observerRoster/observerRoster.ts'
import { partyRecord } from '../../src/views/partyRecord/partyRecord.ts'
import { partyTimeline } from '../../src/views/partyTimeline/partyTimeline.ts'
import { peopleDirectory } from '../../src/views/peopleDirectory/peopleDirectory.ts'
import { themeMentions } from '../../src/views/themeMatrix/themeMatrix.ts'
import { undertakingsBoard } from '../../src/views/undertakingsBoard/undertakingsBoard.ts'
import type { Projection } from '../../src/engine/projection.ts'
import { agreementRegisterOracle } from '../oracles/agreementRegister.ts'
import { countryFiguresOracle } from '../oracles/countryFigures.ts'
import { countryTimelineOracle } from '../oracles/countryTimeline.ts'
import { fundingLedgerOracle } from '../oracles/fundingLedger.ts'
import { initiativeRegisterOracle } from '../oracles/initiativeRegister.ts'
import { observerRosterOracle } from '../oracles/observerRoster.ts'
import { partyTiesOracle } from '../oracles/partyTies.ts'
import { partyTimelineOracle } from '../oracles/partyTimeline.ts'
import { themeMentionsOracle } from '../oracles/themeMentions.ts'
import { undertakingsBoardOracle } from '../oracles/undertakingsBoard.ts'
import { calendarOracle } from '../oracles/calendar.ts'
import { partyDirectoryOracle, personDirectoryOracle, sourceDirectoryOracle } from '../oracles/directory.ts'
import { evidenceIndexOracle } from '../oracles/evidenceIndex.ts'
import { partyRecordOracle } from '../oracles/partyRecord.ts'
import { peopleDirectoryOracle } from '../oracles/peopleDirectory.ts'

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

/** What the views are to be, told without them. */
const oracles: Readonly<Record<keyof typeof views, Oracle>> = {
  countryFigures: countryFiguresOracle,
  partyTies: partyTiesOracle,
  themeMentions: themeMentionsOracle,
  countryTimeline: countryTimelineOracle,
  partyTimeline: partyTimelineOracle,
  fundingLedger: fundingLedgerOracle,
  undertakingsBoard: undertakingsBoardOracle,
  agreementRegister: agreementRegisterOracle,
  observerRoster: observerRosterOracle,
  initiativeRegister: initiativeRegisterOracle,
  partyDirectory: partyDirectoryOracle,
  personDirectory: personDirectoryOracle,
  sourceDirectory: sourceDirectoryOracle,
  evidenceIndex: evidenceIndexOracle,
  calendar: calendarOracle,
  partyRecord: partyRecordOracle,
  peopleDirectory: peopleDirectoryOracle
}

/** The laws of each of our views. They are made anew each time, so that nothing of a projection was run before. */
export const viewLaws: Readonly<Record<string, () => ReadonlyArray<Law>>> = Object.fromEntries(
  Object.entries(views).map(([name, view]) => [
    name,
    () =>
      // What the views are is their own affair.
      projectionLaws(view as unknown as Projection<CooperationEvent, object>, {
        oracle: oracles[name as keyof typeof views] // the names of that table
      })
  ])
)
