import { defineConfig } from 'vitest/config'
import { alias } from './vitest.config.ts'

/** The tests that must notice a changed decider or value object: those beside it, in seconds rather than minutes. */
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
