import * as fc from 'fast-check'

/**
 * Tries a few cases of each property, and ends those that ask for more after a moment: their lines are counted here, and
 * their cases are tried by `pnpm laws`.
 */
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  numRuns: 8,
  interruptAfterTimeLimit: 200,
  markInterruptAsFailure: false
})
