/**
 * Draws the same cases in every run of the same commit: properties take their seed from COMMUNIQUE_SEED, or from a
 * constant, and each test another one. `pnpm fuzz:laws` runs them from other seeds.
 */
import * as fc from 'fast-check'
import { beforeEach, type TestContext } from 'vitest'

type Task = TestContext['task']

const usual = 20_261_130
const seed = Number(process.env['COMMUNIQUE_SEED'] ?? usual)
if (!Number.isInteger(seed)) throw new Error(`COMMUNIQUE_SEED is not a whole number: ${process.env['COMMUNIQUE_SEED']}`)

/** The names of a test and of the groups that it stands in, joined by this. */
const nameOf = ({ name, suite }: Pick<Task, 'name' | 'suite'>, by: string): string =>
  suite === undefined ? name : `${nameOf(suite, by)}${by}${name}`

/** FNV-1a, of the seed and the name. */
const seedOf = (name: string): number => {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash | 0
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

const inPattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const replay = (task: Task): string =>
  `The same cases again: COMMUNIQUE_SEED=${seed} pnpm unit --project ${task.file.projectName ?? ''} ${task.file.name} -t ${quoted(inPattern(nameOf(task, ' > ')))}`

// What is drawn before any test, for tests that are made of it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })

beforeEach(({ task, onTestFailed }) => {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedOf(`${task.file.name} ${nameOf(task, ' ')}`) })
  onTestFailed(() => {
    for (const error of task.result?.errors ?? []) {
      // Only where cases were drawn.
      if (!/\bseed: -?\d/.test(error.message)) continue
      const message = `${error.message}\n\n${replay(task)}`
      if (error.stack !== undefined) error.stack = error.stack.replace(error.message, () => message)
      error.message = message
    }
  })
})
