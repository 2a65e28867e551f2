import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { viewLaws, viewsWithoutOracle } from './laws/views.ts'

const folder = new URL('../src/views/', import.meta.url)
const index = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8')

const folders = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : []
)

const sources = new URL('../src/', import.meta.url)

/** Each test that is no property: its path, and what it imports. */
const stories = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.prop.test.ts'))
  .map((file) => `/${file}\n${readFileSync(new URL(file, sources), 'utf8')}`)

const contributing = readFileSync(new URL('../../../CONTRIBUTING.md', import.meta.url), 'utf8')

/** The laws that the chapter on views lists, in its order. */
const listedLaws = [
  ...(contributing.match(/### The laws of views\n([\s\S]*?)\n## /)?.[1] ?? '').matchAll(/^\| `(.+?)` /gm)
].map(([, name]) => name)

describe('every view', () => {
  it.each(folders)('is exported from index.ts: src/views/%s', (name) => {
    expect(index).toContain(`from './views/${name}/`)
  })

  it.each(folders)('has a story, beside it or in a test that reads it: src/views/%s', (name) => {
    expect(stories.some((story) => story.includes(`/${name}/`))).toBe(true)
  })

  it('has an oracle in test/oracles, named after it', () => {
    expect(Object.keys(viewLaws).length).toBeGreaterThan(0)
    expect(viewsWithoutOracle).toEqual([])
  })
})

it('obeys the laws that CONTRIBUTING lists, and no others', () => {
  const laws = Object.entries(viewLaws)
    .filter(([view]) => !viewsWithoutOracle.includes(view))
    .flatMap(([, lawsOf]) => lawsOf().map(([name]) => name))
  expect(new Set(listedLaws)).toEqual(new Set(laws))
})
