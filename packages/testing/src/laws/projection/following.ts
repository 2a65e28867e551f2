import { type AnyEvent, type Effective, effectiveHistory, isCorrectionEvent } from '@communique/kernel'
import type { Folded } from '@communique/projections'
import { foldedChanges } from '@communique/projections/advanced'
import * as fc from 'fast-check'
import { differencesBetween } from '../../failure/difference.ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import { eachOnce } from '../../histories/record.ts'
import { throughJson } from '../../histories/throughJson.ts'
import type { Rule } from '../law.ts'
import { readAsSeveral, recordLaw, recordsInSteps, stepsText } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import type { Believed, Subject } from './subject.ts'

/** The places of events; of those that one stored event is read as, with their parts. */
const placesOf = (events: Iterable<{ readonly position: number; readonly id?: string }>): string =>
  Array.from(events, ({ position, id = '' }) => `#${position}${/\.part\d+$/.exec(id)?.[0] ?? ''}`).join(', ')

/** The same events, recorded in another order: those of one stream in theirs, streams among one another in any. */
const interleaved = <Event extends AnyEvent>(
  history: Believed<Event>,
  drawn: ReadonlyArray<number>
): Believed<Event> => {
  const streams = new Map<string, Array<Effective<Event>>>()
  for (const event of history) {
    const stream = streams.get(event.stream)
    if (stream === undefined) streams.set(event.stream, [event])
    else stream.push(event)
  }
  const left = [...streams.values()]
  return history.map(({ position }, index) => {
    const at = (drawn[index % Math.max(1, drawn.length)] ?? 0) % left.length
    const stream = left[at] ?? []
    // The stream has an event: streams without one are dropped as soon as they run empty.
    const event = stream.shift() as Effective<Event>
    if (stream.length === 0) left.splice(at, 1)
    return { ...event, position }
  })
}

