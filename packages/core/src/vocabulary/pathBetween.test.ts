import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathBetween } from './pathBetween.ts'

const arrows: Readonly<Record<string, ReadonlyArray<string>>> = {
  a: ['b', 'c'],
  b: ['d'],
  c: ['e'],
  d: ['a', 'e'],
  e: ['f']
}
const path = (from: string, to: string) => pathBetween(from, to, (node) => arrows[node] ?? [], String)

describe('pathBetween', () => {
  it('finds the shortest way, both ends included', () => {
    expect(path('a', 'f')).toEqual(['a', 'c', 'e', 'f'])
    expect(path('d', 'b')).toEqual(['d', 'a', 'b'])
  })

  it('leads from a node to itself without a step', () => {
    expect(path('f', 'f')).toEqual(['f'])
  })

  it('finds none against the arrows, nor to what nothing leads to', () => {
    expect(path('f', 'a')).toBeNull()
    expect(path('a', 'g')).toBeNull()
  })

  it('ends on any graph, and every step of what it finds is an arrow', () => {
    const node = fc.nat(5)
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 15 }), node, node, (edges, from, to) => {
        const found = pathBetween(from, to, (at) => edges.flatMap(([a, b]) => (a === at ? [b] : [])), String)
        // Who can be reached, by going on as often as there are nodes.
        let reached = new Set([from])
        for (let step = 0; step < 6; step += 1)
          reached = new Set([...reached, ...edges.flatMap(([a, b]) => (reached.has(a) ? [b] : []))])
        expect(found !== null).toBe(reached.has(to))
        if (found === null) return
        expect([found[0], found.at(-1)]).toEqual([from, to])
        found.slice(1).forEach((at, index) => expect(edges).toContainEqual([found[index], at]))
      })
    )
  })
})
