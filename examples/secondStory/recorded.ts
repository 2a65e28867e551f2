import { type CooperationEvent, cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
import { readDocument, recordDocument, renderFault } from '@communique/documents'
import { must } from '@communique/fixtures'
import type { Effective } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { readdirSync, readFileSync } from 'node:fs'
import { sha256 } from '../releases/documents.ts'

/** A record of documents, and their names. */
export interface RecordedDocuments {
  readonly names: ReadonlyArray<string>
  readonly history: ReadonlyArray<Effective<CooperationEvent>>
}

/** Records the documents of a folder, in the order of their names. */
export const recordedIn = async (folder: string): Promise<RecordedDocuments> => {
  const place = new URL(`${folder}/`, import.meta.url)
  const names = readdirSync(place)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
  const log = inMemoryEventLog()
  for (const name of names) {
    const document = readDocument({ sha256, readText: () => E.left('not at hand') })(
      readFileSync(new URL(name, place), 'utf8')
    )
    if (E.isLeft(document)) throw new Error(`${name}: ${document.left.map(renderFault).join('\n')}`)
    const account = { recordedAt: '2026-06-03T09:00:00.000Z', recordedBy: 'second-desk' }
    const result = await recordDocument(log, account)(document.right)()
    if (E.isLeft(result)) throw new Error(`${name}: ${JSON.stringify(result.left).slice(0, 2000)}`)
  }
  return { names, history: effectiveHistory(must(await cooperationLedger({ log }).history()())) }
}
