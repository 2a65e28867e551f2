import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'

/** The acts of a process on files of a folder, and its output, in their order. */
export type Operation =
  | { readonly type: 'Create' | 'Remove' | 'Flush'; readonly name: string }
  | { readonly type: 'Link'; readonly name: string; readonly target: string }
  | { readonly type: 'Write'; readonly name: string; readonly offset: number; readonly data: Buffer }
  | { readonly type: 'Truncate'; readonly name: string; readonly size: number }
  | { readonly type: 'FlushFolder' }
  | { readonly type: 'Say'; readonly text: string }

const calls = ['openat', 'pwrite64', 'write', 'fsync', 'fdatasync', 'ftruncate', 'link', 'unlink']

/** The bytes of a text as strace writes it with -xx. */
const bytes = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')

/** A call as strace tells it: its name, the path behind its first argument, and the other arguments. */
const called = /^\d+ +(\w+)\((?:(\d+|AT_FDCWD)<([^>]*)>(?:, )?)?(?:"([^"]*)"(?:, )?)?(.*)$/

const pathOf = (text: string): string => (text.includes('\\x') ? bytes(text).toString() : text)

const operationOf = (line: string, folder: string): Operation | null => {
  const [, call, file, behind = '', text = '', rest = ''] = called.exec(line) ?? []
  const path = pathOf(behind)
  const name = basename(path)
  const isInside = path.startsWith(`${folder}/`)
  switch (call) {
    case 'openat': {
      const opened = pathOf(text)
      return opened.startsWith(`${folder}/`) && rest.includes('O_CREAT')
        ? { type: 'Create', name: basename(opened) }
        : null
    }
    case 'pwrite64':
      return isInside ? { type: 'Write', name, offset: Number(/^\d+, (\d+)/.exec(rest)?.[1]), data: bytes(text) } : null
    case 'write':
      return file === '1' ? { type: 'Say', text: bytes(text).toString() } : null
    case 'fsync':
    case 'fdatasync':
      return path === folder ? { type: 'FlushFolder' } : isInside ? { type: 'Flush', name } : null
    case 'ftruncate':
      return isInside ? { type: 'Truncate', name, size: Number(/^\d+/.exec(rest)?.[0]) } : null
    case 'link': {
      const target = pathOf(/^"([^"]*)"/.exec(rest)?.[1] ?? '')
      return target.startsWith(`${folder}/`)
        ? { type: 'Link', name: basename(pathOf(text)), target: basename(target) }
        : null
    }
    case 'unlink': {
      const removed = pathOf(text)
      return removed.startsWith(`${folder}/`) ? { type: 'Remove', name: basename(removed) } : null
    }
    default:
      return null
  }
}

const run = (command: string, given: ReadonlyArray<string>): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'ignore'] })
    // What it says is read from the trace.
    child.stdout.resume()
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })

/** Runs a program, and tells what it did to the files of a folder; `null`: there is no strace, or it may not trace. */
export const traced = async (
  folder: string,
  program: string,
  ...given: ReadonlyArray<string>
): Promise<ReadonlyArray<Operation> | null> => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'communique-trace-'))
  const file = join(elsewhere, 'trace')
  try {
    const flags = ['-f', '-y', '-xx', '-s', '4194304', '-e', `trace=${calls.join(',')}`, '-o', file]
    if (!(await run('strace', ['-o', file, 'true']))) return null
    const node = [process.execPath, '--conditions=@communique/source', program, ...given]
    if (!(await run('strace', [...flags, ...node]))) throw new Error('the traced program failed')
    const operations: Array<Operation> = []
    for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) {
      const operation = operationOf(line, folder)
      if (operation !== null) operations.push(operation)
    }
    return operations
  } finally {
    await rm(elsewhere, { recursive: true })
  }
}
