import type { either as E } from 'fp-ts'
import { describe, expectTypeOf, it } from 'vitest'
import { composeDeciders } from './composeDeciders.ts'
import type { Subject } from './factDecider.ts'

type Open = { readonly type: 'Open'; readonly data: { readonly door: string } }
type Opened = { readonly type: 'Opened'; readonly data: { readonly door: string } }
type Light = { readonly type: 'Light'; readonly data: { readonly lamp: number } }
type Lit = { readonly type: 'Lit'; readonly data: { readonly lamp: number } }

declare const door: Subject<Open, Opened, 'Open' | 'Shut', { readonly type: 'IsOpen' }>
declare const lamp: Subject<Light, Lit, number, { readonly type: 'IsLit' }>
declare const secondLamp: Subject<Light, Opened, string, { readonly type: 'IsLit' }>

describe('composeDeciders', () => {
  const house = composeDeciders({ door, lamp })

  it('accepts the commands of all, and of none other', () => {
    expectTypeOf<Parameters<typeof house.decide>[0]>().toEqualTypeOf<Open | Light>()
    // @ts-expect-error -- no subject knows this command
    house.decide({ type: 'Shut', data: { door: 'front' } }, house.initialState)
  })

  it('evolves with the events of all, in a state that names each', () => {
    expectTypeOf<Parameters<typeof house.evolve>[1]>().toEqualTypeOf<Opened | Lit>()
    expectTypeOf(house.initialState).toEqualTypeOf<{ readonly door: 'Open' | 'Shut'; readonly lamp: number }>()
  })

  it('refuses for the reasons of any', () => {
    expectTypeOf<ReturnType<typeof house.decide>>().toEqualTypeOf<
      E.Either<{ readonly type: 'IsOpen' } | { readonly type: 'IsLit' }, ReadonlyArray<Opened | Lit>>
    >()
  })

  it('does not compile where two subjects claim one type of command', () => {
    // @ts-expect-error -- both claim Light
    composeDeciders({ lamp, secondLamp })
  })

  it('does not compile where two subjects claim one type of event', () => {
    // @ts-expect-error -- both claim Opened
    composeDeciders({ door, secondLamp })
  })
})
