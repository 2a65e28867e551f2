import { type CooperationEvent, partiesOf, personsOf } from '@communique/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed, day, throughJson } from '../test/histories.ts'
import { agreementRegister } from './agreementRegister/agreementRegister.ts'
import { agreementsInForce } from './agreementRegister/inForce.ts'
import { obligationsDue } from './agreementRegister/obligationsDue.ts'
import { calendar } from './calendar/calendar.ts'
import { calendarOf } from './calendar/calendarOf.ts'
import { cooperationFigures, countryFigures } from './cooperationFigures.ts'
import { cooperationNetwork, partyTies } from './cooperationNetwork.ts'
import { countryTimeline, shownEntries } from './countryTimeline/countryTimeline.ts'
import { totalsOf } from './countryTimeline/totals.ts'
import { currentId, nameOf, partyDirectory, personDirectory } from './directory.ts'
import { evidenceIndex } from './evidenceIndex/evidenceIndex.ts'
import { claimSpans, correctedClaims } from './evidenceIndex/readings.ts'
import { fundingLedger } from './fundingLedger/fundingLedger.ts'
import { fundingByBeneficiaries, fundingByDonor, fundingTotals } from './fundingLedger/totals.ts'
import { initiativeRegister } from './initiativeRegister/initiativeRegister.ts'
import { initiativeSummary } from './initiativeRegister/readings.ts'
import { allStatements } from './kernel/allStatements.ts'
import { fold } from './kernel/fold.ts'
import { partnerDossier } from './partnerDossier/partnerDossier.ts'
import { partyRecord } from './partnerDossier/partyRecord.ts'
import { partyTimeline } from './partnerDossier/partyTimeline.ts'
import { peopleDirectory } from './peopleDirectory/peopleDirectory.ts'
import { personProfile } from './peopleDirectory/personProfile.ts'
import { themeMatrix, themeMentions } from './themeMatrix.ts'
import { boardAsOf } from './undertakingsBoard/boardAsOf.ts'
import { undertakingsBoard } from './undertakingsBoard/undertakingsBoard.ts'

describe('what is read from views', () => {
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
            .map((party) => partnerDossier({ timelines, records, said, agreements, pledges: funding }, party)),
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
