import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/**
 * Bundles a program of a folder, by default of this one, so that the process is one of a service: it holds neither types nor what it does not
 * use. PGlite finds its files beside itself, and stays where it is.
 */
export const bundled = async (program: string, programs = new URL('.', import.meta.url)): Promise<string> => {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, `${program}.mjs`)
  await build({
    entryPoints: [fileURLToPath(new URL(`${program}.ts`, programs))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@communique/source'],
    external: ['@electric-sql/pglite'],
    // Some packages ask for parts of Node by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    logLevel: 'error'
  })
  return outfile
}

/** Runs a bundled program, by itself or after flags of Node, and resolves with the bytes that it reports. */
export const peakOf = (...command: ReadonlyArray<string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(Number(said)) : reject(new Error(`${command.join(' ')} ended with ${String(code)}`))
    )
  })
