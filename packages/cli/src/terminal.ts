/** The record as text on paper of a width, as the command line prints it. */

export { type Paper, wrapped } from './output/layout.ts'
export { terminalText } from './output/terminal.ts'
