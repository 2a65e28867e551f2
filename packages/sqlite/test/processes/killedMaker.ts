// A process that is killed while it makes a file: killedMaker.ts FILE AtFirstStatement|BeforeLink|AfterLink
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync } from 'node:sqlite'

const [path = '', moment] = process.argv.slice(2)

const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('it goes on after its death')
}

const exec: (this: DatabaseSync, sql: string) => void = Reflect.get(DatabaseSync.prototype, 'exec')
const { linkSync } = fs
if (moment === 'AtFirstStatement')
  DatabaseSync.prototype.exec = function (sql) {
    exec.call(this, sql)
    die()
  }
fs.linkSync = (...names) => {
  if (moment === 'AfterLink') linkSync(...names)
  die()
}
syncBuiltinESMExports()

const { sqliteStore } = await import('../../src/sqliteStore.ts')
await sqliteStore(path)()
