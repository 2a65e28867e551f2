import { defineConfig } from 'vitest/config'
import { alias } from './vitest.config.ts'

/** The tests that must notice a changed decider or value object: those of core alone. */
export default defineConfig({
  resolve: { alias },
  test: { include: ['packages/core/src/**/*.test.ts'], testTimeout: 60_000 }
})
