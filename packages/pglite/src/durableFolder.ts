import { NodeFS } from '@electric-sql/pglite/nodefs'
import { fsyncSync } from 'node:fs'

type Init = NodeFS['init']

/**
 * A folder in which PostgreSQL's files are flushed to the disk when it asks for that. PGlite by itself leaves it to the
 * operating system when a commit reaches the disk.
 */
export class DurableFolder extends NodeFS {
  override async init(pglite: Parameters<Init>[0], options: Parameters<Init>[1]): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      ({ NODEFS }: Parameters<NonNullable<typeof emscriptenOpts.preRun>[number]>[0]): void => {
        NODEFS.stream_ops.fsync = ({ nfd }) => {
          fsyncSync(nfd)
          return 0
        }
      }
    ]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

/** The start parameters of PGlite, with commits flushed to the disk. */
export const durably = (usual: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...usual.filter((flag) => flag !== '-F'),
  '-c',
  'wal_sync_method=fsync'
]
