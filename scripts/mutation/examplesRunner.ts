/** Runs the tests beside deciders and value objects for Stryker. MUTATION_TESTS narrows their files, as a pattern. */
import * as fc from 'fast-check'
import { glob } from 'node:fs/promises'
import type * as registryModule from './registry.ts'
import { inProcess, resolveToCopy, type Tests, urlOf } from './inProcess.ts'

type Registry = typeof registryModule

const files = [
  'packages/core/src/*/*.test.ts',
  'packages/core/src/references.test.ts',
  'packages/kernel/src/{validation,deciding}/{citation,factDecider,identifier,instant,refinement}.test.ts'
]
/** The comparisons with other implementations of EDTF take longer than all the others. */
const slow = /edtf(Date)?\.prop\.test\.ts$/

const loadExamples = async (): Promise<Tests> => {
  // The same cases for every mutant, and none shrunk.
  fc.configureGlobal({ seed: 1, numRuns: 25, endOnFailure: true })
  resolveToCopy({ vitest: 'scripts/mutation/vitest.ts' })
  const wanted = new RegExp(process.env['MUTATION_TESTS'] ?? '')
  const registry = (await import(urlOf('scripts/mutation/registry.ts'))) as Registry
  for await (const file of glob(files))
    if (wanted.test(file) && !slow.test(file)) {
      const before = registry.groups.push(file)
      await import(urlOf(file))
      registry.groups.length = before - 1
    }
  return {
    ids: [...registry.tests.keys()],
    begin: () => (id) => registry.tests.get(id)?.()
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'examples', factory: inProcess(loadExamples) }]
