import type { Checkpoint, Cursor } from '@communique/kernel'
import type { Row } from './database.ts'
import { jsonOf, textOf } from '@communique/kernel/advanced'

/** The columns of a checkpoint, in the order in which `checkpointOf` reads them. */
export const checkpointColumns = 'projection, generation, live, cursor, made_by, revision'

/** Reads a checkpoint from a row. */
export const checkpointOf = ([projection, generation, live, cursor, fingerprint, revision]: Row): Checkpoint => ({
  projection: textOf(projection ?? ''),
  generation: textOf(generation ?? ''),
  live: live === 't',
  cursor: textOf(cursor ?? '') as Cursor,
  fingerprint: jsonOf(fingerprint ?? 'null'),
  revision: Number(revision)
})
