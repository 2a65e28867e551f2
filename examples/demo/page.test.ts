import { either as E } from 'fp-ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultRoles } from '@communique/projections'
import { namesOf } from '@communique/wording'
import { countryOverviews, type Views } from '@communique/wording/advanced'
import { pageOf } from './page.ts'
import { organisation, readRecord } from './record.ts'

let views: Views
beforeAll(async () => {
  const read = await readRecord({ known: null, published: null, occurred: null })()
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
  views = read.right
})

const page = (): string => pageOf(views, namesOf(views, organisation), defaultRoles)
const count = (text: string, pattern: RegExp): number => Array.from(text.matchAll(pattern)).length

describe('the page', () => {
  it('holds every country of the record, with each of its entries', () => {
    const text = page()
    const overviews = countryOverviews(views, namesOf(views, organisation), defaultRoles)
    expect(overviews).toHaveLength(18)
    for (const { code, name } of overviews)
      expect(text).toContain(`<h3 id="${code}">${name.replaceAll("'", '&#39;')} <span`)
    expect(count(text, /<h4>/g)).toBe(overviews.reduce((sum, { entries }) => sum + entries.length, 0))
  })

  it('holds the funding ledger with its one pledge, and the undertakings on their rungs', () => {
    const text = page()
    expect(text).toMatch(/<h2 id="funding">/)
    expect(count(text, /<th role="rowheader" scope="row">Aid against the consequences of the pandemic</g)).toBe(1)
    const captions = Array.from(text.matchAll(/<caption>([^<]*)</g), ([, caption]) => caption?.trim())
    for (const caption of ['Agreed (2)', 'Proposed (9)', 'Intended (6)']) expect(captions).toContain(caption)
    expect(text).toContain('<p>Fulfilled: none.</p>')
  })

  it('needs no script and asks nobody for anything', () => {
    const text = page()
    expect(text).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/i)
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('has a heading for every section, a caption for every table, and a target for every link', () => {
    const text = page()
    expect(count(text, /<table/g)).toBe(count(text, /<caption>/g))
    const ids = Array.from(text.matchAll(/ id="([^"]*)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of text.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)) expect(ids).toContain(target)
  })

  it('opens no tag that it does not close', () => {
    const open: Array<string> = []
    for (const [, slash, tag] of page().matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (tag === 'meta') continue
      if (slash === '') open.push(String(tag))
      else expect(open.pop()).toBe(tag)
    }
    expect(open).toEqual([])
  })

  it('escapes what the record says', () => {
    const hostile = '<img src=x onerror="alert(1)">'
    // A party's name is any text.
    const parties = Object.fromEntries(
      Object.entries(views.parties).map(([id, listing]) => [id, { ...listing, name: hostile, aliases: [] }])
    ) as Views['parties']
    const renamed = { ...views, parties }
    const text = pageOf(renamed, namesOf(renamed), defaultRoles)
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  })
})
