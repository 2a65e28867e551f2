import { type Cursor, type Page, streamName, type StoredEvent } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toAppendAll } from '../../kernel/test/sharedText.ts'
import { type TestFolder, testFolder } from './folders.ts'

describe('a page', () => {
  let folder: TestFolder
  beforeAll(async () => {
    folder = await testFolder()
  })
  afterAll(() => folder.remove())

  it('is the same whatever number of rows SQLite gives at once', async () => {
    const { log } = await folder.open('pages.db')
    const ids = Array.from({ length: 600 }, (_, at) => `e-${at}`)
    const [first = '', ...rest] = ids
    must(await log.append(streamName('text', 'a'), toAppendAll(first, ...rest), { type: 'Any' })())
    for (const limit of [1, 249, 250, 251, 500, 501, 599, 600, 601, Number.POSITIVE_INFINITY])
      for (const filter of [{}, { types: ['TextTabled', 'TextSigned', 'TextCommented'] }, { correlationIds: [] }]) {
        const expected = 'correlationIds' in filter ? [] : ids
        const found: Array<StoredEvent> = []
        let pages = 0
        for (let [after, more]: [Cursor | null, boolean] = [null, true]; more; pages += 1) {
          const page: Page = must(await log.readAll(after, limit, filter)())
          found.push(...page.events)
          ;({ next: after, more } = page)
        }
        expect(found.map(({ id }) => String(id))).toEqual(expected)
        expect(pages).toBe(Math.max(1, Math.ceil(expected.length / limit)))
      }
  })
})
