import { type AnyEvent, type Effective, effectiveHistory } from '@communique/kernel'
import { fold as foldOf, viewOf } from '@communique/projections'
import { routeOf } from '@communique/projections/advanced'
import { readonlyNonEmptyArray as RNEA } from 'fp-ts'
import { asText } from '../../failure/difference.ts'
import { copyOf } from '../../failure/copyOf.ts'
import { Discrepancy, expectSame } from '../../failure/discrepancy.ts'
import { frozen } from '../../histories/record.ts'
import { throughJson } from '../../histories/throughJson.ts'
import { inAnotherEnvironment, withClockStopped } from '../inAnotherEnvironment.ts'
import { reorderings, unstorablePath } from '../reducer/storage.ts'
import type { Rule } from '../law.ts'
import { expectInOrder, justRecords, oftenEnough, readAsSeveral, recordLaw, recordsInSteps, stepsText } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import type { AnyFollowed, Believed, Subject } from './subject.ts'

/** A type that no projection knows, and names that every object answers to. */
const foreignTypes = ['SomethingElseHappened', 'toString', 'constructor', '__proto__']

/** Events of one position, together. */
const byPosition = <Event extends AnyEvent>(history: Believed<Event>): ReadonlyArray<Believed<Event>> =>
  RNEA.group<Effective<Event>>({ equals: (one, other) => one.position === other.position })(history)

