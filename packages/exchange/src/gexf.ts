/** The network of parties: GEXF 1.3 with time, and GraphML. */

export { exportGexf, exportGraphml } from './network/exportNetwork.ts'
export { type Graph, type GraphEdge, type GraphNode, networkOf } from './network/networkOf.ts'