/** Laws of following a record with late and retracted events. */
export const followingLaws = <Event extends AnyEvent>(
  subject: Subject<Event>
): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { fold, shown, record, plan } = subject
  return [
    recordLaw({
      name: 'followed, it shows the history as corrected',
      means: 'Following a record with its corrections and retractions, in any steps, is folding its effective history.',
      cases: recordsInSteps(record),
      taken: stepsText,
      check: ({ record: whole, steps }) => {
        const followed = subject.followed(steps)
        expectSame('Followed', shown(subject.whole(whole)), shown(followed.folded))
        expectSame('The position up to which it is followed', whole.at(-1)?.position ?? 0, followed.checkpoint)
      }
    }),
    recordLaw({
      name: 'late events land in their place',
      means:
        'In whatever order events become known, it shows what it shows if they are folded in the order of recording.',
      cases: fc
        .tuple(record, fc.array(fc.nat(40), { minLength: 1, maxLength: 24, size: 'max' }))
        .map(([each, drawn]) => {
          const history = effectiveHistory<Event>(each)
          const order = history.map((_, index) => drawn[index % drawn.length] ?? 0)
          const arrivals = history
            .map((event, index) => [order[index] ?? 0, event] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, event]) => event)
          return { record: each, arrivals }
        }),
      check: ({ record: whole, arrivals }) => {
        const folding = plan.open(null, true)
        for (const event of arrivals) folding.revise(null, event)
        expectSame(
          `Once known in the order of ${placesOf(arrivals)}`,
          shown(subject.whole(whole)),
          shown(folding.publish(whole.length).result)
        )
        // What was stored as one event and is read as several has an order, too.
        const several = readAsSeveral<Event>(effectiveHistory<Event>(whole))
        const backwards = plan.open(null, true)
        for (const event of several.toReversed()) backwards.revise(null, event)
        expectSame(
          `With stored events that are read as several, once known in the order of ${placesOf(several.toReversed())}`,
          subject.appended(several),
          shown(backwards.publish(whole.length).result)
        )
      }
    }),
    recordLaw({
      name: 'a retracted event leaves no trace',
      means: 'Once an event is not believed any more, it shows what it shows of the history without it.',
      cases: fc
        .tuple(record, fc.noBias(fc.array(fc.nat(40), { minLength: 1, maxLength: 10, size: 'max' })))
        .map(([each, drawn]) => {
          const history = effectiveHistory<Event>(each)
          // Counted from the end, so that what stands before can be left out of the least case.
          const places = new Set(drawn.map((back) => history.length - 1 - (back % Math.max(1, history.length))))
          return { record: each, taken: history.filter((_, index) => places.has(index)) }
        }),
      taken: ({ taken }) => [`Taken back: ${placesOf(taken)}.`],
      check: ({ record: whole, taken }) => {
        const history = effectiveHistory<Event>(whole)
        const removed = new Set(taken.map(({ id }) => id))
        const folding = plan.open(null, true)
        for (const event of history) folding.append(event)
        for (const event of history) if (removed.has(event.id)) folding.revise(event, null)
        expectSame(
          'Once they were taken back',
          shown(fold(history.filter(({ id }) => !removed.has(id)))),
          shown(folding.publish(whole.length).result)
        )
      }
    }),
    recordLaw({
      name: 'the order of recording does not matter',
      means:
        'Whichever of two subjects was recorded first, it shows the same: only within a subject is there an order.',
      cases: fc.tuple(record, fc.array(fc.nat(20), { maxLength: 16 })).map(([each, drawn]) => {
        // Events in streams of others have no order of their own.
        const history = effectiveHistory<Event>(each).map((event) => ({
          ...event,
          stream: subject.streamOf?.(event) ?? event.stream
        }))
        return { record: each, history, other: interleaved(history, drawn) }
      }),
      taken: ({ record: whole, other }) => [
        `Recorded instead in the order of ${placesOf(
          other.map(({ id }) => whole.find((event) => event.id === id) ?? { position: 0 })
        )}.`
      ],
      check: ({ history, other }) => {
        expectSame('Recorded in that order', viewsOf(shown(fold(history))), viewsOf(shown(fold(other))))
      }
    }),
    recordLaw({
      name: 'it continues from stored views',
      means:
        'Views stored as text are continued as if they had never been stored, also when an event in them is corrected.',
      cases: fc
        .tuple(record, fc.noBias(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5, size: 'max' })))
        .map(([each, drawn]) => {
          // Stored views know positions, no identities.
          const once = eachOnce<Event>(each)
          const times = drawn.map(([stored, followed]) => {
            const at = stored % (once.length + 1)
            return { at, more: followed % (once.length - at + 1) }
          })
          return { record: once, times }
        }),
      taken: ({ times }) =>
        times.map(({ at, more }) => `Stored after ${at} events, followed for ${more} more, and then to the end.`),
      check: ({ record: whole, times }) => {
        for (const { at, more } of times) {
          const before = subject.follow(whole.slice(0, at)).folded
          const stored = subject.storedAndRestored(before)
          expectThat('What was just stored is not restored', stored !== null)
          expectSame('Read from its text, it is something else', shown(before), shown(stored))
          let isRecalled = false
          const resumed = subject.resume(stored, () => {
            isRecalled = true
            return whole
          })
          // Logs deliver at least once: some of it was stored already.
          const some = subject.follow(whole.slice(Math.max(0, at - 2), at + more), resumed)
          expectSame(
            'Continued from stored views, for a while',
            shown(subject.whole(whole.slice(0, at + more))),
            shown(some.folded)
          )
          const isAsked = whole.slice(at, at + more).some((event) => isCorrectionEvent<Event>(event))
          expectSame('Whether the record was read again, to correct or retract something', isAsked, isRecalled)
          const all = subject.follow(whole.slice(at + more), some)
          expectSame('Continued from stored views', shown(subject.whole(whole)), shown(all.folded))
        }
      }
    }),
    recordLaw({
      name: 'it names the views that a step changed',
      means:
        'Views that are not listed as changed are the very same objects; and a step that changes no effective event lists none.',
      cases: fc.tuple(record, fc.noBias(fc.nat()), fc.noBias(fc.nat(5))).map(([each, drawn, more]) => {
        // Counted from the end, so that what stands after can be left out of the least case.
        const at = each.length - (drawn % (each.length + 1))
        // Steps of a few events, and now and then one of all the rest.
        return { record: each, at, until: more === 5 ? each.length : Math.min(each.length, at + more) }
      }),
      taken: ({ at, until }) => [`The step came after ${at} events, and was of ${until - at}.`],
      check: ({ record: whole, at, until }) => {
        const before = subject.follow(whole.slice(0, at))
        const after = subject.follow(whole.slice(at, until), before)
        // A change that is taken back within the step may be listed.
        const believed = effectiveHistory<Event>(whole.slice(0, at))
        const changesBeliefs = whole
          .slice(at, until)
          .some((_, index) => !sameBeliefs(believed, effectiveHistory<Event>(whole.slice(0, at + index + 1))))
        if (subject.projection !== null) {
          // As they are at hand, and as they were stored: what was stored is not the very same any more.
          const [stored, storedAfter] = [throughJson(before.folded), throughJson(after.folded)]
          expectChanges(before.folded, after.folded)
          expectChanges(stored, after.folded)
          expectChanges(before.folded, storedAfter)
          expectChanges(stored, storedAfter)
        }
        for (const { keys, were, are } of stepsOf(before.folded, after.folded, after.changed)) {
          expectSame('Listed as changed, though no effective event changed', [], changesBeliefs ? [] : keys)
          for (const key of new Set([...Object.keys(were), ...Object.keys(are)]))
            if (!keys.includes(key)) {
              expectSame(`The view of ${key}, which was not listed as changed`, were[key], are[key])
              expectThat(
                `The view of ${key} is another object, though it was not listed as changed`,
                were[key] === are[key]
              )
            }
        }
      }
    })
  ]
}

