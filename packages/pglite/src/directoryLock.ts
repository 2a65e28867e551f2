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

export interface DirectoryLock {
  readonly release: () => Promise<void>
}

/** A directory is the same one by whatever path it is reached. */
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
 * A name that only one process can have, and that goes with its process, however that ends: on Linux a socket without a
 * file, on Windows a pipe.
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
    // It is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const holderIn = async (file: string): Promise<number | null> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return /^[1-9]\d*$/.test(text) ? Number(text) : null
}

/** Where there are no such names: a file with the number of a process, which holds for as long as that process lives. */
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

/** Takes a directory for this process alone. What a killed process held is free at once. */
export const lockDirectory = async (directory: string): Promise<E.Either<DirectoryInUse, DirectoryLock>> => {
  const file = join(directory, 'pid')
  const named = process.platform === 'linux' || process.platform === 'win32'
  const lock = named ? await byName(await nameOf(directory)) : await byFile(file)
  if (lock === null) return E.left({ type: 'DirectoryInUse', directory, pid: await holderIn(file) })
  // Whoever is refused wants to know by whom.
  if (named) await writeFile(file, String(process.pid))
  return E.right({
    release: async () => {
      await rm(file, { force: true })
      await lock.release()
    }
  })
}
