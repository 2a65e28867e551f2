// Writes the releases down as documents again: pnpm releases
import { either as E } from 'fp-ts'
import { writeFileSync } from 'node:fs'
import { releaseFiles } from './documents.ts'

const files = await releaseFiles()
if (E.isLeft(files)) throw new Error(JSON.stringify(files.left))
for (const { name, text } of files.right) writeFileSync(new URL(name, import.meta.url), text)
