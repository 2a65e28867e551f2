import type { StoredEvent, EventLog, StreamName } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { progressOf } from '../output/progress.ts'
import type { OpenStore } from '../store/openStore.ts'
import type { Surroundings } from '../surroundings.ts'
import { gathering, readRegistered } from './gathered.ts'
import { isWorthAnIndex } from './isWorthAnIndex.ts'
import { openRegisterIndex } from './recordIndex.ts'
import { registers } from './takeIn.ts'

/**
 * A log that gives of a register, read from its start, the entries that some keys lead to, and its last one. Of all other
 * streams, and of what a register gained after it was read, it gives everything.
 *
 * Law: rules that ask a register by these keys alone decide on it as they do on the whole.
 *
 * @returns null where an index does not help.
 */
export const withPartOfRegisters = async (
  { log, eventsAt }: OpenStore,
  path: string,
  keys: ReadonlyArray<string>,
  surroundings: Surroundings
): Promise<EventLog | null> => {
  if (eventsAt === undefined || !(await isWorthAnIndex(log, surroundings))) return null
  const partOf = async (register: StreamName): ReturnType<ReturnType<EventLog['readStream']>> => {
    const progress = progressOf(surroundings, 'Reading', 'entries', null)
    const index = await openRegisterIndex(`${path}.index`, log, progress)
    progress.end()
    if (index === null) return log.readStream(register)()
    const end = index.endOf(register)
    const gathered = gathering(eventsAt)
    const { positions } = await readRegistered(index, gathered.read, keys)
    index.close()
    if (gathered.events() === null) return log.readStream(register)()
    // The times of recording of a stream never go back, so its last event tells which times are too early.
    const stored = await eventsAt([...positions, end.position])()
    return E.map((events: ReadonlyArray<StoredEvent>) => ({
      version: end.version,
      events: events.filter(({ stream }) => stream === register)
    }))(stored)
  }
  return {
    ...log,
    readStream: (stream, fromVersion = 1) =>
      fromVersion <= 1 && registers.includes(stream) ? () => partOf(stream) : log.readStream(stream, fromVersion)
  }
}
