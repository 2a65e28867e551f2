import type { Law } from '../../src/laws/law.ts'
import type { Reducer, ReducerLawOptions } from '../../src/laws/reducer/definition.ts'
import type { ReducerLawName } from '../../src/laws/reducer/names.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'
import type { Mutant, Trial } from '../mutants/mutant.ts'

type Settings = Partial<Trial> & { readonly numRuns?: number }

/** A sound definition, and others that differ from it in one fault. */
export interface Definition<State, Event> {
  readonly reducer: Reducer<State, Event>
  readonly options: ReducerLawOptions<State, Event>
}

const lawsOf = <State, Event>(
  { reducer, options }: Definition<State, Event>,
  settings: Settings
): ReadonlyArray<Law<ReducerLawName>> => reducerLaws<State, Event>(reducer, { ...options, ...settings })

/** A reducer under all laws. */
export interface ReducerSubject {
  readonly name: string
  readonly laws: (settings: Settings) => ReadonlyArray<Law<ReducerLawName>>
}

export const subjectOf = <State, Event>(definition: Definition<State, Event>): ReducerSubject => ({
  name: definition.options.name,
  laws: (settings) => lawsOf(definition, settings)
})

/** Makes a mutant of a sound definition, anew for every seed, since some keep state that they should not keep. */
export const mutantsOf =
  <State, Event>(sound: Definition<State, Event>) =>
  <Other = State>(
    sabotage: string,
    law: ReducerLawName,
    change: (sound: Definition<State, Event>) => {
      readonly reducer?: Reducer<Other, Event>
      readonly options?: Partial<ReducerLawOptions<Other, Event>>
    }
  ): Mutant => ({
    sabotage,
    law,
    laws: (trial) => {
      const { reducer = sound.reducer, options } = change(sound) as unknown as Partial<Definition<State, Event>>
      return lawsOf<State, Event>({ reducer, options: { ...sound.options, ...options } }, trial)
    }
  })
