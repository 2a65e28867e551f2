import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { produce } from 'immer'
import { expect, it } from 'vitest'
import { withoutPlugins, withPlainArrayMethods } from './plainArrayMethods.ts'

const program = fileURLToPath(new URL('../../../test/arrayMethodsEnabled.ts', import.meta.url))

it('accuses wrong recipes only, in a process that has enabled the array methods of immer', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@communique/source', program])
  expect(JSON.parse(stdout)).toEqual({
    faults: [],
    wrong: ['ReturnsValue'],
    lines: [
      { word: 'a', times: 4 },
      { word: 'c', times: 6 },
      { word: 'q', times: 2 },
      { word: 'z', times: 10 }
    ]
  })
})

interface Line {
  readonly word: string
  times: number
}

it('sees a draft with the array methods of the language, and puts drafts into it, not views of them', () => {
  const before: { lines: ReadonlyArray<Line>; last: Line | null } = {
    lines: [
      { word: 'a', times: 1 },
      { word: 'b', times: 2 },
      { word: 'c', times: 3 }
    ],
    last: null
  }
  const after = produce(before, (draft) => {
    const seen = withoutPlugins(draft)
    expect(seen.lines).toBe(seen.lines)
    expect(seen.lines.reverse).toBe(Array.prototype.reverse)
    const [first] = seen.lines
    seen.lines.reverse()
    if (first !== undefined) first.times = 7
    seen.last = seen.lines.pop() ?? null
    seen.lines.push({ word: 'd', times: 4 })
    expect(withPlainArrayMethods(draft)).toBe(draft)
  })
  expect(after).toEqual({
    lines: [
      { word: 'c', times: 3 },
      { word: 'b', times: 2 },
      { word: 'd', times: 4 }
    ],
    last: { word: 'a', times: 7 }
  })
  expect(JSON.parse(JSON.stringify(after))).toEqual(after)
  expect(before.lines[0]).toEqual({ word: 'a', times: 1 })
})
