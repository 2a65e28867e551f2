// The service with its record in a file, without a database server: `node examples/embedInAService/main.ts [FILE]`.
import { sqliteStore } from '@communique/sqlite'
import { either as E } from 'fp-ts'
import { cooperationService } from './cooperationService.ts'

const store = await sqliteStore(process.argv[2] ?? 'record.db')()
if (E.isLeft(store)) {
  console.error(JSON.stringify(store.left))
  process.exitCode = 1
} else {
  const { log, close } = store.right
  const server = cooperationService(log).listen(8080, () => console.log('http://localhost:8080/countries/UZ'))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => server.close(() => void close()))
}
