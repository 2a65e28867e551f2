import { faultOf, type LawBrokenError, type Replay } from '../../src/failure/lawBroken.ts'

/** The seed of a trial, and the one case to which it is limited. */
export interface Trial {
  readonly seed: number
  readonly replay?: Replay
}

/** Something broken in one way in which real code gets broken, and the law that is to catch it. */
export interface Mutant {
  readonly sabotage: string
  readonly law: string
  /** It keeps what cases before have left in it, so that a replay of one case alone finds it, and not always alike. */
  readonly remembers?: true
  /** All laws that it stands under. */
  readonly laws: (trial: Trial) => ReadonlyArray<readonly [name: string, check: () => void | Promise<void>]>
}

/** A mutant that keeps what it is not to keep, from one case to the next. */
export const remembering = (mutant: Mutant): Mutant => ({ ...mutant, remembers: true })

/** Builds a sound implementation and changes it in some places. */
export const sabotagedBy =
  <Sound extends object>(make: () => Sound, change: (sound: Sound) => Partial<Sound>) =>
  (): Sound => {
    const sound = make()
    return { ...sound, ...change(sound) }
  }

/** The error by which the law of a mutant refuses it; null: the mutant survives. */
export const refusalOf = async ({ laws, law, sabotage }: Mutant, trial: Trial): Promise<LawBrokenError | null> => {
  const [, check] = laws(trial).find(([name]) => name === law) ?? []
  if (check === undefined) throw new Error(`No such law for what ${sabotage}: ${law}`)
  try {
    await check()
  } catch (error) {
    if (faultOf(error) === null) throw error
    return error as LawBrokenError
  }
  return null
}
