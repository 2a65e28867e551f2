// Each kind of thing that sources say beyond the ten releases is on record from some document, or said not to be.
import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { readDocument, recordDocument } from '@communique/documents'
import { either as E } from 'fp-ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../releases/documents.ts'
import { kindRows, kindTable } from './kindTable.ts'
import { recordedIn } from './recorded.ts'
import { folders, shownIn } from './shown.ts'

const recorded = await Promise.all(folders.map(async (folder) => [folder, await recordedIn(folder)] as const))
const documents = recorded.flatMap(([folder, record]) => shownIn(folder, record))
const rows = kindRows(documents)
const shownBy = (kind: string) => rows.find((row) => row.kind === kind)?.documents

describe('the kinds of things that sources say', () => {
  it('are shown by documents, all but two, which are shown elsewhere', () => {
    expect(rows).toHaveLength(34)
    expect(rows.filter(({ documents, elsewhere }) => documents.length === 0 && elsewhere === null)).toEqual([])
    expect(rows.flatMap(({ kind, elsewhere }) => (elsewhere === null ? [] : [kind]))).toEqual([
      'The record of one organisation, or of a pair',
      'Identities that nothing introduced'
    ])
    expect(kindTable(rows)).not.toContain('| nothing |')
  })

  it('name no document that does not show them', () => {
    expect(shownBy('Two titles of one person at one meeting')).toEqual(['kinds/02-two-titles'])
    expect(shownBy('A seat that comes to be known later')).toEqual(['kinds/03-seat'])
    expect(shownBy('Relations between texts')).toEqual(['30-water-plan'])
    expect(shownBy('A further source that says the same, or otherwise')).toEqual(['public/10-guyana-chronicle-2022'])
    expect(shownBy('Several corrections by one sentence')).toEqual(['kinds/07-water-agreement-dated'])
    expect(shownBy('Countries by their names in other languages')).toEqual(['kinds/11-arabic'])
    expect(shownBy('States that are no more')).toEqual(['kinds/10-state-that-is-no-more'])
  })

  it('are in all documents but six, which go on with what the ten releases have as well', () => {
    const shown = new Set(rows.flatMap((row) => row.documents))
    expect(documents.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([
      '18-one-foundation',
      '19-library-proposal',
      '20-library-done',
      '21-library-progress',
      '29-memorandum',
      'public/28-asean-corridor-2021'
    ])
  })

  it('are of thirteen kinds of organisations, beside states', () => {
    const found = documents.flatMap(({ facts }) =>
      facts.flatMap((event) => (event.type === 'PartyRegistered' ? [event.data.kind] : []))
    )
    expect([...new Set(found)].filter((kind) => kind !== 'State').toSorted()).toEqual([
      'Agency',
      'Association',
      'Bank',
      'City',
      'Company',
      'DiplomaticMission',
      'Foundation',
      'Fund',
      'GovernmentBody',
      'IntergovernmentalOrganisation',
      'Organ',
      'ResearchOrganisation',
      'University'
    ])
  })

  it('leave nobody unintroduced: a strict ledger refuses such a document', async () => {
    const text = readFileSync(new URL('kinds/05-visit-paid.yaml', import.meta.url), 'utf8')
    const document = readDocument({ sha256, readText: () => E.left('not at hand') })(text)
    if (E.isLeft(document)) throw new Error(JSON.stringify(document.left))
    const log = inMemoryEventLog()
    const account = { recordedAt: '2026-06-03T09:00:00.000Z', recordedBy: 'second-desk' }
    const result = await recordDocument(log, account)(document.right)()
    expect(JSON.stringify(result)).toContain('lake-foundation')
    expect(E.isLeft(result)).toBe(true)
    expect(await cooperationLedger({ log }).history()()).toEqual(E.right([]))
  })
})
