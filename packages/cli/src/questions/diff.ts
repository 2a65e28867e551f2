import type { CooperationEvent, CooperationRecord } from '@communique/core'
import { cooperationDifference, sourceDirectory } from '@communique/projections'
import type { BeliefChanged } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { wordsOf } from '@communique/wording'
import { differences } from '@communique/wording/advanced'
import { formatted } from '../output/format.ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, misused, type Outcome, paperOf, show, type Surroundings } from '../surroundings.ts'
import { type Asked, ask, formatOf } from './ask.ts'
import { dayNamed, instantNamed } from './point.ts'

type Point = NonNullable<Parameters<ReturnType<typeof cooperationDifference>>[1]>
type Changed = BeliefChanged<CooperationEvent>

const knownBy = (option: string, text: string): Outcome<Point> =>
  E.map((known: NonNullable<Point['known']>): Point => ({ known }))(instantNamed(option, text))

const occurredBy = (option: string, text: string): Outcome<Point> =>
  E.map((occurred: NonNullable<Point['occurred']>): Point => ({ occurred }))(dayNamed(option, text))

const present: Outcome<Point> = E.right({})

/** The two points of a comparison, on the axis that is asked for; the other axis stands still. */
const pointsOf = (
  from: string,
  to: string | undefined,
  { axis = 'known', known, occurred }: Options
): Outcome<readonly [Point, Point]> => {
  if (axis !== 'known' && axis !== 'occurred') return E.left(misused(`--axis is known or occurred; found “${axis}”.`))
  const isKnown = axis === 'known'
  if ((isKnown ? known : occurred) !== undefined)
    return E.left(misused(`--${axis} is the axis that is compared; name the points by <from> and [to].`))
  const at = isKnown ? knownBy : occurredBy
  const start = at('<from>', from)
  if (E.isLeft(start)) return start
  const end = to === undefined ? present : at('[to]', to)
  if (E.isLeft(end)) return end
  const fixed = isKnown
    ? occurred === undefined
      ? present
      : occurredBy('--occurred', occurred)
    : known === undefined
      ? present
      : knownBy('--known', known)
  if (E.isLeft(fixed)) return fixed
  return E.right([
    { ...fixed.right, ...start.right },
    { ...fixed.right, ...end.right }
  ])
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
  [from = '', to]: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const points = pointsOf(from, to, options)
  if (E.isLeft(points)) return points
  const format = formatOf(options)
  if (E.isLeft(format)) return format
  const { known: _known, occurred: _occurred, ...always } = options
  const text = await ask(always, surroundings, ({ history, names }: Asked): Outcome<string> => {
    const [start, end] = points.right
    // Any view does: the changes of belief are asked for.
    const { beliefs } = cooperationDifference(sourceDirectory)(history, start, end)
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