/** True where both histories hold the same effective events. */
const sameBeliefs = <Event extends AnyEvent>(one: Believed<Event>, other: Believed<Event>): boolean =>
  differencesBetween(one, other).length === 0

type Views = Readonly<Record<string, unknown>>

/** Expects that `foldedChanges` finds the same differences as a comparison of every view and route. */
const expectChanges = (before: unknown, after: unknown): void => {
  const [were, are] = [before, after].map((result) => (result as { readonly only: Folded<unknown> }).only)
  if (were === undefined || are === undefined) return
  const differing = (one: Views, other: Views): ReadonlyArray<string> =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .filter((key) => !Object.hasOwn(one, key) || !Object.hasOwn(other, key) || one[key] !== other[key])
      .toSorted()
  const { views, routes } = foldedChanges(were, are)
  expectSame('The views that differ', differing(were.views, are.views), views.toSorted())
  expectSame('The routes that differ', differing(were.routes, are.routes), routes.toSorted())
}

/** Each projection's views before and after a step, and the keys that it lists as changed. */
const stepsOf = (
  before: unknown,
  after: unknown,
  changed: unknown
): ReadonlyArray<{ readonly keys: ReadonlyArray<string>; readonly were: Views; readonly are: Views }> => {
  // A custom plan may report changes in another form.
  if (![before, after, changed].every((part) => typeof part === 'object' && part !== null)) return []
  const [was, is] = [before, after] as readonly [Views, Views]
  // A list of keys is about one projection; several projections stand each under its name.
  if (Array.isArray(changed))
    return [{ keys: changed as ReadonlyArray<string>, were: was['views'] as Views, are: is['views'] as Views }]
  return Object.keys(is).flatMap((name) => {
    const part = (changed as Views)[name]
    expectThat(`The changes do not mention ${name}`, part !== undefined)
    return stepsOf(was[name], is[name], part)
  })
}

/** The views alone: the streams that touched a key are not visible in its view. */
const viewsOf = (shown: unknown): unknown => {
  if (typeof shown !== 'object' || shown === null || Array.isArray(shown)) return shown
  const { views } = shown as { readonly views?: unknown }
  return views === undefined
    ? Object.fromEntries(Object.entries(shown).map(([name, part]) => [name, viewsOf(part)]))
    : throughJson(views)
}
