import {
  type Checkpoint,
  type Cursor,
  type EventLog,
  type Head,
  type LogUnavailable,
  sameJson,
  validate
} from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { LastEvent } from '../prepared/lastEvent.ts'
import type { Fingerprint } from '../prepared/preparedProjection.ts'
import type { Limited } from '../running/inspected.ts'
import { isOnRecord } from '../running/readingOn.ts'

const DoneCodec = t.type({ index: t.number, last: LastEvent, checkpoint: t.number }, 'Done')

/** A share that is done: its number, the last event that it was made of, and the checkpoint of its fold. */
export type Done = t.TypeOf<typeof DoneCodec>

// Views that are rebuilt in shares have a fingerprint that no runner goes on from, until they are whole.
const UnfinishedCodec = t.type(
  {
    shares: t.type({
      definitions: t.readonlyArray(t.UnknownRecord),
      reader: t.string,
      epoch: t.string,
      of: t.number,
      apart: t.readonlyArray(t.string),
      done: t.readonlyArray(DoneCodec)
    })
  },
  'Unfinished'
)

/** The fingerprint of views that are being rebuilt. */
export type Unfinished = t.TypeOf<typeof UnfinishedCodec>

const decode = validate(UnfinishedCodec)

/** Views that are being rebuilt, as all processes find them. */
export interface Sharing extends Unfinished {
  readonly checkpoint: Checkpoint
  /** The place in the log up to which all shares are made. */
  readonly upTo: Cursor
}

const prefix = 'in shares '

/** A name that no other generation has, so that nobody can save a share into other views than those it is of. */
export const newName = (): string => prefix + crypto.randomUUID()

export const isShared = ({ generation }: Pick<Checkpoint, 'generation'>): boolean => generation.startsWith(prefix)

/** The fingerprint of views that have no share yet. */
export const begun = ({ definitions, reader, epoch }: Fingerprint, of: number): Unfinished => ({
  shares: { definitions: definitions.map((each) => ({ ...each })), reader, epoch, of, apart: [], done: [] }
})

/** The views to which a process can add its shares; `null`: there are none. */
export const sharingIn = async (
  log: EventLog,
  checkpoints: ReadonlyArray<Checkpoint>,
  { definitions, reader, epoch }: Fingerprint,
  of: number,
  head: Head,
  limited: Limited
): Promise<E.Either<LogUnavailable, Sharing | null>> => {
  for (const checkpoint of checkpoints) {
    const found = decode(checkpoint.fingerprint)
    if (E.isLeft(found)) continue
    const { shares } = found.right
    const isOfThese =
      sameJson(shares.definitions, definitions) &&
      shares.reader === reader &&
      shares.epoch === epoch &&
      shares.of === of
    const isBefore = E.exists((order: number) => order <= 0)(log.compareCursors(checkpoint.cursor, head.cursor))
    if (!isOfThese || !isBefore) continue
    let isThere = true
    for (const { last } of shares.done) {
      const answer: E.Either<LogUnavailable, boolean> = await limited(() => isOnRecord(log, last))
      if (E.isLeft(answer)) return answer
      isThere &&= answer.right
    }
    if (isThere) return E.right({ checkpoint, upTo: checkpoint.cursor, shares })
  }
  return E.right(null)
}

/** The fingerprint once a share is done as well; `null`: the share is done already, or is of another round of shares. */
export const withDone = ({ shares: { apart } }: Sharing, fingerprint: unknown, done: Done): Unfinished | null => {
  const found = decode(fingerprint)
  if (E.isLeft(found)) return null
  const { shares } = found.right
  const isOpen = sameJson(shares.apart, apart) && !shares.done.some(({ index }) => index === done.index)
  return isOpen ? { shares: { ...shares, done: [...shares.done, done] } } : null
}

/** The fingerprint that views get when they are made whole; `null`: another process has done that. */
export const ending =
  ({ shares }: Sharing, after: unknown) =>
  (found: unknown): unknown =>
    sameJson(found, { shares }) ? after : null
