import { countryCode, isoDay, stated } from '@communique/core'
import { must } from '@communique/fixtures'
import { shownDate } from '@communique/projections'
import { describe, expect, it } from 'vitest'
import { namesOf } from '@communique/wording'
import { dutiesFor, type Views } from '@communique/wording/advanced'
import { organisation, readRecord } from './record.ts'

/** The record, had it said that the memorandum entered into force on 1 July 2020. */
const inForce = async (day: string, until: string): Promise<Views> => {
  const views = must(await readRecord({ known: null, published: null, occurred: null })())
  const row = views.agreements['alwaleed-mou']
  if (row?.onRecord !== true) throw new Error('The memorandum is not on record')
  const agreement = { ...row, status: 'InForce', inForceOn: shownDate(must(stated('2020-07-01'))) } as const
  const agreements = { ...views.agreements, 'alwaleed-mou': agreement }
  return { ...views, agreements, day: must(isoDay(day)), until: must(isoDay(until)) }
}

describe('the duties for a country', () => {
  it('are shown with their days, once the entry into force is on record, and overdue only after them', async () => {
    const views = await inForce('2020-10-05', '2021-01-31')
    const report = 'Report on the implementation in each target country every quarter'
    expect(dutiesFor(must(countryCode('NE')), views, namesOf(views, organisation))).toEqual([
      `${report} (ICESCO; due every 3 months from the entry into force; overdue 1 October 2020)`,
      `${report} (ICESCO; due every 3 months from the entry into force; due 1 January 2021)`
    ])
    expect(dutiesFor(must(countryCode('UZ')), views, namesOf(views, organisation))).toEqual([])
  })
})
