/** For programs around documents: the text inside a document, and the nearest known name. */

export { inlineTextOf } from './inlineText.ts'
export { nearestTo } from './nearest.ts'