/** Laws of folding an effective history, at once or in parts. */
export const foldingLaws = <Event extends AnyEvent>(
  subject: Subject<Event>
): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { fold, shown, record } = subject
  const records = justRecords(record)
  /** Stored events that are read as several, one after the other: none of the several is taken for the first again. */
  const expectSeveral = (
    how: string,
    history: Believed<Event>,
    take: (before: unknown, group: Believed<Event>) => unknown
  ): void => {
    const several = readAsSeveral(history)
    expectSame(
      `With stored events that are read as several, ${how}`,
      subject.appended(several),
      shown(byPosition(several).reduce(take, fold([])))
    )
  }
  return [
    recordLaw({
      name: 'no history makes it fail',
      basic: true,
      means: 'Whatever is on record, folding throws nothing: what already happened cannot be refused.',
      cases: records,
      // As many as an oracle is asked about, which are drawn for both.
      often: oftenEnough(subject.projection),
      check: (drawn) => {
        // Some views are built lazily, when they are read.
        copyOf(shown(subject.whole(drawn.record)))
      }
    }),
    recordLaw({
      name: 'a view survives JSON',
      basic: true,
      means: 'A view read from its JSON text is the same view: no undefined, no Map or Date, no NaN, no class.',
      cases: records,
      check: (drawn) => {
        const whole = shown(subject.whole(drawn.record))
        const unstorable = unstorablePath(whole)
        if (unstorable !== null)
          throw new Discrepancy(`JSON has no form for a ${unstorable[1]}, at ${unstorable[0]}`, [])
        expectSame('Read from its text, it is something else', whole, throughJson(whole))
        if (subject.projection === null) return
        const folded = foldOf<Event, object, object, unknown>(subject.projection)(effectiveHistory<Event>(drawn.record))
        // As it is at hand, and as it was stored: nobody is to tell one from the other.
        for (const each of [folded, throughJson(folded)]) {
          for (const [key, view] of Object.entries(folded.views))
            expectSame(`Asked for the view of ${key} alone`, view, viewOf(each, key))
          for (const [stream, keys] of Object.entries(folded.routes))
            expectSame(`Asked for the route of ${stream} alone`, keys, routeOf(each, stream))
          expectInOrder(each.views)
          expectSame('Asked for a view that there is not', undefined, viewOf(each, 'nobody and nothing'))
          expectSame('Asked for a route that there is not', undefined, routeOf(each, 'no stream'))
        }
      }
    }),
    recordLaw({
      name: 'the same history shows the same, at any time and in any place',
      basic: true,
      means:
        'Views are made of the history alone: of no clock, no chance, no language, no time zone, and no earlier run.',
      cases: records,
      check: (drawn) => {
        const history = effectiveHistory<Event>(drawn.record)
        const textOf = (events: typeof history): unknown => throughJson(shown(fold(events)))
        const [once, again] = withClockStopped(() => {
          const first = textOf(history)
          textOf(history.slice(0, history.length >> 1))
          return [first, textOf(throughJson(history))]
        })
        expectSame('Folded once more, it shows something else', once, again)
        expectSame(
          'Folded years later, in another place and language, it shows something else',
          once,
          inAnotherEnvironment(() => textOf(history))
        )
      }
    }),
    recordLaw({
      name: 'fields have no order',
      means:
        'Event logs keep the order of fields; stores of views need not, as jsonb of PostgreSQL does: nothing shown depends on it.',
      cases: records,
      check: (drawn) => {
        const history = effectiveHistory<Event>(drawn.record)
        const expected = shown(fold(history))
        const half = fold(history.slice(0, history.length >> 1))
        for (const [text, reorder] of reorderings) {
          let stored = half
          for (const event of history.slice(history.length >> 1)) stored = fold([event], reorder(throughJson(stored)))
          expectSame(`Continued event by event from views with fields ${text}`, expected, shown(stored))
        }
      }
    }),
    recordLaw({
      name: 'the record stays as it was',
      means: 'Folding changes no event; nor does anything else, once views were published.',
      cases: records,
      check: (drawn) => {
        const history = throughJson(effectiveHistory<Event>(drawn.record))
        const before = throughJson(history)
        const first = fold(history.slice(0, history.length >> 1))
        fold(history, first)
        expectSame('Folding changed the events', before, history)
      }
    }),
    recordLaw({
      name: 'folded in parts, it shows what it shows folded whole',
      means: 'Folding can stop anywhere and continue from there: batch and increment are the same.',
      cases: records,
      check: (drawn) => {
        const history = effectiveHistory<Event>(drawn.record)
        const whole = fold(history)
        const expected = shown(whole)
        const checkpoint = subject.plan.checkpointOf(whole)
        for (let at = 0; at <= history.length; at++) {
          const first = fold(history.slice(0, at))
          const both = fold(history.slice(at), first)
          const place = at === 0 ? 'before the first event' : `after #${history[at - 1]?.position}`
          expectSame(`Stopped ${place} and continued`, expected, shown(both))
          expectSame(
            `Stopped ${place}, stored and continued`,
            expected,
            shown(fold(history.slice(at), throughJson(first)))
          )
          expectSame('The position up to which it is folded', checkpoint, subject.plan.checkpointOf(both))
        }
        expectSeveral('stopped after each', history, (before, group) => fold(group, before))
      }
    }),
    recordLaw({
      name: 'published views never change',
      means: 'What was handed out stays as it is, whatever is folded from there, how often and by whom.',
      cases: recordsInSteps(record),
      taken: stepsText,
      check: ({ record: whole, steps }) => {
        const following = (published: (at: AnyFollowed<Event>) => void): void => {
          let at = subject.follow([])
          published(at)
          for (const step of steps) {
            at = subject.follow(step, at)
            published(at)
          }
        }
        const texts: Array<unknown> = []
        following(({ folded }) => void texts.push(throughJson(shown(folded))))
        // A view that is built when it is read must be right when it is read late.
        const followed: Array<AnyFollowed<Event>> = []
        following((at) => void followed.push(at))
        // Each place is continued from a second time.
        for (const [index, step] of steps.entries()) {
          const again = subject.follow(step, followed[index])
          expectSame(
            'Continued a second time, it shows something else',
            texts[index + 1],
            throughJson(shown(again.folded))
          )
        }
        // And with other news than before: as if the step after it had never been.
        for (const [index, from] of followed.slice(0, -1).entries()) {
          const skipped = followed[index + 1]?.checkpoint ?? 0
          const later = whole.filter(({ position }) => position > skipped)
          const earlier = whole.filter(({ position }) => position <= from.checkpoint)
          expectSame(
            'Continued differently, it shows something else',
            throughJson(shown(subject.whole([...earlier, ...later]))),
            throughJson(shown(subject.follow(later, from).folded))
          )
        }
        for (const [index, { folded }] of followed.entries())
          expectSame('What was published before has changed', texts[index], throughJson(shown(folded)))
        const history = effectiveHistory<Event>(whole)
        const half = history.slice(0, history.length >> 1)
        const published = fold(half)
        const text = throughJson(shown(fold(half)))
        fold(history, published)
        fold(history, frozen(throughJson(fold(half))))
        expectSame('What was folded before has changed', text, throughJson(shown(published)))
      }
    }),
    recordLaw({
      name: 'a repeated event changes nothing',
      means: 'Logs deliver at least once: an event that was folded is not folded again.',
      cases: recordsInSteps(record),
      taken: stepsText,
      check: ({ record: all, steps }) => {
        const history = effectiveHistory<Event>(all)
        const whole = fold(history)
        const expected = shown(whole)
        expectSame(
          'With every event delivered twice in a row',
          expected,
          shown(fold(history.flatMap((event) => [event, event])))
        )
        expectSame('With the whole history delivered again', expected, shown(fold(history, whole)))
        expectSame(
          'With the whole history delivered again, from stored views',
          expected,
          shown(fold(history, throughJson(whole)))
        )
        let followed = subject.follow([])
        for (const step of steps) followed = subject.follow(step, subject.follow(step, followed))
        expectSame('Followed, with every step delivered twice', expected, shown(followed.folded))
        expectSeveral('each delivered twice', history, (before, group) =>
          fold(group, fold([...group, ...group], before))
        )
      }
    }),
    recordLaw({
      name: 'an event of an unknown type changes nothing',
      means: 'A record may hold events that this rule has no answer for; they leave no trace.',
      cases: records,
      check: (drawn) => {
        const history = effectiveHistory<Event>(drawn.record)
        const expected = shown(fold(history))
        for (const type of foreignTypes) {
          // Between any two events, at a position of its own.
          const foreign = history.flatMap((event): ReadonlyArray<Effective<Event>> => [
            { ...event, type, position: event.position - 0.5 },
            event
          ])
          expectSame(`With events of the type ${asText(type)} between`, expected, shown(fold(foreign)))
        }
      }
    })
  ]
}
