import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { everyAdapter } from './everyAdapter.ts'

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const run = (...args: ReadonlyArray<string>) => spawnSync(process.execPath, args, { encoding: 'utf8', env: {} })

/** The laws of all adapters, and the refusal of a faulty reducer. */
const tests = Object.values(everyAdapter).flat().length + 1

it('the laws of every adapter hold under the runner of Node, which refuses a reducer by the local clock', () => {
  const { stdout, status } = run(
    '--conditions=@communique/source',
    '--test',
    '--test-reporter=tap',
    pathOf('laws.node.ts')
  )
  expect(status, stdout).toBe(0)
  expect(Number(/^# tests (\d+)$/m.exec(stdout)?.[1])).toBe(tests)
  expect(Number(/^# pass (\d+)$/m.exec(stdout)?.[1])).toBe(tests)
})

it('the laws of every adapter hold under jest, which refuses a reducer by the local clock', () => {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest')
  const config = pathOf('jest/jest.config.mjs')
  const { stdout, stderr, status } = run('--experimental-vm-modules', jest, '--config', config, '--json', '--runInBand')
  expect(status, stderr).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ numTotalTests: tests, numPassedTests: tests })
})
