// Completions are tried in the shells themselves: in all of bash, zsh and fish that this machine has.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.close())

/** The command line for a script that stands in this file: as an argument, it would be too long for a system. */
type Complete = (
  script: string,
  words: ReadonlyArray<string>
) => readonly [program: string, args: ReadonlyArray<string>]

const quoted = (words: ReadonlyArray<string>): string => words.map((word) => `'${word}'`).join(' ')

/** What each shell is asked to list the completions of the last word. */
const shells: Readonly<Record<'bash' | 'zsh' | 'fish', Complete>> = {
  bash: (script, words) => [
    'bash',
    [
      '-c',
      `source ${script}\nCOMP_WORDS=(${quoted(words)}); COMP_CWORD=${words.length - 1}; _communique; printf '%s\\n' "\${COMPREPLY[@]}"`
    ]
  ],
  // Zsh completes in its editor alone: what the function offers is caught instead.
  zsh: (script, words) => [
    'zsh',
    [
      '-f',
      '-c',
      `autoload -U compinit; compinit -D -u
       source ${script}
       _describe() { print -rl -- "\${(@P)2}" }
       _files() { print -rl -- *(N) }
       _arguments() { print -rl -- "$@" }
       words=(${quoted(words)}); CURRENT=${words.length}; _communique`
    ]
  ],
  fish: (script, words) => ['fish', ['-N', '-c', `source ${script}\ncomplete -C '${words.join(' ')}'`]]
}

const isInstalled = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0
const installed = (['bash', 'zsh', 'fish'] as const).filter(isInstalled)

const complete = async (shell: keyof typeof shells, ...words: ReadonlyArray<string>): Promise<string> => {
  const script = await office.communique('completion', shell)
  expect(script.code).toBe(0)
  const file = join(office.folder, `.completion.${shell}`)
  writeFileSync(file, script.stdout)
  const [program, args] = shells[shell](file, ['communique', ...words])
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: office.folder, encoding: 'utf8' })
  expect({ stderr, status: status === 0 || stdout !== '' }).toEqual({ stderr: '', status: true })
  return stdout
}

describe('completion', () => {
  it('is tried in bash at least', () => {
    expect(installed).toContain('bash')
  })

  it.each(installed)('in %s offers commands', async (shell) => {
    const offered = await complete(shell, 'time')
    expect(offered).toContain('timeline')
    if (shell !== 'zsh') expect(offered).not.toContain('record')
  })

  it.each(installed)('in %s offers the options of the command', async (shell) => {
    const offered = await complete(shell, 'timeline', '--')
    expect(offered).toContain('--known')
    expect(offered).toContain('--full')
    expect(await complete(shell, 'record', '--')).not.toContain('--known')
  })

  it.each(installed)('in %s offers the values of an option', async (shell) => {
    expect(await complete(shell, 'timeline', '--strength', '')).toContain('Agreed')
  })

  it.each(installed)('in %s offers countries and files as operands', async (shell) => {
    expect(await complete(shell, 'timeline', 'U')).toContain('UZ')
    const files = await complete(shell, 'record', '')
    expect(files).toContain(shell === 'zsh' ? '_files' : 'release.yaml')
  })
})
