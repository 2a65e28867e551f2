import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Packages resolve to their sources beside this file, so that a copied tree (mutation tests) tests its own copy. */
const alias = [
  {
    find: /^@communique\/([a-z]+)$/,
    replacement: fileURLToPath(new URL('packages/$1/src/index.ts', import.meta.url))
  },
  {
    find: /^@communique\/([a-z]+)\/([a-zA-Z]+)$/,
    replacement: fileURLToPath(new URL('packages/$1/src/$2.ts', import.meta.url))
  }
]

/**
 * Properties that run the same code tens of thousands of times. Counting the lines they take would double their time, so
 * that `pnpm laws` runs them apart from `pnpm coverage`.
 */
const laws = [
  'packages/core/src/deciders.prop.test.ts',
  'packages/core/src/vocabulary/edtf*.prop.test.ts',
  'packages/fixtures/src/**/{scaledHistory,valueArbitraries,cooperationStory}.prop.test.ts',
  'packages/projections/src/**/{laws,packing,structures,views}.prop.test.ts',
  'packages/{runner,testing}/**/*.prop.test.ts'
]

/** Those that alone reach some lines. A few cases of them are enough to count these. */
const sampled = ['packages/projections/src/**/{laws,packing,structures}.prop.test.ts']

/**
 * Engines within the process. They mostly wait for their disk, beside the others, which share servers and would hold back one
 * another's events.
 */
const embedded = [
  'packages/pglite/{src,test}/**/*.test.ts',
  'packages/runner/test/embeddedFaults.test.ts',
  'packages/sqlite/test/faults.test.ts'
]

const engines = {
  // They kill servers and halt processes, one file at a time.
  maxWorkers: 1,
  testTimeout: 600_000,
  hookTimeout: 600_000,
  // Another process may hold back an event for a while.
  expect: { poll: { timeout: 180_000 } }
}

export default defineConfig({
  resolve: { alias },
  test: {
    // What was compiled for one run serves the next, and the runs beside it.
    fsModuleCache: true,
    setupFiles: 'scripts/steps/sameCases.ts',
    // Processes that tests start find there the code that one before them compiled.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'communique-compile-cache') },
    // Nothing here has module state, and a fresh module graph for each file doubles the time. The time limits are for
    // a machine whose cores are taken ten times over.
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
          include: ['packages/*/{src,test}/**/*.test.ts', 'packages/explorer/app/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [
            '**/*.prop.test.ts',
            'packages/{postgres,pglite}/**',
            'packages/runner/test/**',
            'packages/sqlite/test/faults.test.ts'
          ],
          testTimeout: 600_000
        }
      },
      {
        extends: true,
        test: {
          name: 'engines',
          ...engines,
          include: ['packages/postgres/{src,test}/**/*.test.ts', 'packages/runner/test/**/*.test.ts'],
          exclude: embedded,
          globalSetup: 'packages/postgres/test/setup/postgres.ts'
        }
      },
      {
        extends: true,
        test: { name: 'embedded', ...engines, include: embedded }
      },
      {
        extends: true,
        test: {
          name: 'property',
          include: ['packages/!(postgres|pglite)/{src,test}/**/*.prop.test.ts'],
          exclude: laws,
          testTimeout: 600_000
        }
      },
      {
        extends: true,
        test: { name: 'laws', include: laws, testTimeout: 600_000 }
      },
      {
        extends: true,
        test: {
          name: 'sample',
          include: sampled,
          setupFiles: 'scripts/steps/fewCases.ts',
          // The limit on cases holds for these files alone.
          isolate: true,
          testTimeout: 600_000
        }
      },
      {
        extends: true,
        test: { name: 'examples', include: ['examples/**/*.test.ts'], testTimeout: 600_000 }
      }
    ]
  }
})
