import { type CooperationEvent, partiesOf, personsOf } from '@communique/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed, day, throughJson } from '../../test/histories.ts'
import { agreementRegister } from '../views/agreementRegister/agreementRegister.ts'
import { agreementsInForce } from '../views/agreementRegister/inForce.ts'
import { obligationsDue } from '../views/agreementRegister/obligationsDue.ts'
import { calendar } from '../views/calendar/calendar.ts'
import { calendarOf } from './calendarPeriod/calendarOf.ts'
import { cooperationFigures, countryFigures } from '../views/cooperationFigures/cooperationFigures.ts'
import { cooperationNetwork } from './cooperationNetwork/cooperationNetwork.ts'
import { partyTies } from '../views/partyTies/partyTies.ts'
import { countryTimeline, shownEntries } from '../views/countryTimeline/countryTimeline.ts'
import { totalsOf } from '../views/countryTimeline/timelineTotals.ts'
import { currentId, nameOf } from '../shared/currentId.ts'
import { partyDirectory, personDirectory } from '../views/directory/directory.ts'
import { evidenceIndex } from '../views/evidenceIndex/evidenceIndex.ts'
import { claimSpans, correctedClaims } from '../views/evidenceIndex/claims.ts'
import { fundingLedger } from '../views/fundingLedger/fundingLedger.ts'
import { fundingByBeneficiaries, fundingByDonor, fundingTotals } from '../views/fundingLedger/fundingTotals.ts'
import { initiativeRegister } from '../views/initiativeRegister/initiativeRegister.ts'
import { initiativeSummary } from '../views/initiativeRegister/initiativeSummary.ts'
import { allStatements } from '../engine/corrections/allStatements.ts'
import { fold } from '../engine/folding/fold.ts'
import { partnerDossier } from './partnerDossier/partnerDossier.ts'
import { partyRecord } from '../views/partyRecord/partyRecord.ts'
import { partyTimeline } from '../views/partyTimeline/partyTimeline.ts'
import { peopleDirectory } from '../views/peopleDirectory/peopleDirectory.ts'
import { personProfile } from './personProfile/personProfile.ts'
import { themeMatrix, themeMentions } from '../views/themeMatrix/themeMatrix.ts'
import { boardAsOf } from '../views/undertakingsBoard/boardAsOf.ts'
import { undertakingsBoard } from '../views/undertakingsBoard/undertakingsBoard.ts'

describe('reports and readings', () => {
  it('is plain JSON, whatever is on record and whichever day is asked for', () => {
    fc.assert(
      fc.property(believed, day, day, (history, asOf, until) => {
        const funding = fold(fundingLedger)(history).views
        const agreements = fold(agreementRegister)(history).views
        const parties = fold(partyDirectory)(history).views
        const timelines = fold(partyTimeline)(history).views
        const records = fold(partyRecord)(history).views
        const said = fold(partyRecord)(allStatements<CooperationEvent>(history)).views
        const undertakings = fold(undertakingsBoard)(history).views
        const evidence = fold(evidenceIndex)(history).views
        const people = fold(peopleDirectory)(history).views
        const persons = fold(personDirectory)(history).views
        const read = {
          initiatives: Object.values(fold(initiativeRegister)(history).views).map(initiativeSummary),
          people: history.flatMap(personsOf).map((person) => personProfile({ people, persons }, person)),
          network: cooperationNetwork(fold(partyTies)(history).views, parties),
          themes: themeMatrix(fold(themeMentions)(history).views),
          figures: cooperationFigures(fold(countryFigures)(history).views),
          evidence: [correctedClaims(evidence), history.map(({ id }) => claimSpans(evidence, id))],
          period: calendarOf(
            { calendar: fold(calendar)(history).views, agreements, undertakings },
            { from: asOf, until }
          ),
          dossiers: history
            .flatMap(partiesOf)
            .map((party) => partnerDossier({ timelines, records, statedRecords: said, agreements, pledges: funding }, party)),
          timelines: Object.values(fold(countryTimeline)(history).views).map((timeline) => [
            shownEntries(timeline),
            totalsOf(timeline)
          ]),
          funding: [fundingTotals(funding), fundingByDonor(funding), fundingByBeneficiaries(funding)],
          board: boardAsOf(undertakings, asOf),
          due: obligationsDue(agreements, { asOf, until }),
          inForce: agreementsInForce(agreements, asOf),
          names: history.flatMap(({ data }) =>
            'partyId' in data ? [nameOf(parties, data.partyId), currentId(parties, data.partyId)] : []
          )
        }
        expect(throughJson(read)).toStrictEqual(read)
      })
    )
  })

  it('never has an undertaking in two columns, nor one that ended among those overdue', () => {
    fc.assert(
      fc.property(believed, day, (history, asOf) => {
        const { intended, proposed, agreed, fulfilled, lapsed, ...derived } = boardAsOf(
          fold(undertakingsBoard)(history).views,
          asOf
        )
        const open = [...intended, ...proposed, ...agreed]
        const ids = [...open, ...fulfilled, ...lapsed].map(({ undertakingId }) => undertakingId)
        expect(new Set(ids).size).toBe(ids.length)
        const dated = [...derived.overdue, ...derived.possiblyOverdue, ...derived.undated]
        expect(dated.every((row) => open.includes(row))).toBe(true)
        expect(new Set(dated).size).toBe(dated.length)
      })
    )
  })
})
