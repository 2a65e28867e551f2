import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { eventCodec } from './eventCodec.ts'
import { type Shape, type Upcaster, upcaster } from './upcaster.ts'
import { type ChainGap, upcasterChain } from './upcasterChain.ts'

const current = { Met: 4, Spoke: 2, Ate: 1 }
const today: ReadonlyArray<Shape> = Object.entries(current).map(([eventType, schemaVersion]) => ({
  eventType,
  schemaVersion
}))
const old = ['Met 1', 'Met 2', 'Met 3', 'Spoke 1', 'Phoned 1', 'Phoned 2', 'Wrote 1'].map((name): Shape => {
  const [eventType = '', version] = name.split(' ')
  return { eventType, schemaVersion: Number(version) }
})

const codecOf = ({ eventType, schemaVersion }: Shape) =>
  eventCodec(eventType, schemaVersion, t.type({ trail: t.array(t.string) }))

/** A step whose events record the path by which they came. */
const stepOf = (from: Shape, to: ReadonlyArray<Shape>): Upcaster =>
  upcaster({
    from: codecOf(from),
    to: to.map(codecOf),
    upcast: ({ trail }) =>
      to.map(({ eventType }, part) => ({
        type: eventType,
        data: { trail: [...trail, `${from.eventType} ${from.schemaVersion} part ${part}`] }
      }))
  })

/** Each old shape leads to none, one or two of the shapes of today and of the old ones after it: nothing goes round. */
const lawfulSteps: fc.Arbitrary<ReadonlyArray<Upcaster>> = fc
  .tuple(
    ...old.map((from, index) =>
      fc
        .array(fc.constantFrom(...today, ...old.slice(index + 1)), { maxLength: 2 })
        .map((to): readonly [Shape, ReadonlyArray<Shape>] => [from, to])
    )
  )
  .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }))
  .map((entries) => entries.map(([from, to]) => stepOf(from, to)))

const gapsOf = (steps: ReadonlyArray<Upcaster>): ReadonlyArray<ChainGap> =>
  E.getOrElse((): ReadonlyArray<ChainGap> => [])(E.swap(upcasterChain({ current, steps })))

const anyOf = <A>(values: ReadonlyArray<A>): fc.Arbitrary<A> => fc.constantFrom(...values)

const lawful = fc.tuple(lawfulSteps, fc.nat(old.length - 1))
const at = (steps: ReadonlyArray<Upcaster>, index: number): Upcaster => {
  const step = steps[index]
  if (step === undefined) throw new Error('one of the steps')
  return step
}

describe('a chain of upcasters', () => {
  it('reads an old shape as what its step makes of it', () => {
    fc.assert(
      fc.property(lawful, fc.array(fc.string()), ([steps, index], trail) => {
        const chain = must(upcasterChain({ current, steps }))
        const { from, upcast } = at(steps, index)
        const stored = { type: from.eventType, schemaVersion: from.schemaVersion, data: { trail } }
        expect(must(chain.upcast(stored))).toEqual(must(upcast({ trail })).flatMap((next) => must(chain.upcast(next))))
      })
    )
  })

  it('brings every shape that ever was to shapes of today, and leaves those of today as they are', () => {
    fc.assert(
      fc.property(lawfulSteps, fc.array(fc.string()), (steps, trail) => {
        const chain = must(upcasterChain({ current, steps }))
        for (const { eventType: type, schemaVersion } of old)
          for (const content of must(chain.upcast({ type, schemaVersion, data: { trail } })))
            expect(today).toContainEqual({ eventType: content.type, schemaVersion: content.schemaVersion })
        for (const { eventType: type, schemaVersion } of today) {
          const content = { type, schemaVersion, data: { trail } }
          expect(chain.upcast(content)).toEqual(E.right([content]))
        }
      })
    )
  })

  it('does not depend on the order of its steps', () => {
    fc.assert(
      fc.property(lawful, ([steps, index]) => {
        const { from } = at(steps, index)
        const stored = { type: from.eventType, schemaVersion: from.schemaVersion, data: { trail: [] } }
        const read = must(upcasterChain({ current, steps })).upcast(stored)
        expect(must(upcasterChain({ current, steps: steps.toReversed() })).upcast(stored)).toEqual(read)
      })
    )
  })

  it('has no gap where each old shape leads on', () => {
    fc.assert(
      fc.property(lawfulSteps, (steps) => {
        expect(gapsOf(steps)).toEqual([])
      })
    )
  })

  it('reports a removed step, and every step that leads nowhere without it', () => {
    // The last old shape of a type that is no more is unknown without its step.
    const known = old.filter(
      ({ eventType, schemaVersion }) => eventType in current || `${eventType} ${schemaVersion}` === 'Phoned 1'
    )
    fc.assert(
      fc.property(lawfulSteps, anyOf(known), (steps, shape) => {
        const left = steps.filter(
          ({ from }) => from.eventType !== shape.eventType || from.schemaVersion !== shape.schemaVersion
        )
        const into = left.flatMap(({ from, to }) =>
          to
            .flat()
            .filter((target) => target.eventType === shape.eventType && target.schemaVersion === shape.schemaVersion)
            .map((target) => ({ type: 'DeadEnd', from, to: target }))
        )
        expect(gapsOf(left)).toEqual([{ type: 'MissingStep', shape }, ...into])
      })
    )
  })

  it('reports a step to an unknown shape', () => {
    fc.assert(
      fc.property(lawful, ([steps, index]) => {
        const { from } = at(steps, index)
        const to = { eventType: 'Waved', schemaVersion: 1 }
        expect(gapsOf(steps.with(index, stepOf(from, [to])))).toEqual([{ type: 'DeadEnd', from, to }])
      })
    )
  })

  it('reports a step that leads back to its start', () => {
    fc.assert(
      fc.property(lawful, ([steps, index]) => {
        const { from } = at(steps, index)
        expect(gapsOf(steps.with(index, stepOf(from, [from])))).toEqual([{ type: 'Cycle', shape: from }])
      })
    )
  })

  it('reports a second step from one shape, and one from a current shape', () => {
    fc.assert(
      fc.property(lawful, anyOf(today), ([steps, index], shape) => {
        const { from } = at(steps, index)
        expect(gapsOf([...steps, stepOf(from, [])])).toEqual([{ type: 'TwoSteps', from }])
        expect(gapsOf([...steps, stepOf(shape, [])])).toEqual([
          { type: 'StepFromCurrent', from: shape, current: shape.schemaVersion }
        ])
      })
    )
  })
})
