// The part of graphology-gexf and graphology-graphml in use: their own types ask for those of a browser.
import type { UndirectedGraph } from 'graphology'

declare const format: { readonly parse: (implementation: unknown, text: string) => UndirectedGraph }
export default format
