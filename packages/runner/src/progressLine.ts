import type { Progress } from './progress.ts'

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

const stateOf = ({ state, behind, read }: Progress): string => {
  const left = behind === null ? '' : `, ${grouped(behind)} to go`
  const part = behind === null || behind + read === 0 ? '' : ` ${Math.floor((100 * read) / (behind + read))} %`
  switch (state.type) {
    case 'Following':
      return 'up to date'
    case 'CatchingUp':
      return `catching up${part}${left}`
    case 'Rebuilding':
      return `rebuilding${part}${left}`
    case 'Standby':
      return state.holder === null ? 'on standby' : `run by ${state.holder}`
    case 'Stopped':
      return `STOPPED at event ${state.fault.eventId}`
  }
}

const remarks = ({ setAside, trouble }: Progress): string =>
  (setAside === 0 ? '' : `, ${grouped(setAside)} set aside`) +
  (trouble === null ? '' : `, ${trouble.doing === 'Notify' ? 'a listener failed' : 'trying again'}: ${trouble.reason}`)

/**
 * Renders the progress of projections as one line for a terminal.
 *
 * @example
 * import { progressLine } from '@communique/runner'
 * import assert from 'node:assert/strict'
 *
 * const rest = { cursor: null, setAside: 0, trouble: null }
 * assert.equal(
 *   progressLine([
 *     { projection: 'timelines', state: { type: 'CatchingUp' }, behind: 60_000, read: 40_000, ...rest },
 *     { projection: 'funding', state: { type: 'Following' }, behind: 0, read: 100_000, ...rest }
 *   ]),
 *   'timelines: catching up 40 %, 60,000 to go · funding: up to date'
 * )
 * @category running
 * @since 0.1.0
 */
export const progressLine = (progress: ReadonlyArray<Progress>): string =>
  progress.map((each) => `${each.projection}: ${stateOf(each)}${remarks(each)}`).join(' · ')
