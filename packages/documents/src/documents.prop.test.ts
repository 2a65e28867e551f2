import { inMemoryEventLog, type Sha256 } from '@communique/kernel'
import { cooperationLedger, type CooperationRecord } from '@communique/core'
import { cooperationHistory, must, recordStory, tenReleases } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { documentsOf, planDocument, readDocument, recordDocument, renderFault } from './index.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256
const read = readDocument({ sha256, readText: () => E.left('no such file') })
const recording = { recordedAt: '2000-01-01T00:00:00.000Z', recordedBy: 'nobody' }

const parsed = (text: string) => {
  const document = read(text)
  if (E.isLeft(document)) throw new Error(`${document.left.map(renderFault).join('\n')}\n${text}`)
  return document.right
}

const recordedAgain = async (history: Iterable<CooperationRecord>) => {
  const log = inMemoryEventLog()
  for (const { text } of documentsOf(history, { sha256 })) {
    const recorded = await recordDocument(log, recording, { allowUnknown: true })(parsed(text))()
    if (E.isLeft(recorded)) throw new Error(`${JSON.stringify(recorded.left, null, 1).slice(0, 3000)}\n${text}`)
  }
  return { log, history: must(await cooperationLedger({ log }).history()()) }
}

describe('a record written as documents', () => {
  it('is equal to the record that they are recorded into', async () => {
    await fc.assert(
      fc.asyncProperty(cooperationHistory, async (history) => {
        expect((await recordedAgain(history)).history).toEqual(history)
      }),
      { numRuns: 60 }
    )
  })

  it('has a document for each of the ten releases and the four later sources', async () => {
    const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
    expect(
      documentsOf(history, { sha256 })
        .map(({ source }) => source)
        .slice(0, 10)
    ).toEqual(tenReleases.map(({ sourceId }) => sourceId))
    const again = await recordedAgain(history)
    expect(again.history).toEqual(history)
    for (const { text } of documentsOf(history, { sha256 })) {
      const { steps } = must(await planDocument(again.log, recording)(parsed(text))())
      expect(steps.filter(({ action }) => action !== 'Unchanged')).toEqual([])
    }
  })
})
