import { statSync } from 'node:fs'

/**
 * The mark of a file that its copies lack: its number in the file system, and when it was made. A file that was copied,
 * restored or moved to another disk has another identity; one that was renamed keeps it. The device is left out, since
 * many file systems number themselves anew whenever they are mounted.
 */
export const fileIdentity = (path: string): string | null => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? null : `${found.ino.toString(36)}-${found.birthtimeNs.toString(36)}`
}
