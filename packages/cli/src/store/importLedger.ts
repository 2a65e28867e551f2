import type { AppendFailure, EventLog, StoredEvent } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { progressOf } from '../output/progress.ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { inputPath } from './inputPath.ts'
import { ledgerEvents } from './ledgerFile.ts'
import { withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'

/** Events that are appended as a whole. */
const batch = 1000

interface ReadIn {
  readonly added: number
  readonly known: number
}

interface NotReadIn extends ReadIn {
  readonly event: StoredEvent
  readonly failure: AppendFailure
}

const oneByOne = async (log: EventLog, events: ReadonlyArray<StoredEvent>): Promise<E.Either<NotReadIn, ReadIn>> => {
  let [added, known] = [0, 0]
  for (const event of events) {
    const { stream, version, position: _position, ...rest } = event
    const appended = await log.append(stream, [rest], { type: 'AtVersion', version: version - 1 })()
    if (E.isRight(appended)) added += 1
    else if (appended.left.type === 'DuplicateEventId' && appended.left.sameContent) known += 1
    else return E.left({ added, known, event, failure: appended.left })
  }
  return E.right({ added, known })
}

const together = async (log: EventLog, events: ReadonlyArray<StoredEvent>): Promise<E.Either<NotReadIn, ReadIn>> => {
  const [first, ...rest] = events.map(({ position: _position, ...event }) => event)
  if (first === undefined) return E.right({ added: 0, known: 0 })
  const appended = await log.appendToStreams([first, ...rest])()
  // Some are on record already, or one does not fit: each is judged by itself.
  return E.isRight(appended) ? E.right({ added: events.length, known: 0 }) : oneByOne(log, events)
}

/** Reads a ledger into a record, or rows by a mapping. Events that are on record already stay as they are, so it can be run again. */
export const importLedger = async (
  [file = '']: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  if (options.mapping !== undefined) {
    // What rows need is loaded where there are some.
    const { importMapped } = await import('./importMapped.ts')
    return importMapped(file, options.mapping, options, surroundings)
  }
  if (options.plan === true) return E.left(misused('A plan is made of rows: name their mapping with --mapping.'))
  const events = ledgerEvents(inputPath(file, surroundings.folder), surroundings)
  if (E.isLeft(events)) return events
  return withStore(storeNamed(options.store, surroundings), 'Write', surroundings, async ({ log }) => {
    const progress = progressOf(surroundings, 'Reading in', 'events', events.right.length)
    let [added, known] = [0, 0]
    for (let at = 0; at < events.right.length; at += batch) {
      const piece = events.right.slice(at, at + batch)
      const outcome = await together(log, piece)
      const counts = E.isRight(outcome) ? outcome.right : outcome.left
      added += counts.added
      known += counts.known
      progress.advance(piece.length)
      if (E.isRight(outcome)) continue
      progress.end()
      const { event, failure } = outcome.left
      return E.left(
        failure.type === 'LogUnavailable'
          ? failed(`The record does not answer: ${failure.reason}. ${added} events were read in before; run it again.`)
          : refused(
              `The event “${event.id}” does not fit: ${failure.type}. ${added} events were read in before it; nothing after it was.`
            )
      )
    }
    progress.end()
    surroundings.stdout(`${added} events read in, ${known} on record already\n`)
    return E.right(exitCodes.Done)
  })
}
