// The record of ten releases, printed in the terminal and written as a page:
//   pnpm demo [country ...]      (pnpm demo --help)
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { run } from './run.ts'

// A reader with a pager may stop before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { env, stdout: terminal } = process
const noColour = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== ''
const columns = terminal.columns ?? (Number.parseInt(env['COLUMNS'] ?? '', 10) || 80)

const { stdout, stderr, code, html } = await run(process.argv.slice(2), {
  columns,
  colour: terminal.isTTY && !noColour
})
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = code
if (html !== null) {
  try {
    mkdirSync(dirname(html.file), { recursive: true })
    writeFileSync(html.file, html.text)
    process[html.sayOn].write(`The same as a page: ${html.file}\n`)
  } catch (error) {
    process.stderr.write(`The page could not be written: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
