import { createHash } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { either as E } from 'fp-ts'

/** Another process, or another part of this one, has the directory open. */
export interface DirectoryInUse {
  readonly type: 'DirectoryInUse'
  readonly directory: string
  /** The process that has it open, where it is known. */
  readonly pid: number | null
}

/** The lock of this process on a directory. */
export interface DirectoryLock {
  readonly release: () => Promise<void>
}

/** The name of a directory, the same for every path to it. */
const nameOf = async (directory: string): Promise<string> => {
  const { dev, ino } = await stat(directory, { bigint: true })
  return createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)
}

const listen = (server: Server, path: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error)
    )
    server.listen(path, () => resolve(true))
  })

/**
 * Locks by a name that only one process can hold and that ends with its process: on Linux a socket without a file, on
 * Windows a pipe.
 */
const byName = async (name: string): Promise<DirectoryLock | null> => {
  const server = createServer((socket) => socket.destroy())
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\communique-${name}` : `\0communique-${name}`
  if (!(await listen(server, path))) return null
  server.unref()
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
      })
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process exists and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const holderIn = async (file: string): Promise<number | null> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return /^[1-9]\d*$/.test(text) ? Number(text) : null
}

/** Locks by a file with the number of a process, on platforms without such names; valid while that process lives. */
const byFile = async (file: string): Promise<DirectoryLock | null> => {
  const take = () =>
    writeFile(file, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false
    )
  if (!(await take())) {
    const holder = await holderIn(file)
    if (holder !== null && isAlive(holder)) return null
    await rm(file, { force: true })
    if (!(await take())) return null
  }
  return { release: () => rm(file, { force: true }) }
}

/** Locks a directory for this process. The lock of a killed process is free at once. */
export const lockDirectory = async (directory: string): Promise<E.Either<DirectoryInUse, DirectoryLock>> => {
  const file = join(directory, 'pid')
  const named = process.platform === 'linux' || process.platform === 'win32'
  const lock = named ? await byName(await nameOf(directory)) : await byFile(file)
  if (lock === null) return E.left({ type: 'DirectoryInUse', directory, pid: await holderIn(file) })
  // For the error of a process that is refused.
  if (named) await writeFile(file, String(process.pid))
  return E.right({
    release: async () => {
      await rm(file, { force: true })
      await lock.release()
    }
  })
}
