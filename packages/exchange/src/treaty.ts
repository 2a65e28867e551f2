/** The status of treaties, as a depositary prints it. */

export { exportTreaties, type StatusLine, statusLines } from './treaty/exportTreaties.ts'
