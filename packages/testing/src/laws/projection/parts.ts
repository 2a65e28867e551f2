import { type AnyEvent, effectiveHistory, type EventId } from '@communique/kernel'
import { type Additive, correctionTargets, foldPart, mergedParts, mergedRecord } from '@communique/projections/advanced'
import { fold, type Folded } from '@communique/projections'
import * as fc from 'fast-check'
import { expectSame } from '../../failure/discrepancy.ts'
import type { RecordOf } from '../../histories/record.ts'
import { throughJson } from '../../histories/throughJson.ts'
import type { Rule } from '../law.ts'
import { expectInOrder, type RecordCase, recordLaw } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import type { SomeProjection, Subject } from './subject.ts'

const most = 4

/** A record, and to which of four parts each event goes: neither even nor in one piece. */
interface InParts<Event extends AnyEvent> extends RecordCase<Event> {
  readonly places: ReadonlyArray<number>
}

const partsOf = <Member>(
  members: ReadonlyArray<Member>,
  places: ReadonlyArray<number>
): ReadonlyArray<ReadonlyArray<Member>> =>
  Array.from({ length: most }, (_, part) => members.filter((_, index) => places[index % places.length] === part))

/** Identities that stand in more than one part; a log has none. */
const inSeveral = <Event extends AnyEvent>(parts: ReadonlyArray<RecordOf<Event>>): ReadonlyArray<EventId> => {
  const ids = parts.flatMap((part) => [...new Set(part.map(({ id }) => id))])
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

const isAdditive = <Event extends AnyEvent>(
  projection: SomeProjection<Event> | null
): projection is Additive<Event, object, object, unknown> => projection?.merge !== undefined

/** The law of views that add up. */
export const partLaws = <Event extends AnyEvent>({
  projection,
  record
}: Subject<Event>): ReadonlyArray<Rule<ProjectionLawName>> => {
  if (!isAdditive<Event>(projection)) return []
  const foldOne = fold<Event, object, object, unknown>(projection)
  const foldOnePart = foldPart<Event, object, object, unknown>(projection)
  const merged = mergedParts<Event, object, object, unknown>(projection)
  const mergedOfRecord = mergedRecord<Event, object, object, unknown>(projection)
  const shown = ({ views, routes, checkpoint }: Folded<object>): unknown => throughJson({ views, routes, checkpoint })
  return [
    recordLaw<Event, InParts<Event>>({
      name: 'parts of the record, folded apart, add up to the whole',
      means:
        'However the record is divided, its parts can be folded by different machines: merged in whatever order and grouping, corrections and retractions among them, they are the whole.',
      cases: fc
        .tuple(record, fc.noBias(fc.array(fc.nat(most - 1), { minLength: 1, maxLength: 24, size: 'max' })))
        .map(([each, places]) => ({ record: each, places })),
      taken: ({ places }) => [
        `The events were folded in the parts ${places.map((part) => part + 1).join(', ')}, and so on.`
      ],
      check: ({ record: all, places }) => {
        const history = effectiveHistory<Event>(all)
        const whole = shown(foldOne(history))

        const parts = partsOf(history, places).map((part) => foldOne(part))
        const before = throughJson(parts)
        expectSame('The effective history, folded in parts and merged', whole, shown(merged(parts)))
        expectInOrder(merged(parts).views)
        expectSame('Merged the other way round', whole, shown(merged(parts.toReversed())))
        expectSame('Merged two by two', whole, shown(merged([merged(parts.slice(0, 2)), merged(parts.slice(2))])))
        expectSame('Continued after merging', whole, shown(foldOne(history, merged(parts))))
        expectSame('Merging changed the parts', before, throughJson(parts))

        const recordParts = partsOf(all, places)
        const apart = new Set([
          ...recordParts.flatMap((part) => [...correctionTargets(part)]),
          ...inSeveral(recordParts)
        ])
        const folded = recordParts.map((part) => foldOnePart(part, apart))
        expectSame('The record, folded in parts and merged', whole, shown(mergedOfRecord(throughJson(folded))))
      }
    })
  ]
}
