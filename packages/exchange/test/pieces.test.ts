import { schemaVersions } from '@communique/core/advanced'
import { must } from '@communique/fixtures'
import { ledgerOrigin, storedEvent } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { cloudEventsBatchWriter, exportCloudEvents } from '../src/cloudevents/exportCloudEvents.ts'
import { exportFormats } from '../src/exportFormats.ts'
import { madeBefore, whole } from '../src/pieces.ts'
import { exchangeSource } from '../src/source.ts'
import { tenReleases } from './sources.ts'

const source = await tenReleases()
const inPieces = exportFormats.flatMap(({ name, write, inPieces: pieces }) =>
  pieces === undefined ? [] : [{ name, write, pieces }]
)

describe('an export in pieces', () => {
  it('is there for the formats that grow with the record', () => {
    const names = ['csv', 'csv-harmless', 'icalendar', 'gexf', 'graphml', 'parquet', 'annotations']
    expect(inPieces.map(({ name }) => name)).toEqual(names)
  })

  it.each(inPieces)('is, put together, the export as $name', async ({ write, pieces }) => {
    const made = await write(source)
    expect(made.report.written).toBeGreaterThan(20)
    expect(whole(pieces(source))).toEqual(made)
    expect(whole(madeBefore(made))).toEqual(made)
    const nothing = exchangeSource([])
    expect(whole(pieces(nothing))).toEqual(await write(nothing))
  })

  it('holds no view after the file that shows it', () => {
    const csv = inPieces.find(({ name }) => name === 'csv')
    let folded = 0
    const watched = {
      ...source,
      views: new Proxy(source.views, {
        get: (target, name) => {
          if (name === 'timelines' || name === 'ties') folded += 1
          return Reflect.get(target, name)
        }
      })
    }
    for (const { pieces } of csv?.pieces(watched).files ?? []) Array.from(pieces)
    expect(folded).toBe(0)
  })

  it('is, of the log, one batch of CloudEvents', () => {
    for (const each of [source, exchangeSource([])]) {
      const { push, rest } = cloudEventsBatchWriter(must(ledgerOrigin(each.origin)))
      const texts = each.history.map((event) => push(storedEvent(event, schemaVersions)))
      expect([...texts, rest()].join('')).toBe(exportCloudEvents(each).files[0]?.content)
    }
  })
})
