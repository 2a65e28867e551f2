import type { Surroundings } from '../surroundings.ts'

/** The progress of a task: how much of it is done. */
export interface Progress {
  readonly advance: (by: number) => void
  /** Takes the line of the progress away. */
  readonly end: () => void
}

/** Milliseconds before the first line, and between two lines. */
const [patience, interval] = [500, 100]

const figure = (value: number): string => Math.round(value).toLocaleString('en')

const timeLeft = (seconds: number): string => {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  return seconds < 3600 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 360) / 10} h`
}

/** A line of progress: `Reading: 120,000 of 1,000,000 events, 240,000 a second, 4 s left`. */
export const progressLine = (
  label: string,
  {
    done,
    total,
    unit,
    milliseconds
  }: {
    readonly done: number
    readonly total: number | null
    readonly unit: string
    readonly milliseconds: number
  }
): string => {
  const rate = (done * 1000) / Math.max(milliseconds, 1)
  const of = total === null ? '' : ` of ${figure(total)}`
  const left = total === null || rate === 0 ? '' : `, ${timeLeft(Math.max(total - done, 0) / rate)} left`
  return `${label}: ${figure(done)}${of} ${unit}, ${figure(rate)} a second${left}`
}

/**
 * Shows the progress of a task on standard error, where that is a terminal, once the task takes longer than half a
 * second.
 *
 * @param total the size of the task; null where it is not known.
 */
export const progressOf = (
  { showsProgress = false, stderr, now, columns }: Surroundings,
  label: string,
  unit: string,
  total: number | null
): Progress => {
  if (!showsProgress) return { advance: () => {}, end: () => {} }
  const start = now().getTime()
  let [done, next, shown] = [0, start + patience, false]
  return {
    advance: (by) => {
      done += by
      const at = now().getTime()
      if (at < next) return
      next = at + interval
      shown = true
      const line = progressLine(label, { done, total, unit, milliseconds: at - start })
      stderr(`\r${line.slice(0, columns - 1)}\u001b[K`)
    },
    end: () => {
      if (shown) stderr('\r\u001b[K')
    }
  }
}
