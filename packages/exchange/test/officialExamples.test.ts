// The examples that the standards come with, which are no part of the project: COMMUNIQUE_DATA names their folder.
import { inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkActivities } from '../src/iati/checkActivities.ts'
import { readIatiActivities } from '../src/iati/readActivities.ts'
import { iatiActivities, importActivities, readFileMapping } from '../src/importing.ts'
import { compiledRelease, type OcdsRelease, versionedRelease } from '../src/ocds/mergeReleases.ts'
import { dataFile } from './atHand.ts'

const merges = dataFile('ocds/merge', 'the merge examples of OCDS (tests/fixtures/1.1 of its reference implementation)')
const example = dataFile('iati/examples/activity.xml', 'the annotated example activity of IATI 2.03')

const json = (name: string): unknown => JSON.parse(readFileSync(`${merges}/${name}`, 'utf8'))

describe('releases of OCDS', () => {
  const names = merges === null ? [] : readdirSync(merges).filter((name) => /^[a-z-]+\.json$/.test(name))
  const processes = names
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => !/-(compiled|versioned)$/.test(name))

  it.skipIf(merges === null)('are there', () => {
    expect(processes.length).toBeGreaterThan(10)
  })

  it.skipIf(merges === null).each(processes.length === 0 ? ['none'] : processes)(
    'are merged as the reference merges them: %s',
    (name) => {
      const releases = json(`${name}.json`) as ReadonlyArray<OcdsRelease>
      expect(compiledRelease(releases)).toEqual(json(`${name}-compiled.json`))
      expect(versionedRelease(releases)).toEqual(json(`${name}-versioned.json`))
    }
  )
})

describe('the example of IATI', () => {
  it.skipIf(example === null)('is read with everything that a pledge is made of, and breaks no rule', () => {
    const [activity] = must(readIatiActivities(readFileSync(example ?? '', 'utf8'))).map(must)
    expect(activity).toMatchObject({
      identifier: 'AA-AAA-123456789-ABC123',
      participants: [{ role: '1' }, { role: '2' }, { role: '3' }],
      countries: [{ code: 'AF' }, { code: 'AG' }],
      transactions: [{ type: '1', amount: '1000', currency: 'EUR', date: { day: '2012-01-01' } }]
    })
    expect(activity === undefined ? [] : checkActivities([activity], '2024-01-01T00:00:00.000Z')).toEqual([])
  })

  it.skipIf(example === null)('is imported with a commitment in the place of the incoming fund', async () => {
    const text = readFileSync(example ?? '', 'utf8')
    const promise = text.replace('<transaction-type code="1"', '<transaction-type code="2"')
    expect(promise).not.toBe(text)
    const mapping = must(readFileMapping({ name: 'example', organisationsAreParties: true }))
    const account = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'office' }
    const typesOf = async (file: string) => {
      const outcomes: Array<unknown> = []
      const log = inMemoryEventLog()
      for await (const outcome of importActivities(iatiActivities([file]), mapping, { log, ...account }))
        outcomes.push(E.isRight(outcome) ? outcome.right : outcome.left.type)
      return outcomes
    }
    // Money that comes in is nobody's promise.
    expect(await typesOf(text)).toMatchObject([
      { type: 'NothingClaimed', notTaken: [{ type: 'OtherTransaction', code: '1' }, { type: 'NoMoneyPromised' }] }
    ])
    expect(await typesOf(promise)).toMatchObject([{ type: 'Recorded' }])
  })
})
