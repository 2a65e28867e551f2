// #region open
import { cooperationLedger } from '@communique/core'
import { jetstreamStore } from '@communique/jetstream'
import { connect } from '@nats-io/transport-node'

export const openLedger = async (servers: string) => {
  const connection = await connect({ servers, maxReconnectAttempts: -1, noAsyncTraces: true })
  const store = await jetstreamStore(connection, { name: 'record', replicas: 1 })()
  if (store._tag === 'Left') throw new Error(JSON.stringify(store.left))
  const { log, close } = store.right
  return { ledger: cooperationLedger({ log }), close: () => close().then(() => connection.close()) }
}
// #endregion open
