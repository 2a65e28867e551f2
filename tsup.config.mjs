import { defineConfig } from 'tsup'

/** Everything that is imported by name stays an import: a consumer must hold one copy of fp-ts, io-ts and core. */
const byName = /^[^./]/

export default defineConfig(
  ['core', 'projections', 'fixtures', 'testing', 'postgres', 'pglite', 'runner'].map((name) => ({
    name,
    entry: { index: `packages/${name}/src/index.ts` },
    outDir: `packages/${name}/dist`,
    format: ['esm', 'cjs'],
    platform: ['postgres', 'pglite', 'runner'].includes(name) ? 'node' : 'neutral',
    target: 'es2022',
    external: [byName],
    dts: true,
    splitting: false,
    clean: true,
    silent: true
  }))
)
