import { either as E } from 'fp-ts'
import type * as sqlite from 'node:sqlite'
import type { NodeTooOld } from './nodeTooOld.ts'

export type NodeSqlite = typeof sqlite

const isAtLeast = (version: string, needed: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number)
  return major > neededMajor || (major === neededMajor && minor >= neededMinor)
}

/** From here on a file can be opened by a URI, whose parameters keep SQLite from writing beside it. */
export const urisSince = '22.15.0'
export const canOpenUris = (): boolean => isAtLeast(process.versions.node, urisSince)

/**
 * Loads Node's own SQLite, at the first use only: the package can be imported on any Node, which then says by a value
 * that it is too old.
 *
 * @param needed the first version that can do it.
 */
export const nodeSqlite = (needed: string): E.Either<NodeTooOld, NodeSqlite> => {
  const { node: version } = process.versions
  const tooOld: NodeTooOld = { type: 'NodeTooOld', version, needed }
  if (!isAtLeast(version, needed)) return E.left(tooOld)
  const found: NodeSqlite | undefined = process.getBuiltinModule('node:sqlite')
  // Node may be built without it.
  return found === undefined ? E.left(tooOld) : E.right(found)
}
