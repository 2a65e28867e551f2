import { type AnyEvent, effectiveHistory, type LogEntry, type Recorded, storedEvent } from '@communique/kernel'
import { arbitraryOf, type ArbitraryTable } from '@communique/fixtures'
import * as fc from 'fast-check'
import { asText } from '../../failure/difference.ts'
import { Discrepancy, expectSame } from '../../failure/discrepancy.ts'
import type { RecordOf } from '../../histories/record.ts'
import { recordOfEvents } from '../../histories/recordOf.ts'
import type { Rule } from '../law.ts'
import { justRecords, oftenEnough, recordLaw } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import type { OldShapes, Subject } from './subject.ts'

/** The views of what was folded, or all of it where it is folded together with others. */
const viewsOf = (shown: unknown): unknown => (shown as { readonly views?: unknown }).views ?? shown

const oldRecord = ({ shapes, table = {} }: OldShapes<never>, dense: ArbitraryTable): fc.Arbitrary<RecordOf<AnyEvent>> =>
  recordOfEvents<AnyEvent>(
    fc.oneof(
      { withCrossShrink: true },
      ...shapes.map((shape) => arbitraryOf<AnyEvent, unknown>(shape, { ...dense, ...table }))
    )
  )

/** Laws that only the author of a projection can give the other half of: an oracle, or the shapes of an earlier day. */
export const knowledgeLaws = <Event extends AnyEvent>(
  subject: Subject<Event>
): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { projection, shown, fold, record, oracle, oldShapes } = subject
  const agreement = (oracle === null ? [] : [oracle]).map((oracle) =>
    recordLaw({
      name: 'it agrees with its oracle',
      means: 'It shows what another, plainer account of the same history says.',
      cases: justRecords(record),
      // Each type of event has its own way into a view, and only this law sees one that is wrong.
      often: oftenEnough(projection),
      check: (drawn) => {
        const history = effectiveHistory<Event>(drawn.record)
        expectSame('The oracle says otherwise', oracle(history), viewsOf(shown(fold(history))))
      }
    })
  )
  const old = (oldShapes === null ? [] : [oldShapes]).map((given) => {
    const versionOf = (type: string): number =>
      given.shapes.find(({ eventType }) => eventType === type)?.schemaVersion ?? 1
    const inOldShape = (event: Recorded<LogEntry<AnyEvent>>): Recorded<LogEntry<AnyEvent>> => ({
      ...event,
      schemaVersion: versionOf(event.type)
    })
    const read = (stored: Parameters<typeof given.read>[0]): RecordOf<Event> => {
      const events = given.read(stored)
      if (events._tag === 'Right') return events.right
      throw new Discrepancy(`The event at #${stored.position} cannot be read: ${asText(events.left)}`, [])
    }
    return recordLaw({
      name: 'events of old shapes fold as those of today',
      means: 'What was stored in an old shape and read shows what it shows once it is stored in the shape of today.',
      cases: oldRecord(given as unknown as OldShapes<never>, {}).map((each) => ({
        // What the ledger says of events in old shapes is read by its own codec.
        record: each
          .filter(({ type }) => type !== 'EventCorrected' && type !== 'EventRetracted' && type !== 'EventAttested')
          .map(inOldShape)
      })),
      check: (drawn) => {
        const today = drawn.record.flatMap((event) => read(event))
        const again = today.flatMap((event) => read(storedEvent<Event>(event, given.schemaVersions)))
        const foldAll = (events: RecordOf<Event>) =>
          shown(fold(effectiveHistory<Event>(events.map((event, index) => ({ ...event, position: index + 1 })))))
        expectSame('Stored in the shapes of today', foldAll(today), foldAll(again))
      }
    })
  })
  return [...agreement, ...old]
}
