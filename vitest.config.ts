import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Packages resolve to their sources beside this file, so that a copied tree (mutation tests) tests its own copy. */
export const alias = [
  {
    find: /^@communique\/([a-z]+)$/,
    replacement: fileURLToPath(new URL('packages/$1/src/index.ts', import.meta.url))
  },
  {
    find: /^@communique\/([a-z]+)\/([a-z]+)$/,
    replacement: fileURLToPath(new URL('packages/$1/src/$2.ts', import.meta.url))
  }
]

export default defineConfig({
  resolve: { alias },
  test: {
    // Nothing here has module state, and a fresh module graph for each file doubles the time.
    isolate: false,
    // By default one core is left idle, which is half of those of a small machine.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['packages/{kernel,core,projections}/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.prop.test.ts', '**/*.test-d.ts', '**/{index,advanced}.ts'],
      reporter: [['text', { skipFull: true }], 'json-summary'],
      thresholds: {
        'packages/kernel/src/**': { lines: 95, branches: 95 },
        'packages/core/src/**': { lines: 95, branches: 95 },
        'packages/projections/src/**': { lines: 95, branches: 95 }
      }
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [
            '**/*.prop.test.ts',
            'packages/{postgres,pglite}/**',
            'packages/runner/test/**',
            'packages/sqlite/test/faults.test.ts'
          ],
          testTimeout: 20_000
        }
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: [
            'packages/{postgres,pglite}/{src,test}/**/*.test.ts',
            'packages/runner/test/**/*.test.ts',
            'packages/sqlite/test/faults.test.ts'
          ],
          globalSetup: 'packages/postgres/test/setup/postgres.ts',
          // They kill servers and halt processes, and mind who else takes the machine.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What somebody else on the server holds back is seen later.
          expect: { poll: { timeout: 30_000 } }
        }
      },
      {
        extends: true,
        test: {
          name: 'property',
          include: ['packages/!(postgres|pglite)/{src,test}/**/*.prop.test.ts'],
          testTimeout: 60_000
        }
      },
      {
        extends: true,
        test: { name: 'examples', include: ['examples/**/*.test.ts'], testTimeout: 60_000 }
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            // Errors elsewhere are found, once, by `pnpm types`.
            ignoreSourceErrors: true,
            include: ['packages/*/src/**/*.test-d.ts'],
            tsconfig: 'tsconfig.json'
          }
        }
      }
    ]
  }
})
