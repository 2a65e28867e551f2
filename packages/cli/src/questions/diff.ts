import type { CooperationEvent, CooperationRecord, Instant } from '@communique/core'
import { cooperationDifference, sourceDirectory } from '@communique/projections'
import type { BeliefChanged } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { wordsOf } from '@communique/wording'
import { differences, latestOf } from '@communique/wording/advanced'
import { formatted } from '../output/format.ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, misused, type Outcome, paperOf, show, type Surroundings } from '../surroundings.ts'
import { type Asked, ask, formatOf } from './ask.ts'
import { dayNamed, instantNamed } from './point.ts'

type Point = NonNullable<Parameters<ReturnType<typeof cooperationDifference>>[1]>
type Changed = BeliefChanged<CooperationEvent>

const axes = { known: instantNamed, published: dayNamed, occurred: dayNamed } as const
type Axis = keyof typeof axes

const pointOn = (axis: Axis, option: string, text: string | undefined): Outcome<Point> =>
  text === undefined ? E.right({}) : E.map((at: string): Point => ({ [axis]: at }))(axes[axis](option, text))

/** The two points of a comparison, on the axis that is asked for; the other axes stand still. Without one: null. */
const pointsOf = (
  from: string | undefined,
  to: string | undefined,
  options: Options
): Outcome<readonly [Point | null, Point]> => {
  const names = Object.keys(axes) as ReadonlyArray<Axis> // of the table above
  const axis = names.find((name) => name === (options.axis ?? 'known'))
  if (axis === undefined) return E.left(misused(`--axis is ${names.join(' or ')}; found “${options.axis}”.`))
  if (options[axis] !== undefined)
    return E.left(misused(`--${axis} is the axis that is compared; name the points by [from] and [to].`))
  let fixed: Point = {}
  for (const other of names) {
    const point = pointOn(other, `--${other}`, options[other])
    if (E.isLeft(point)) return point
    fixed = { ...fixed, ...point.right }
  }
  if (from === undefined && axis !== 'known')
    return E.left(misused(`Name the first day of the comparison: "communique diff 2024-01-01 --axis ${axis}".`))
  const start = pointOn(axis, '[from]', from)
  if (E.isLeft(start)) return start
  const end = pointOn(axis, '[to]', to)
  if (E.isLeft(end)) return end
  return E.right([from === undefined ? null : { ...fixed, ...start.right }, { ...fixed, ...end.right }])
}

/** The point before what was recorded last: all that was recorded at the latest instant. */
const beforeTheLast = (history: ReadonlyArray<CooperationRecord>): Point => {
  const latest = latestOf(history)
  const before = latestOf(history.filter(({ recordedAt }) => recordedAt < latest))
  return { known: (before === '' ? '0001-01-01T00:00:00.000Z' : before) as Instant } // of an event, or before all
}

const changeOf = ({ before, after }: Changed): 'new' | 'taken back' | 'corrected' | 'further source' => {
  if (before === null) return 'new'
  if (after === null) return 'taken back'
  return differences(before, after).length === 0 ? 'further source' : 'corrected'
}

const recordedOf = (
  { before, after, because }: Changed,
  byId: ReadonlyMap<string, CooperationRecord>
): string | null => {
  const latest = because
    .map((id) => byId.get(id)?.recordedAt ?? '')
    .toSorted()
    .at(-1)
  return latest ?? after?.recordedAt ?? before?.recordedAt ?? null
}

/** The changes of belief between two points, and the events behind each, in the order of recording. */
export const diff = async (
  [from, to]: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const points = pointsOf(from, to, options)
  if (E.isLeft(points)) return points
  const format = formatOf(options)
  if (E.isLeft(format)) return format
  const { known: _known, published: _published, occurred: _occurred, ...always } = options
  const text = await ask(always, surroundings, ({ history, names }: Asked): Outcome<string> => {
    const [start, end] = points.right
    // Any view does: the changes of belief are asked for.
    const { beliefs } = cooperationDifference(sourceDirectory)(
      history,
      start ?? { ...end, ...beforeTheLast(history) },
      end
    )
    const byId = new Map(history.map((event) => [event.id as string, event]))
    return E.right(
      formatted(
        {
          columns: [
            { field: 'change', title: 'Change', share: 0 },
            { field: 'words', title: 'What', share: 5 },
            { field: 'differs', title: 'In', share: 4 },
            { field: 'event', title: 'Event', share: 2 },
            { field: 'because', title: 'Because of', share: 2 },
            { field: 'recorded', title: 'Recorded', share: 0, inTable: false }
          ],
          rows: beliefs.map((changed) => {
            const { before, after, because } = changed
            const event = after ?? before
            const change = changeOf(changed)
            return {
              change,
              words: event === null ? null : wordsOf(event, names).headline,
              differs: change === 'corrected' ? differences(before, after) : [],
              event: event?.id ?? null,
              because: { value: because, words: because.filter((id) => id !== event?.id).join(', ') || '–' },
              recorded: recordedOf(changed, byId)
            }
          }),
          nothing: 'Nothing is believed otherwise between these two points.'
        },
        format.right,
        paperOf(surroundings)
      )
    )
  })
  if (E.isLeft(text)) return text
  await show(text.right, surroundings)
  return E.right(exitCodes.Done)
}
