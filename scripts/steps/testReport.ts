import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { root } from '../run.ts'

/** The part of vitest's report of a file that is read here. */
interface FileResult {
  readonly name: string
  /** The reason why the file was not run at all; often empty. */
  readonly message: string
  readonly assertionResults: ReadonlyArray<{
    readonly status: string
    readonly fullName: string
    readonly failureMessages: ReadonlyArray<string>
  }>
}

export interface TestReport {
  readonly passed: number
  /** Each failure with its file, its name and its message. */
  readonly failures: ReadonlyArray<string>
  /** The tests that were left out. */
  readonly skipped: ReadonlyArray<string>
}

export const noTests: TestReport = { passed: 0, failures: [], skipped: [] }

const failuresOf = ({ name, message, assertionResults }: FileResult): ReadonlyArray<string> => {
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  const stories = failed.map(({ fullName, failureMessages }) => [fullName, failureMessages.join('\n')] as const)
  if (message !== '') stories.push(['no test was run', message])
  return stories.map(([test, reason]) => {
    const lines = reason.split('\n').filter((line) => !line.includes('/node_modules/'))
    // How to see the cases again stands after the story, which may be long.
    const again = lines.slice(20).filter((line) => line.startsWith('The same cases again: '))
    return [`${relative(root, name)}: ${test}`, ...lines.slice(0, 20), ...again].join('\n  ')
  })
}

const skippedOf = ({ name, assertionResults }: FileResult): ReadonlyArray<string> =>
  assertionResults
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => `${relative(root, name)}: ${fullName}`)

/** The report that vitest left in a file; an empty one where it did not run, or died before it could write. */
export const readTestReport = async (file: string): Promise<TestReport> => {
  try {
    const { numPassedTests, testResults } = JSON.parse(await readFile(file, 'utf8'))
    return {
      passed: numPassedTests,
      failures: testResults.flatMap(failuresOf),
      skipped: testResults.flatMap(skippedOf)
    }
  } catch {
    return noTests
  }
}

export const addReports = (a: TestReport, b: TestReport): TestReport => ({
  passed: a.passed + b.passed,
  failures: [...a.failures, ...b.failures],
  skipped: [...a.skipped, ...b.skipped]
})
