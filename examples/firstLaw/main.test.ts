import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { firstLaws, linesOf } from './programs.ts'

const folder = new URL('./', import.meta.url)

describe('the first law of a new user', () => {
  it('has a program for each way', async () => {
    const files = (await readdir(folder)).filter((file) => !['main.test.ts', 'programs.ts'].includes(file))
    expect(files.toSorted()).toEqual(firstLaws.map(({ file }) => file).toSorted())
  })

  it.each(firstLaws.map((program) => [program.way, program] as const))(
    'takes at most ten lines, with the code under test, and holds: %s',
    async (_way, { file, sound }) => {
      const text = await readFile(new URL(file, folder), 'utf8')
      expect(linesOf(text)).toBeLessThanOrEqual(10)
      expect(text.split(sound)).toHaveLength(2)
      // The check is the last line; it throws where a law is broken.
      await import(new URL(file, folder).href)
    }
  )
})
