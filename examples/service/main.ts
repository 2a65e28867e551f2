/**
 * The service in a program of one's own: `node examples/service/main.ts`, on a file in `./data`; or on the PostgreSQL of
 * `DATABASE_URL`. `PORT` is 8080, and `HOST` is this machine alone, where they are not given.
 */
import { service } from '@communique/service'
import { listen } from '@communique/service/advanced'
import { either as E } from 'fp-ts'
import { openStore } from './store.ts'

const { DATABASE_URL, DATA = 'data', PORT = '8080', HOST = '127.0.0.1' } = process.env
const store = await openStore(DATABASE_URL, DATA)()
if (E.isLeft(store)) {
  console.error(JSON.stringify(store.left))
  process.exitCode = 1
} else {
  const { log, close } = store.right
  const office = service({ log, audit: (line) => console.error(JSON.stringify(line)) })
  const listening = await listen(office, { host: HOST, port: Number(PORT) })()
  if (E.isLeft(listening)) {
    console.error(JSON.stringify(listening.left))
    process.exitCode = 1
    await close()
  } else {
    console.log(`${listening.right.url}/openapi.json`)
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => void listening.right.close().then(close))
  }
}
