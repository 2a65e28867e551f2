/**
 * Runs tests for Stryker in its own process, loaded once: most of what a mutant costs otherwise is to load everything
 * again. What may stay behind in a module is found: the test that failed is run again without the mutant.
 */
import { registerHooks } from 'node:module'
import { dirname, join, relative } from 'node:path'
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
  /** The mutated file, in the copy. */
  readonly sandboxFileName: string
  readonly testFilter?: ReadonlyArray<string>
  readonly hitLimit?: number
}

/** Tests by their identities. */
export interface Tests {
  readonly ids: ReadonlyArray<string>
  /** Makes whatever the tests share anew, and answers with what runs one of them. */
  readonly begin: () => (id: string) => unknown
}

/** The address of a file of the copy that is mutated. */
export const urlOf = (path: string): string => pathToFileURL(join(process.cwd(), path)).href

/** Resolves packages to those of the copy that is mutated, since links to them lead out of it, and others as given. */
export const resolveToCopy = (others: Readonly<Record<string, string>> = {}): void => {
  registerHooks({
    resolve: (specifier, context, next) => {
      const [, name, entry = 'index'] = /^@communique\/([a-z]+)(?:\/([a-zA-Z]+))?$/.exec(specifier) ?? []
      const path = name === undefined ? others[specifier] : `packages/${name}/src/${entry}.ts`
      return path === undefined ? next(specifier, context) : { url: urlOf(path), shortCircuit: true }
    }
  })
}

/** The code that Stryker instruments reads the active mutant here, and records the mutants it met. */
const context = (): InstrumenterContext => {
  const known = globalThis as { __stryker__?: InstrumenterContext }
  return (known.__stryker__ ??= {})
}

/** Runs one test; whatever it throws is what was found. */
const tried = async (id: string, run: (id: string) => unknown): Promise<TestResult> => {
  const start = performance.now()
  const identified = () => ({ id, name: id, timeSpentMs: performance.now() - start })
  try {
    await run(id)
    return { ...identified(), status: 0 as const }
  } catch (error) {
    return { ...identified(), status: 1 as const, failureMessage: String(error) }
  }
}

/** A runner of tests for Stryker. */
export const inProcess = (load: () => Promise<Tests>) => () => {
  let tests: Tests = { ids: [], begin: () => () => undefined }
  let spoilt: string | null = null
  const durations = new Map<string, number>()

  const run = async (id: string, one: (id: string) => unknown): Promise<TestResult> => {
    const result = await tried(id, one)
    durations.set(id, result.timeSpentMs)
    return result
  }

  /** Tests beside the mutant find it most often; among the others the quick ones cost least. */
  const likeliestFirst = (ids: ReadonlyArray<string>, file: string): ReadonlyArray<string> => {
    const beside = `${relative(process.cwd(), dirname(file))}/`
    const cost = (id: string): number => (durations.get(id) ?? 0) + (id.startsWith(beside) ? 0 : 1e6)
    return ids.toSorted((one, other) => cost(one) - cost(other))
  }

  return {
    capabilities: () => ({ reloadEnvironment: false }),
    init: async () => {
      tests = await load()
    },
    dryRun: async () => {
      const mutantCoverage = (context().mutantCoverage ??= { static: {}, perTest: {} })
      const results: TestResult[] = []
      for (const id of tests.ids) {
        context().currentTestId = id
        // Made anew for each, so that what makes it is known to be met by each.
        results.push(await run(id, (id) => tests.begin()(id)))
      }
      delete context().currentTestId
      return { status: 'complete', tests: results, mutantCoverage }
    },
    mutantRun: async ({ activeMutant, sandboxFileName, testFilter = tests.ids, hitLimit }: MutantRun) => {
      // Stryker starts another process for the run that is refused here.
      if (spoilt !== null) throw new Error(`An earlier mutant left something behind that fails ${spoilt}`)
      Object.assign(context(), { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
      const one = tests.begin()
      let nrOfTests = 0
      let broken: TestResult | null = null
      for (const id of likeliestFirst(testFilter, sandboxFileName)) {
        const result = await run(id, one)
        nrOfTests++
        if (result.status === 1) {
          broken = result
          break
        }
      }
      context().activeMutant = ''
      // Code that goes round and round throws once it has been met too often, and the test tells of that.
      const { hitCount = 0 } = context()
      const hasTimedOut = hitLimit !== undefined && hitCount > hitLimit
      delete context().hitLimit
      if (broken !== null && (await run(broken.id, tests.begin())).status === 1) spoilt = broken.id
      if (hasTimedOut) return { status: 'timeout' }
      return broken === null
        ? { status: 'survived', nrOfTests }
        : { status: 'killed', killedBy: [broken.id], failureMessage: broken.failureMessage, nrOfTests }
    }
  }
}
