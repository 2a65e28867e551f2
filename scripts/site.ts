/** Builds the API reference, the guides, and the table of commands, in reports/site. */
import { mkdir, writeFile } from 'node:fs/promises'
import { commandPage } from './commandTable.ts'
import { root, run, tool } from './run.ts'

await mkdir(`${root}reports`, { recursive: true })
await writeFile(`${root}reports/commands.md`, commandPage())
const { ok, output } = await run(...tool('typedoc/bin/typedoc'))
console.log(output.trimEnd())
process.exitCode = ok ? 0 : 1
