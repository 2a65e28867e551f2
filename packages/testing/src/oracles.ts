// oracles: what no law can know, computed from a history as a whole
export { exactSum, type Rounding } from './oracles/exactSum.ts'
export { ranked } from './oracles/ranked.ts'
export { lastOf, pageOf, pagesOf, within } from './oracles/windows.ts'
