import { type CooperationEvent, type CountryCode, type CountryRole, occurrenceOf, type PartyId } from '@communique/core'
import { subjectStepOf } from '@communique/core/advanced'
import type { Effective, EventId } from '@communique/kernel'
import { fold } from '../../engine/folding/fold.ts'
import { currentId } from '../../shared/currentId.ts'
import { defaultRoles } from '../../timeline/countryRoles.ts'
import { countryTimeline, shownEntries } from '../../views/countryTimeline/countryTimeline.ts'
import { partyDirectory } from '../../views/directory/directory.ts'
import { partyTimeline } from '../../views/partyTimeline/partyTimeline.ts'

type Believed = ReadonlyArray<Effective<CooperationEvent>>

/** Whose record is asked for: that of an organisation, that with a country, or of the pair; without either, all of it. */
export interface Whose {
  readonly organisation?: PartyId
  /** The bodies of the organisation that count with it, as `belongingIn` finds them; none by default. */
  readonly bodies?: ReadonlyArray<PartyId>
  readonly country?: CountryCode
  /** The roles in which the country is concerned; all but venue and accreditation by default. */
  readonly roles?: ReadonlyArray<CountryRole>
}

const idsOf = (entries: ReadonlyArray<{ readonly eventId: EventId }>): ReadonlyArray<EventId> =>
  entries.map(({ eventId }) => eventId)

const ofParties = (believed: Believed, parties: ReadonlyArray<PartyId>): ReadonlySet<EventId> => {
  const { views: directory } = fold(partyDirectory)(believed)
  const current = (id: string): string => currentId<string>(directory, id)
  const wanted = new Set(parties.map(current))
  return new Set(
    Object.entries(fold(partyTimeline)(believed).views).flatMap(([party, { entries }]) =>
      wanted.has(current(party)) ? idsOf(entries) : []
    )
  )
}

const ofCountry = (
  believed: Believed,
  country: CountryCode,
  roles: ReadonlyArray<CountryRole>
): ReadonlySet<EventId> => {
  const timeline = fold(countryTimeline)(believed).views[country]
  return new Set(timeline === undefined ? [] : idsOf(shownEntries(timeline, roles)))
}

/**
 * The part of a record that is one organisation's, concerns one country, or is between the two. Fold any view over it, and
 * the view answers for them alone: timelines and their totals, registers, funding, the calendar.
 *
 * An event is one's that stands in the timelines of all who are asked for. The events that opened its subject come with
 * it, since what goes on with a text or a pledge says nothing without it; and the registers of sources, parties and
 * persons, which are nobody's.
 *
 * Law: of the events that occur, those that stand in the timelines of all who are asked for, and the openings of their
 * subjects; nobody asked for: all.
 *
 * @param believed the effective history, as `cooperationAsOf` gives it.
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, PartyId, validate } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, fundingLedger, pledgeRows } from '@communique/projections'
 * import { recordOf } from '@communique/projections/advanced'
 *
 * const believed = cooperationAsOf(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()), {})
 * const pledgesOf = (party: string) => {
 *   const organisation = must(validate(PartyId)(party))
 *   return pledgeRows(fold(fundingLedger)(recordOf(believed, { organisation })).views).length
 * }
 *
 * assert.deepEqual([pledgesOf('alwaleed-philanthropies'), pledgesOf('leibniz-association')], [1, 0])
 * @category whose record
 * @since 0.2.0
 */
export const recordOf = (
  believed: Believed,
  { organisation, bodies = [], country, roles = defaultRoles }: Whose
): Believed => {
  const asked = [
    ...(organisation === undefined ? [] : [ofParties(believed, [organisation, ...bodies])]),
    ...(country === undefined ? [] : [ofCountry(believed, country, roles)])
  ]
  if (asked.length === 0) return believed
  const concerned = believed.map(({ id }) => asked.every((ids) => ids.has(id)))
  const continued = new Set(believed.filter((_event, at) => concerned[at]).map(({ stream }) => stream))
  return believed.filter((event, at) => {
    if (concerned[at] === true || occurrenceOf(event) === null) return true
    return continued.has(event.stream) && 'on' in event.data && subjectStepOf(event.type as never) === 'Opens'
  })
}
