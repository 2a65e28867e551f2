// The part of PGlite's file system on a folder that this package uses.
import type { PGlite } from './pglite.d.ts'

interface EmscriptenModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } }
}

interface EmscriptenOptions {
  readonly preRun?: ReadonlyArray<(module: EmscriptenModule) => void>
}

export declare class NodeFS {
  constructor(folder: string)
  init(pglite: PGlite, options: EmscriptenOptions): Promise<{ readonly emscriptenOpts: EmscriptenOptions }>
}
