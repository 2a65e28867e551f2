/** The program `communique` as a function: arguments and surroundings in, text and a code out. */
export { run } from './run.ts'
export { type ExitCode, exitCodes, type Surroundings } from './surroundings.ts'
