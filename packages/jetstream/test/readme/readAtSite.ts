// #region mirror
import { jetstreamMirror } from '@communique/jetstream/advanced'
import { connect } from '@nats-io/transport-node'

export const readAtSite = async (servers: string) => {
  const connection = await connect({ servers, maxReconnectAttempts: -1, noAsyncTraces: true })
  const opened = await jetstreamMirror(connection, { name: 'record', mirror: 'record-tashkent', domain: 'hub' })()
  if (opened._tag === 'Left') throw new Error(JSON.stringify(opened.left))
  const { log, lag, close } = opened.right
  return { log, lag, close: () => close().then(() => connection.close()) }
}
// #endregion mirror
