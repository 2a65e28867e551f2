import { faultOf } from '../../src/failure/lawBroken.ts'

/** Something broken in one way in which real code gets broken, and the law that is to catch it. */
export interface Mutant {
  readonly sabotage: string
  readonly law: string
  /** All laws that it stands under, tried from this seed. */
  readonly laws: (seed: number) => ReadonlyArray<readonly [name: string, check: () => void | Promise<void>]>
}

/** Builds a sound implementation and changes it in some places. */
export const sabotagedBy =
  <Sound extends object>(make: () => Sound, change: (sound: Sound) => Partial<Sound>) =>
  (): Sound => {
    const sound = make()
    return { ...sound, ...change(sound) }
  }

/** The run in which a law catches a mutant; null: the mutant survives. */
export const runsToCatch = async ({ laws, law, sabotage }: Mutant, seed: number): Promise<number | null> => {
  const [, check] = laws(seed).find(([name]) => name === law) ?? []
  if (check === undefined) throw new Error(`No such law for what ${sabotage}: ${law}`)
  try {
    await check()
  } catch (error) {
    const fault = faultOf(error)
    if (fault === null) throw error
    return fault.runs
  }
  return null
}
