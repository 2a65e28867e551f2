/** A page to explore the record of international cooperation. */
export { explorerPage } from './file/page.ts'
export type { ExplorerRecord } from './record.ts'
