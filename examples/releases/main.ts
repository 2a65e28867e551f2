// Writes the releases down as documents again, and the schema by which editors read them: pnpm releases
import { documentSchema } from '@communique/documents'
import { either as E } from 'fp-ts'
import { writeFileSync } from 'node:fs'
import { releaseFiles } from './documents.ts'

const files = await releaseFiles()
if (E.isLeft(files)) throw new Error(JSON.stringify(files.left))
for (const { name, text } of files.right) writeFileSync(new URL(name, import.meta.url), text)
const schema = new URL('../../packages/documents/schema.json', import.meta.url)
writeFileSync(schema, `${JSON.stringify(documentSchema(), null, 2)}\n`)
