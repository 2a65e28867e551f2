/**
 * Runs laws for Stryker, in its own process and without a runner of tests: laws are pairs of a name and a check. Most of
 * what a mutant costs is otherwise to load everything again.
 */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// What Stryker asks of a runner of tests, as far as it is used here. Its own types ask for more than they are given.

interface InstrumenterContext {
  activeMutant?: string
  currentTestId?: string
  mutantCoverage?: object
  hitCount?: number
  hitLimit?: number | undefined
}

/** A test that was run; its status is 0 where nothing was found, and 1 where something was. */
interface TestResult {
  readonly id: string
  readonly name: string
  readonly timeSpentMs: number
  readonly status: 0 | 1
  readonly failureMessage?: string
}

interface MutantRun {
  readonly activeMutant: { readonly id: string }
  readonly testFilter?: ReadonlyArray<string>
  readonly hitLimit?: number
}

type Laws = ReadonlyArray<readonly [name: string, check: () => void]>
type Subjects = Readonly<Record<string, () => Laws>>

const setup = 'packages/projections/test/setup/mutation.ts'
const modules = [
  ['packages/projections/test/laws/engine.ts', 'engineLaws'],
  ['packages/projections/test/laws/views.ts', 'viewLaws']
] as const

const urlOf = (path: string): string => pathToFileURL(join(process.cwd(), path)).href

/** Packages are those of the copy that is mutated: links to them lead out of it. */
const resolveToCopy = (): void => {
  registerHooks({
    resolve: (specifier, context, next) => {
      const [, name] = /^@communique\/([a-z]+)$/.exec(specifier) ?? []
      return name === undefined
        ? next(specifier, context)
        : { url: urlOf(`packages/${name}/src/index.ts`), shortCircuit: true }
    }
  })
}

const subjectsOf = async (): Promise<Subjects> => {
  resolveToCopy()
  await import(urlOf(setup))
  const loaded = await Promise.all(
    modules.map(async ([path, name]) => ((await import(urlOf(path))) as Readonly<Record<string, Subjects>>)[name])
  )
  const all = Object.assign({}, ...loaded) as Subjects
  const wanted = new RegExp(process.env['MUTATION_LAWS'] ?? '')
  return Object.fromEntries(Object.entries(all).filter(([subject]) => wanted.test(subject)))
}

/** The code that Stryker instruments reads the active mutant here, and records the mutants it met. */
const context = (): InstrumenterContext => {
  const known = globalThis as { __stryker__?: InstrumenterContext }
  return (known.__stryker__ ??= {})
}

const separator = ': '
const idOf = (subject: string, law: string): string => `${subject}${separator}${law}`

/** Runs one law; whatever it throws is what was found. */
const tried = (id: string, check: () => void): TestResult => {
  const start = performance.now()
  const identified = () => ({ id, name: id, timeSpentMs: performance.now() - start })
  try {
    check()
    return { ...identified(), status: 0 as const }
  } catch (error) {
    return { ...identified(), status: 1 as const, failureMessage: String(error) }
  }
}

const lawOf = (laws: Laws, wanted: string): (() => void) => {
  const [, check] = laws.find(([name]) => name === wanted) ?? []
  if (check === undefined) throw new Error(`No such law: ${wanted}`)
  return check
}

/** Laws that are made once, by the first one that is asked for; what they are made by may be mutated, too. */
const madeOnce = (make: () => Laws): ((law: string) => void) => {
  let made: Laws | null = null
  return (law) => lawOf((made ??= make()), law)()
}

const lawsRunner = () => {
  let subjects: Subjects = {}

  const everyLaw = (): TestResult[] =>
    Object.entries(subjects).flatMap(([subject, make]) =>
      make().map(([law]) => {
        const id = idOf(subject, law)
        context().currentTestId = id
        // Made anew for each, so that what makes it is known to be met by each.
        return tried(id, () => lawOf(make(), law)())
      })
    )

  const untilOneIsBroken = (wanted: ReadonlyArray<string> | undefined): TestResult[] => {
    const results: TestResult[] = []
    for (const [subject, make] of Object.entries(subjects)) {
      const check = madeOnce(make)
      const laws = wanted?.filter((id) => id.startsWith(`${subject}${separator}`)) ?? []
      for (const id of laws) {
        const result = tried(id, () => check(id.slice(subject.length + separator.length)))
        results.push(result)
        if (result.status === 1) return results
      }
    }
    return results
  }

  return {
    capabilities: () => ({ reloadEnvironment: false }),
    init: async () => {
      subjects = await subjectsOf()
    },
    dryRun: async () => {
      const mutantCoverage = (context().mutantCoverage ??= { static: {}, perTest: {} })
      const tests = everyLaw()
      delete context().currentTestId
      return { status: 'complete', tests, mutantCoverage }
    },
    mutantRun: async ({ activeMutant, testFilter, hitLimit }: MutantRun) => {
      Object.assign(context(), { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
      const tests = untilOneIsBroken(testFilter)
      context().activeMutant = ''
      // Code that goes round and round throws once it has been met too often, and the law tells of that.
      const { hitCount = 0 } = context()
      if (hitLimit !== undefined && hitCount > hitLimit) return { status: 'timeout' }
      const broken = tests.find(({ status }) => status === 1)
      const nrOfTests = tests.length
      return broken === undefined
        ? { status: 'survived', nrOfTests }
        : { status: 'killed', killedBy: [broken.id], failureMessage: broken.failureMessage, nrOfTests }
    }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'laws', factory: lawsRunner }]
