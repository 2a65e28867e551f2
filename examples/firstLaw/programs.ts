/** A program of a new user: its first law, within ten lines. */
export interface FirstLaw {
  readonly way: string
  readonly file: string
  /** Code in it, and a fault in its place, with which it must fail by the name of a law. */
  readonly sound: string
  readonly faulty: string
}

const forgetsNothing = { sound: '[...new Set([...skus, skuId])]', faulty: '[...skus, skuId]' }

export const firstLaws: ReadonlyArray<FirstLaw> = [
  {
    way: 'a projection of one’s own events',
    file: 'ownProjection.ts',
    sound: 'draft.loans += 1',
    faulty: 'draft.loans += Math.random()'
  },
  { way: 'a reducer of any library, with an arbitrary of one’s own', file: 'foreignReducer.ts', ...forgetsNothing },
  { way: 'a schema of zod', file: 'zod.ts', ...forgetsNothing },
  { way: 'a schema of valibot', file: 'valibot.ts', ...forgetsNothing },
  { way: 'a schema of arktype', file: 'arktype.ts', ...forgetsNothing },
  { way: 'a schema of TypeBox', file: 'typebox.ts', ...forgetsNothing },
  { way: 'JSON Schema', file: 'jsonSchema.ts', ...forgetsNothing },
  {
    way: 'a decider of one’s own',
    file: 'ownDecider.ts',
    sound: "type === 'Opened' || (isOpen && type !== 'Shut')",
    faulty: "type === 'Opened'"
  }
]

/** Lines of code, from the first import to the check. */
export const linesOf = (text: string): number =>
  text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//')).length
