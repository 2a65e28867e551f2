import * as fc from 'fast-check'

/** Ends each property after a moment: its lines are counted here, and its cases are tried by `pnpm laws`. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: 300, markInterruptAsFailure: false })
