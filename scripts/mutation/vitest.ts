/** The module that tests import as `vitest` while mutants are tried. */
export { afterEach, beforeEach, expect, vi } from '../../node_modules/vitest/dist/index.js'
export { describe, it, test } from './registry.ts'
