import { defineConfig } from 'vitest/config'
import { alias } from './vitest.config.ts'

/**
 * The tests of the names of countries, for `--testRunner vitest`: it loads everything again for each mutant, so that it sees
 * what a module makes once and keeps, such as the index of these names.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    include: ['packages/core/src/vocabulary/{country,resolve}*.test.ts'],
    isolate: false,
    testTimeout: 60_000
  }
})
