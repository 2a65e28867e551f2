/** A page to explore the record of international cooperation. */
export { explorerPage } from './file/page.ts'
