/** The formats of exports as one table, and what an export is made of. */

export { exchangeSource, type ExchangeSource, type SourceChoices } from './source.ts'
export type { Registers } from './registers.ts'
export {
  type Approximation,
  type Exported,
  type ExportedFile,
  type LeftOut,
  type LeftOutReason,
  type Report,
  type Reporting,
  reporting
} from './report.ts'
export { type ExportInPieces, type FileInPieces, madeBefore } from './pieces.ts'
export { type ExportFormat, exportFormats } from './exportFormats.ts'
