import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { denseTurn, listsOf, ofSomeKinds } from './ofSomeKinds.ts'
import { sampleInTurn } from './turn.ts'

const kinds = (count: number) => Array.from({ length: count }, (_, kind) => fc.constant(`kind ${kind}`))
const opening = (kind: number) => fc.constant(`before ${kind}`)

it('lets each of many kinds have its turn, after events of its subject', () => {
  const lists = sampleInTurn(ofSomeKinds(kinds(60), listsOf<string>(36), opening), { seed: 1, numRuns: 300 })
  const dense = lists.filter((_, at) => denseTurn(at, 60) !== null)
  const turns = dense.map((list) => {
    const before = list.findLastIndex((each) => each.startsWith('before'))
    const after = list.slice(before + 1)
    return {
      opening: new Set(list.slice(0, before + 1)),
      favourite: kinds(60).findIndex((_, kind) => after.filter((each) => each === `kind ${kind}`).length > 3)
    }
  })
  const found = turns.filter(({ favourite }) => favourite !== -1)
  expect(new Set(found.map(({ favourite }) => favourite)).size).toBe(60)
  for (const { opening: first, favourite } of found) expect([`before ${favourite}`, undefined]).toContain([...first][0])
  expect(found.filter(({ opening: first }) => first.size === 1).length).toBeGreaterThan(found.length / 2)
})

it('begins with nothing else where there are few kinds', () => {
  const lists = sampleInTurn(ofSomeKinds(kinds(40), listsOf<string>(36), opening), { seed: 1, numRuns: 300 })
  expect(lists.flat().filter((each) => each.startsWith('before'))).toEqual([])
})
