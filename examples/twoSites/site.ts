/**
 * The service of one site, on the record that all sites share: `node examples/twoSites/site.ts`. `NATS` is the address of the
 * site's own server, `HOST` and `PORT` are those of the service.
 */
import { jetstreamStore } from '@communique/jetstream'
import { service } from '@communique/service'
import { listen } from '@communique/service/advanced'
import { connect } from '@nats-io/transport-node'
import { either as E } from 'fp-ts'

const { NATS = '127.0.0.1:4222', HOST = '127.0.0.1', PORT = '8080' } = process.env
const connection = await connect({
  servers: NATS,
  maxReconnectAttempts: -1,
  reconnectTimeWait: 250,
  // The site's own server, also while it is cut off from the others.
  ignoreClusterUpdates: true,
  waitOnFirstConnect: true
})
const store = await jetstreamStore(connection, { name: 'record', replicas: 3, patience: 5_000 })()
if (E.isLeft(store)) {
  console.error(JSON.stringify(store.left))
  process.exitCode = 1
  await connection.close()
} else {
  const { log, close } = store.right
  const listening = await listen(service({ log, audit: (line) => console.error(JSON.stringify(line)) }), {
    host: HOST,
    port: Number(PORT)
  })()
  if (E.isLeft(listening)) {
    console.error(JSON.stringify(listening.left))
    process.exitCode = 1
  } else {
    console.log(`${listening.right.url}/openapi.json`)
    process.once(
      'SIGTERM',
      () =>
        void listening.right
          .close()
          .then(close)
          .then(() => connection.close())
    )
  }
}
