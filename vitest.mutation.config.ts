import { defineConfig } from 'vitest/config'
import { alias } from './vitest.config.ts'

/**
 * The tests beside value objects, for `--testRunner vitest`: it loads everything again for each mutant, so that it sees
 * what a module makes once and keeps, such as the index of the names of countries.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    include: [
      'packages/core/src/*/*.test.ts',
      'packages/core/src/vocabulary/mergeRegister.prop.test.ts',
      'packages/kernel/src/{validation,deciding}/{citation,factDecider,identifier,instant,refinement}.test.ts'
    ],
    // The comparisons with other implementations of EDTF take longer than all the others.
    exclude: ['**/edtf{,Date}.prop.test.ts'],
    isolate: false,
    testTimeout: 60_000
  }
})
