import { existsSync } from 'node:fs'
import { defineConfig } from 'tsup'

/** Everything that is imported by name stays an import: a consumer must hold one copy of fp-ts, io-ts and each of ours. */
const byName = /^[^./]/

export default defineConfig(
  ['kernel', 'core', 'projections', 'fixtures', 'testing', 'postgres', 'pglite', 'runner'].map((name) => ({
    name,
    entry: Object.fromEntries(
      ['index', 'advanced']
        .map((entry) => [entry, `packages/${name}/src/${entry}.ts`])
        .filter(([, file]) => existsSync(file))
    ),
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
