import type { Connection } from './connection.ts'
import { beginEpoch } from './epoch.ts'
import { applicationId, migrations } from './migrations.ts'

/** The last migration that a file has been through; 0: there is nothing in it. */
export const schemaOf = (connection: Connection): number =>
  Number(connection.prepare('pragma user_version').first()?.[0] ?? 0)

/**
 * Brings a file up to date, and tells the migration that it is at then: more than is known where a later version wrote
 * it. May be run by any number of processes at once, and again: the first one does it. In a new file an epoch begins.
 */
export const migrate = (connection: Connection, fileIdentity: () => string): number => {
  const found = schemaOf(connection)
  if (found >= migrations.length) return found
  return connection.write(() => {
    const from = schemaOf(connection)
    for (const step of migrations.slice(from)) connection.script(step)
    // In the same flush.
    if (from === 0) beginEpoch(connection, fileIdentity())
    if (from < migrations.length)
      connection.script(`pragma application_id = ${applicationId}; pragma user_version = ${migrations.length}`)
    return Math.max(from, migrations.length)
  })
}
