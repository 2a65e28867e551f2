import { defineConfig } from 'vitest/config'
import { alias } from './vitest.config.ts'

/** The laws alone, as anyone gets them: what they notice of a changed projection, or of a changed kernel. */
export default defineConfig({
  resolve: { alias },
  test: {
    include: ['packages/projections/src/kernel/{laws,parts}.prop.test.ts'],
    setupFiles: ['packages/projections/test/setup/mutation.ts'],
    isolate: false,
    testTimeout: 60_000
  }
})
