import { defineConfig } from 'vitest/config'
import { alias } from './vitest.config.ts'

/** The tests that must notice a changed decider or value object: those beside it, in seconds rather than minutes. */
export default defineConfig({
  resolve: { alias },
  test: {
    include: [
      'packages/core/src/!(golden|kernel)/*.test.ts',
      'packages/core/src/kernel/{citation,factDecider,identifier,instant,mergeRegister.prop,refinement}.test.ts'
    ],
    // The comparisons with other implementations of EDTF take longer than all the others.
    exclude: ['**/edtf{,Date}.prop.test.ts'],
    isolate: false,
    testTimeout: 60_000
  }
})
