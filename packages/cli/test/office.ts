import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../src/run.ts'
import type { ExitCode, Surroundings } from '../src/surroundings.ts'

/** A document of a meeting and what was agreed there. */
export const release = `source:
  id: ministers
  title: Ministers meet in Tashkent
  publisher: The organisation
  published: 2024-05-31
  file: release.txt
defaults:
  on: 2024-05-30
claims:
  - PartyRegistered: { partyId: organisation, name: The organisation, kind: IntergovernmentalOrganisation }
  - PartyRegistered: { partyId: ministry, name: Ministry of Ecology, kind: GovernmentBody, country: Uzbekistan }
  - MeetingHeld:
      meetingId: tashkent-2024
      delegations: [{ party: organisation }, { party: ministry }]
      countries: { Counterpart: Uzbekistan }
      themes: [Environment]
    quote: the Director-General met the minister of ecology
  - UndertakingAgreed:
      undertakingId: water-conference
      meeting: tashkent-2024
      what: A conference on water
      by: [organisation, ministry]
      countries: { Counterpart: Uzbekistan }
      due: 2025
    quote: a conference on water in 2025
`
export const text = `Tashkent. On Thursday, 30 May 2024, the Director-General met the minister of ecology in Tashkent.
They agreed to hold a conference on water in 2025. The next meeting is not planned.
`

/** The end of a command: its code, and its output. */
export interface Ended {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** A folder of an office in which the program runs, with a document and its text. */
export interface Office {
  readonly folder: string
  readonly communique: (...args: ReadonlyArray<string>) => Promise<Ended>
  /** The same with other surroundings. */
  readonly within: (change: Partial<Surroundings>) => (...args: ReadonlyArray<string>) => Promise<Ended>
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly close: () => void
}

/** Opens an office in a temporary folder. Its clock stands still on 3 June 2024. */
export const openOffice = (): Office => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-'))
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  write('release.txt', text)
  write('release.yaml', release)
  const within =
    (change: Partial<Surroundings>) =>
    async (...args: ReadonlyArray<string>): Promise<Ended> => {
      let [stdout, stderr] = ['', '']
      const code = await run(args, {
        stdout: (printed) => void (stdout += printed),
        stderr: (printed) => void (stderr += printed),
        columns: 80,
        isTerminal: false,
        env: { USER: 'Desk One' },
        folder,
        now: () => new Date(Date.UTC(2024, 5, 3, 9)),
        version: '0.1.0',
        askedToEnd: () => Promise.resolve(),
        ...change
      })
      return { code, stdout, stderr }
    }
  return {
    folder,
    communique: within({}),
    within,
    write,
    close: () => rmSync(folder, { recursive: true, force: true })
  }
}
