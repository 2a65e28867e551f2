import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

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
