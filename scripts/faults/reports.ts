import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FaultReport } from '../../packages/postgres/test/faults/account.ts'
import { root } from '../run.ts'
import { allRounds } from './allRounds.ts'

const folder = join(root, 'reports', 'faults')

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |`

export const faultHeader = [
  row(['fault', 'engine', 'rounds', 'acknowledged', 'lost', 'doubled', 'misplaced', 'views']),
  row(['---', '---', '---:', '---:', '---:', '---:', '---:', '---'])
].join('\n')

export const faultRow = ({
  fault,
  engine,
  rounds,
  acknowledged,
  lost,
  doubled,
  misplaced,
  unequal
}: FaultReport): string => {
  const views = unequal === undefined ? 'none made' : unequal === 0 ? 'equal a fresh fold' : `${unequal} unequal`
  return row([fault, engine, rounds, acknowledged, lost, doubled, misplaced, views].map(String))
}

/** Events and views that a fault harmed. */
export const harmOf = ({ lost, doubled, misplaced, unequal = 0 }: FaultReport): number =>
  lost + doubled + misplaced + unequal

/** Adds the outcome of a fault to those of earlier runs. */
export const keepReport = async (name: string, report: FaultReport): Promise<void> => {
  const path = join(folder, `${name.replaceAll(/[^\w.]+/g, '-')}.json`)
  await mkdir(folder, { recursive: true })
  const before = await readFile(path, 'utf8').then(
    (text) => [JSON.parse(text) as FaultReport],
    () => []
  )
  const [earlier] = before
  const all = earlier === undefined ? report : allRounds([earlier, report])
  await writeFile(path, `${JSON.stringify(all, null, 2)}\n`)
}

/** Writes a table of all outcomes that are kept. */
export const writeFaultTable = async (): Promise<void> => {
  const reports: Array<FaultReport> = []
  for await (const file of glob('*.json', { cwd: folder }))
    reports.push(JSON.parse(await readFile(join(folder, file), 'utf8')) as FaultReport)
  const key = ({ engine, fault }: FaultReport): string => `${engine} ${fault}`
  const rows = reports.toSorted((one, other) => key(one).localeCompare(key(other))).map(faultRow)
  await writeFile(join(root, 'reports', 'faults.md'), `${[faultHeader, ...rows].join('\n')}\n`)
}
