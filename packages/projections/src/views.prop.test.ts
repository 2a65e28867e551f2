import {
  type CooperationEvent,
  type Effective,
  effectiveHistory,
  IsoDay,
  partiesOf,
  personsOf,
  validate
} from '@communique/core'
import { anyCooperationHistory, cooperationHistory, must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementRegister } from './agreementRegister/agreementRegister.ts'
import { agreementsInForce } from './agreementRegister/inForce.ts'
import { obligationsDue } from './agreementRegister/obligationsDue.ts'
import { calendar } from './calendar/calendar.ts'
import { calendarOf } from './calendar/calendarOf.ts'
import { cooperationNetwork, partyTies } from './cooperationNetwork.ts'
import { countryTimeline, shownEntries } from './countryTimeline/countryTimeline.ts'
import { totalsOf } from './countryTimeline/totals.ts'
import { currentId, nameOf, partyDirectory, personDirectory, sourceDirectory } from './directory.ts'
import { evidenceIndex } from './evidenceIndex/evidenceIndex.ts'
import { claimSpans, correctedClaims } from './evidenceIndex/readings.ts'
import { fundingLedger } from './fundingLedger/fundingLedger.ts'
import { fundingByBeneficiaries, fundingByDonor, fundingTotals } from './fundingLedger/totals.ts'
import { initiativeRegister } from './initiativeRegister/initiativeRegister.ts'
import { initiativeSummary } from './initiativeRegister/readings.ts'
import { everSaid } from './kernel/everSaid.ts'
import { fold, type Folded } from './kernel/fold.ts'
import { observerRoster } from './observerRoster.ts'
import { partnerDossier } from './partnerDossier/partnerDossier.ts'
import { partyRecord } from './partnerDossier/partyRecord.ts'
import { partyTimeline } from './partnerDossier/partyTimeline.ts'
import { peopleDirectory } from './peopleDirectory/peopleDirectory.ts'
import { personProfile } from './peopleDirectory/personProfile.ts'
import { themeMatrix, themeMentions } from './themeMatrix.ts'
import { boardAsOf } from './undertakingsBoard/boardAsOf.ts'
import { undertakingsBoard } from './undertakingsBoard/undertakingsBoard.ts'

type History = ReadonlyArray<Effective<CooperationEvent>>
type AnyFold = (history: Iterable<Effective<CooperationEvent>>, from?: Folded<never>) => Folded<unknown>

// What is folded from is what the same fold gave, or its JSON.
const folds = {
  countryTimeline: fold(countryTimeline) as AnyFold,
  fundingLedger: fold(fundingLedger) as AnyFold,
  undertakingsBoard: fold(undertakingsBoard) as AnyFold,
  agreementRegister: fold(agreementRegister) as AnyFold,
  observerRoster: fold(observerRoster) as AnyFold,
  partyDirectory: fold(partyDirectory) as AnyFold,
  personDirectory: fold(personDirectory) as AnyFold,
  sourceDirectory: fold(sourceDirectory) as AnyFold,
  partyTimeline: fold(partyTimeline) as AnyFold,
  partyRecord: fold(partyRecord) as AnyFold,
  themeMentions: fold(themeMentions) as AnyFold,
  evidenceIndex: fold(evidenceIndex) as AnyFold,
  calendar: fold(calendar) as AnyFold,
  initiativeRegister: fold(initiativeRegister) as AnyFold,
  peopleDirectory: fold(peopleDirectory) as AnyFold,
  partyTies: fold(partyTies) as AnyFold
}

// The same value, as a log hands it out.
const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
const renumbered = (history: History): History => history.map((event, index) => ({ ...event, position: index + 1 }))
// Hostile: whatever decodes. Lawful: what deciders decided.
const believed = fc
  .oneof({ withCrossShrink: true }, anyCooperationHistory, cooperationHistory)
  .map((history) => throughJson(effectiveHistory(history)))
const inOrder = believed.map(renumbered)
const cut = fc.nat(16)
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => must(validate(IsoDay)(date.toISOString().slice(0, 10))))

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

describe.each(Object.entries(folds))('%s', (_name, folded) => {
  it('can stop anywhere and go on: in one go or in two, also from stored text', () => {
    fc.assert(
      fc.property(inOrder, cut, (history, at) => {
        const whole = folded(history)
        const first = folded(history.slice(0, at))
        expect(folded(history.slice(at), first as Folded<never>)).toEqual(whole)
        expect(folded(history.slice(at), throughJson(first) as Folded<never>)).toEqual(whole)
      })
    )
  })

  it('changes neither the record nor what was published before', () => {
    fc.assert(
      fc.property(inOrder, cut, (history, at) => {
        const record = JSON.stringify(history)
        const published = folded(history.slice(0, at))
        const text = JSON.stringify(published)
        folded(frozen(history).slice(at), frozen(throughJson(published)) as Folded<never>)
        folded(history.slice(at), published as Folded<never>)
        expect(JSON.stringify(published)).toBe(text)
        expect(JSON.stringify(history)).toBe(record)
      })
    )
  })

  it('is plain JSON, the same each time, whatever is on record', () => {
    fc.assert(
      fc.property(believed, (history) => {
        const once = folded(history)
        expect(throughJson(once)).toStrictEqual(once)
        expect(folded(throughJson(history).values())).toStrictEqual(once)
      })
    )
  })
})

describe('what is read from views', () => {
  it('is plain JSON, whatever is on record and whichever day is asked for', () => {
    fc.assert(
      fc.property(believed, day, day, (history, asOf, until) => {
        const funding = fold(fundingLedger)(history).views
        const agreements = fold(agreementRegister)(history).views
        const parties = fold(partyDirectory)(history).views
        const timelines = fold(partyTimeline)(history).views
        const records = fold(partyRecord)(history).views
        const said = fold(partyRecord)(everSaid<CooperationEvent>(history)).views
        const undertakings = fold(undertakingsBoard)(history).views
        const evidence = fold(evidenceIndex)(history).views
        const people = fold(peopleDirectory)(history).views
        const persons = fold(personDirectory)(history).views
        const read = {
          initiatives: Object.values(fold(initiativeRegister)(history).views).map(initiativeSummary),
          people: history.flatMap(personsOf).map((person) => personProfile({ people, persons }, person)),
          network: cooperationNetwork(fold(partyTies)(history).views, parties),
          themes: themeMatrix(fold(themeMentions)(history).views),
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
