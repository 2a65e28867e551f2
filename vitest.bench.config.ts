import { defineConfig } from 'vitest/config'
import { alias } from './vitest.config.ts'

export default defineConfig({
  resolve: { alias },
  test: { benchmark: { include: ['packages/*/bench/**/*.bench.ts'] }, testTimeout: 600_000, fileParallelism: false }
})
