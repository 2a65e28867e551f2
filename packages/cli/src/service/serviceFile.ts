import { either as E } from 'fp-ts'
import { resolve } from 'node:path'
import { type Answer, formatted } from '../output/format.ts'
import type { Options } from '../program/options.ts'
import { storeNamed } from '../store/settings.ts'
import { type ExitCode, exitCodes, misused, type Outcome, paperOf, type Surroundings } from '../surroundings.ts'

/** The path of a file that the service reads, such as that of tokens: beside the file of the record, or in the folder. */
export const serviceFileOf = (
  name: string,
  { store }: Pick<Options, 'store'>,
  surroundings: Surroundings
): Outcome<string> =>
  E.map((record: string) =>
    record.includes('://') ? resolve(surroundings.folder, `communique.${name}.json`) : `${record}.${name}.json`
  )(storeNamed(store, surroundings))

/** Prints a list of what stands in such a file. */
export const printList = (answer: Answer, surroundings: Surroundings): ExitCode => {
  surroundings.stdout(formatted(answer, 'table', paperOf(surroundings)))
  return exitCodes.Done
}

/** Does with a file as the options ask. */
export const actOn = (
  name: string,
  action: string,
  path: Outcome<string>,
  actions: Readonly<Record<string, (path: string) => Outcome<ExitCode>>>
): Outcome<ExitCode> => {
  if (E.isLeft(path)) return path
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined
  const names = Object.keys(actions)
  return act === undefined
    ? E.left(
        misused(`“${action}” is not done with ${name}: use ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}.`)
      )
    : act(path.right)
}
