/**
 * A newcomer's first quarter of an hour, in a real terminal: the installed program, a document of four claims with a wrong
 * quote, its error, the mended document on record, a date that changes, and what became of it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { hasTmux, openTerminal, type Terminal } from './terminal.ts'

const text = `Tashkent. On Thursday, 30 May 2024, the Director-General met the minister of ecology in Tashkent.
They agreed to hold a conference on water in 2025. The next meeting is not planned.
`

const wrongQuote = 'the Director-General met the minister of ecologie'

const claims = `claims:
  - PartyRegistered: { partyId: organisation, name: The organisation, kind: IntergovernmentalOrganisation }
  - PartyRegistered: { partyId: ministry, name: Ministry of Ecology, kind: GovernmentBody, country: Uzbekistan }
  - MeetingHeld:
      meetingId: tashkent-2024
      on: 2024-05-30
      delegations: [{ party: organisation }, { party: ministry }]
      countries: { Counterpart: Uzbekistan }
      themes: [Environment]
    quote: ${wrongQuote}
  - UndertakingAgreed:
      undertakingId: water-conference
      on: 2024-05-30
      meeting: tashkent-2024
      what: A conference on water
      by: [organisation, ministry]
      countries: { Counterpart: Uzbekistan }
      due: 2025
    quote: a conference on water in 2025
`

interface Expected {
  readonly code?: number
  /** Words that stand on the screen, in this order. */
  readonly shows: ReadonlyArray<string>
}

const typing =
  ({ type }: Terminal) =>
  async (command: string, { code = 0, shows }: Expected): Promise<string> => {
    const { code: found, screen } = await type(command)
    const fail = (what: string): never => {
      throw new Error(`${command}: ${what}; the screen:\n${screen}`)
    }
    if (found !== code) fail(`it ended with ${found}, not with ${code}`)
    if (/Warning:|\bat .*\(?node:|undefined|\[object/.test(screen)) fail('it shows what is not for people')
    // A terminal breaks lines where it must: what is looked for may stand across them.
    let flat = screen.replaceAll(/\s+/g, ' ')
    for (const words of shows) {
      const at = flat.indexOf(words)
      if (at === -1) fail(`“${words}” is not there`)
      flat = flat.slice(at + words.length)
    }
    return screen
  }

const edit = async (path: string, from: string, to: string): Promise<void> => {
  const before = await readFile(path, 'utf8')
  if (!before.includes(from)) throw new Error(`“${from}” does not stand in ${path}`)
  await writeFile(path, before.replaceAll(from, to))
}

const story = async (folder: string, terminal: Terminal): Promise<void> => {
  const types = typing(terminal)
  const document = join(folder, 'release.yaml')
  await types('communique', { code: 2, shows: ['communique init office.db', 'communique plan release.yaml'] })
  await types('communique timeline UZ', { code: 2, shows: ['No record is named.', 'communique init office.db'] })
  await types('communique init office.db', { shows: ['Made office.db'] })
  await writeFile(join(folder, 'release.txt'), text)
  await types('communique new release.txt', { shows: ['release.yaml'] })
  const begun = readFileSync(document, 'utf8')
  await writeFile(document, `${begun.slice(0, begun.indexOf('claims:'))}${claims}`)
  const line = readFileSync(document, 'utf8')
    .split('\n')
    .findIndex((each) => each.includes(wrongQuote))
  await types('communique plan release.yaml', {
    code: 1,
    shows: ['release.yaml:5:', `release.yaml:${line + 1}:`, wrongQuote, 'does not stand in the text', '2 faults']
  })
  await edit(document, 'ecologie', 'ecology')
  await types('communique plan release.yaml', { code: 1, shows: ['“…” stands for something', '1 fault'] })
  await edit(document, '"…"', 'The organisation')
  await types('communique plan release.yaml', {
    shows: ['+ PartyRegistered', '+ MeetingHeld', 'the Director-General met the minister of ecology', '5 new']
  })
  await types('communique timeline UZ', { shows: ['Nothing is on record'] })
  await types('communique record release.yaml', { shows: ['5 new'] })
  await types('communique record release.yaml', { shows: ['5 unchanged'] })
  await types('communique timeline UZ', { shows: ['Uzbekistan (UZ)', '30 May 2024', 'a conference on water'] })
  await edit(document, 'on: 2024-05-30', 'on: 2024-05-29')
  await types('communique plan release.yaml', { shows: ['~ MeetingHeld', '30', '29', '2 corrected'] })
  await types('communique record release.yaml', { shows: ['2 corrected, 3 unchanged'] })
  const changes = await types('communique diff', { shows: ['corrected', 'tashkent'] })
  const [, event] = /Event: (\S+)/.exec(changes) ?? []
  if (event === undefined) throw new Error(`no event of the meeting is named:\n${changes}`)
  await types(`communique why ${event}`, {
    shows: ['at first 30 May 2024', '[the Director-General met the minister of ecology]']
  })
  await types('communique timeline UZ', { shows: ['29 May 2024', 'corrected'] })
  await types('communique verify', { shows: ['0 faults'] })
}

/** Nodes on the path of this process that are older than the program needs. */
const olderNodes = (): ReadonlyArray<string> =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((path) => {
      if (!existsSync(path)) return false
      const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
      const major = Number(/^v(\d+)\./.exec(stdout ?? '')?.[1])
      return major >= 18 && major < 22
    })

const refusesInOneSentence = (node: string, program: string): void => {
  const { status, stdout, stderr } = spawnSync(node, [program, 'timeline', 'UZ'], { encoding: 'utf8' })
  const isOne = /^communique needs Node [\d.]+ or later; this is Node [\d.]+\.\n$/.test(stderr)
  if (status !== 3 || stdout !== '' || !isOne) throw new Error(`${node}: ${status}\n${stdout}${stderr}`)
}

/** Where the program is installed, and the Nodes that it meets. */
export interface Newcomer {
  /** A folder with nothing but the program. */
  readonly folder: string
  /** The folder of a Node that is new enough. */
  readonly nodeFolder: string
  /** A Node that is not. */
  readonly tooOld: string
}

/** Lives through the first quarter of an hour. Anything that a newcomer would not understand is thrown. */
export const liveThrough = async ({ folder, nodeFolder, tooOld }: Newcomer): Promise<void> => {
  const installed = join(folder, 'node_modules/.bin')
  const program = join(folder, 'node_modules/@communique/cli/dist/node/main.js')
  for (const node of [tooOld, ...olderNodes()]) refusesInOneSentence(node, program)
  if (!hasTmux()) {
    console.log('not run: a newcomer’s first quarter of an hour (there is no tmux)')
    return
  }
  const office = join(folder, 'office')
  await mkdir(office)
  const path = [installed, nodeFolder, '/usr/bin', '/bin'].join(delimiter)
  const terminal = openTerminal(office, { PATH: path, HOME: office, USER: 'Desk One', PS1: '$ ' })
  try {
    await story(office, terminal)
  } finally {
    terminal.close()
  }
}
