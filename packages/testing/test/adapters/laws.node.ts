// The adapters under the test runner of Node:
//   node --conditions=@communique/source --test packages/testing/test/adapters/laws.node.ts
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testLaws } from '../../src/laws/checkLaws.ts'
import { checkPlaceLaw, everyAdapter } from './everyAdapter.ts'

for (const [library, laws] of Object.entries(everyAdapter))
  void describe(library, () => {
    testLaws((name, check) => void test(name, check), laws)
  })

void test('a reducer by the local clock is refused', () => {
  assert.throws(checkPlaceLaw, /in another time zone/)
})
