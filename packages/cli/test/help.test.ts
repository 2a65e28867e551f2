import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../src/program/commands.ts'
import { manPage } from '../src/program/manPage.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.close())

const golden = (name: string): string => new URL(`golden/${name}`, import.meta.url).pathname

describe('help', () => {
  it('of the program is as it was', async () => {
    const { code, stdout } = await office.communique('--help')
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden('help/communique.txt'))
  })

  it.each(commands.map(({ name }) => name))('of %s is as it was', async (name) => {
    const { code, stdout } = await office.communique(name, '--help')
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden(`help/${name}.txt`))
  })

  it('keeps within 80 columns', async () => {
    for (const args of [['--help'], ...commands.map(({ name }) => [name, '--help'])])
      for (const line of (await office.communique(...args)).stdout.split('\n'))
        expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('is a manual page that names every command and option', async () => {
    const page = manPage('0.1.0', commands)
    for (const { name, options = [] } of commands) {
      expect(page).toContain(`.SS communique ${name.replaceAll('-', '\\-')}`)
      for (const { flags } of options) expect(page).toContain(`.B ${flags.replaceAll('-', '\\-')}`)
    }
    // A line that begins with a full stop is a request: each is one of those that are known.
    const requests = new Set(page.split('\n').flatMap((line) => /^\.(\w+)/.exec(line)?.[1] ?? []))
    expect([...requests].toSorted()).toEqual(['B', 'I', 'PP', 'SH', 'SS', 'TH', 'TP', 'fi', 'nf'])
    await expect((await office.communique('man')).stdout).toMatchFileSnapshot(golden('communique.1'))
  })
})

/** The words of an example, as a shell gives them: those in double quotes are one. */
const wordsOf = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** The messages of commands whose standard output is for programs. */
const messages = /^(?:\d+ events written to .*\n|Token .*\n|Webhook .*\n|(?:left out: .*\n|approximate: .*\n)+)?$/

describe('the examples in the help', () => {
  it('all run, in the order of the commands', async () => {
    expect(commands.filter(({ examples = [] }) => examples.length === 0).map(({ name }) => name)).toEqual([
      'treaty',
      'person',
      'serve'
    ])
    for (const { examples = [] } of commands)
      for (const example of examples) {
        const { code, stdout, stderr } = await office.communique(...wordsOf(example))
        expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: expect.stringMatching(messages) })
        expect(stdout === '' && !example.includes('--ndjson') && !example.includes('--output'), example).toBe(false)
      }
  })
})

describe('an answer', () => {
  it.each(['', '--json', '--csv', '--markdown'])('to timeline Uzbekistan %s is as it was', async (format) => {
    const args = ['timeline', 'Uzbekistan', '--roles', 'all', ...(format === '' ? [] : [format])]
    const { code, stdout } = await office.communique(...args)
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden(`timeline${format === '' ? '' : format.slice(1)}.txt`))
  })
})
