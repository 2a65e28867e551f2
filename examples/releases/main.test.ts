import { inMemoryEventLog } from '@communique/kernel'
import { cooperationLedger } from '@communique/core'
import { readDocument, recordDocument, renderFault } from '@communique/documents'
import { must, recordStory } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { releaseFiles, sha256 } from './documents.ts'

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const names = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()

describe('the release documents', () => {
  it('are as "pnpm releases" writes them', async () => {
    expect(names.map((name) => ({ name, text: textOf(name) }))).toEqual(must(await releaseFiles()))
  })

  it('give the same events as the releases in TypeScript', async () => {
    const log = inMemoryEventLog()
    for (const name of names) {
      const document = readDocument({ sha256, readText: () => E.left('not at hand') })(textOf(name))
      if (E.isLeft(document)) throw new Error(document.left.map(renderFault).join('\n'))
      const recorded = await recordDocument(log, { recordedAt: '2000-01-01T00:00:00.000Z', recordedBy: 'nobody' })(
        document.right
      )()
      if (E.isLeft(recorded)) throw new Error(`${name}: ${JSON.stringify(recorded.left).slice(0, 2000)}`)
    }
    expect(must(await cooperationLedger({ log }).history()())).toEqual(
      must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
    )
  })
})
