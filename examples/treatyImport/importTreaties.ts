import {
  commandContext,
  cooperation,
  type CooperationCommand,
  cooperationCommand,
  type CooperationLedger,
  type CooperationRefusal,
  countryName,
  type OrderFault
} from '@communique/core'
import { either as E } from 'fp-ts'
import { actsOf, courseOf, partyOf, slug, type TableParty } from './facts.ts'
import { readRows, type TreatyRowRead, type UnreadableRow } from './rows.ts'

/** A row that was refused as a whole, and the rule that it breaks. */
export interface RefusedRow {
  readonly line: number
  readonly treaty: string
  readonly state: string
  /** A rule of the law of treaties, or of the table: a cell that is no day, a state that nobody knows, a row twice. */
  readonly rule: string
  readonly on: string | null
  readonly against: string | null
}

/** A fact of the course of a treaty that its own dates contradict; its rows are recorded without it. */
export interface RefusedCourse {
  readonly treatyId: string
  readonly rule: string
}

/** Every row of the table, recorded or refused. */
export interface ImportReport {
  readonly rows: number
  /** The lines of the rows that were recorded whole. */
  readonly recorded: ReadonlyArray<number>
  readonly refused: ReadonlyArray<RefusedRow>
  readonly refusedCourses: ReadonlyArray<RefusedCourse>
  /** Identities of the table under which it has several treaties, which are recorded apart. */
  readonly sharedIdentities: ReadonlyArray<string>
}

const valid = <A>(result: E.Either<unknown, A>): A => {
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left)) // the importer makes only what decodes
  return result.right
}

type Plain = Parameters<typeof cooperationCommand>[0]

const ruleOf = (refusal: CooperationRefusal): string => ('rule' in refusal ? refusal.rule : refusal.type)
const edtfOf = (refusal: CooperationRefusal, side: keyof Pick<OrderFault, 'on' | 'against'>): string | null =>
  refusal.type === 'ForbiddenByTreatyLaw' ? (refusal[side]?.edtf ?? null) : null

interface Treaty {
  readonly treatyId: string
  readonly first: TreatyRowRead
}

/** Tells treaties apart that the table has under one identity: by their title and the day of their adoption. */
const treatiesOf = (rows: ReadonlyArray<TreatyRowRead>): ReadonlyMap<string, Treaty> => {
  const treaties = new Map<string, Treaty>()
  const used = new Map<string, number>()
  for (const row of rows) {
    const key = treatyKey(row)
    if (treaties.has(key)) continue
    const id = slug(row.treaty)
    const times = (used.get(id) ?? 0) + 1
    used.set(id, times)
    treaties.set(key, { treatyId: times === 1 ? id : `${id.slice(0, 60)}-${times}`, first: row })
  }
  return treaties
}

const treatyKey = ({ treaty, title, adopted }: TreatyRowRead): string => JSON.stringify([treaty, title, adopted])

const unreadable = ({ line, rule, column, found }: UnreadableRow): RefusedRow => ({
  line,
  treaty: '',
  state: '',
  rule,
  on: `${column}: ${found}`,
  against: null
})

/**
 * Records a table of treaties and states. A row is recorded whole or not at all: it is tried on the rules of the record
 * first, and one act that the law of treaties forbids refuses the row, with the rule that it breaks.
 *
 * @param recordedAt the instant of recording, which the caller gives
 */
export const importTreaties = async (
  csv: string,
  ledger: CooperationLedger,
  recordedAt: string
): Promise<ImportReport> => {
  let state = cooperation.initialState
  let recordedSoFar = 0

  /** Tries commands one after another; the refusal of the first that is refused, or the commands. */
  const tried = (plain: ReadonlyArray<Plain>): E.Either<CooperationRefusal, ReadonlyArray<CooperationCommand>> => {
    let after = state
    const commands = plain.map((each) => valid(cooperationCommand(each)))
    for (const command of commands) {
      const events = cooperation.decide(command, after)
      if (E.isLeft(events)) return events
      after = events.right.reduce(cooperation.evolve, after)
    }
    state = after
    return E.right(commands)
  }

  const record = async (plain: ReadonlyArray<Plain>): Promise<CooperationRefusal | null> => {
    const commands = tried(plain)
    if (E.isLeft(commands)) return commands.left
    for (const command of commands.right) {
      recordedSoFar += 1
      const context = valid(
        commandContext({
          commandId: `treaty-import-${recordedSoFar}`,
          recordedAt,
          recordedBy: 'treaty-import',
          correlationId: 'treaty-import'
        })
      )
      valid(await ledger.record(command, context)())
    }
    return null
  }

  const read = readRows(csv)
  const rows = read.flatMap((row) => (E.isRight(row) ? [row.right] : []))
  const refused: Array<RefusedRow> = read.flatMap((row) => (E.isLeft(row) ? [unreadable(row.left)] : []))
  const recorded: Array<number> = []
  const refusedCourses: Array<RefusedCourse> = []
  const treaties = treatiesOf(rows)
  for (const { treatyId, first } of treaties.values())
    for (const fact of courseOf(treatyId, first)) {
      const refusal = await record([fact])
      if (refusal !== null) refusedCourses.push({ treatyId, rule: ruleOf(refusal) })
    }

  const registered = new Set<string>()
  const register = async ({ id, name, kind, country }: TableParty): Promise<CooperationRefusal | null> => {
    if (registered.has(id)) return null
    registered.add(id)
    return record([{ type: 'RegisterParty', data: { partyId: id, name, kind, country } }])
  }

  const seen = new Set<string>()
  for (const row of rows) {
    const treaty = treaties.get(treatyKey(row))
    const party = partyOf(row.state, countryName)
    const refuse = (rule: string, on: string | null = null, against: string | null = null): void => {
      refused.push({ line: row.line, treaty: row.treaty, state: row.state, rule, on, against })
    }
    if (treaty === undefined || party === null) {
      refuse('UnknownState', row.state)
      continue
    }
    const once = `${treaty.treatyId} ${party.id}`
    if (seen.has(once)) {
      refuse('RowRepeated')
      continue
    }
    seen.add(once)
    const ofParty = await register(party)
    const refusal = ofParty ?? (await record(actsOf(treaty.treatyId, party.id, row)))
    if (refusal === null) recorded.push(row.line)
    else refuse(ruleOf(refusal), edtfOf(refusal, 'on'), edtfOf(refusal, 'against'))
  }

  const identities = [...treaties.values()].map(({ first }) => first.treaty)
  return {
    rows: read.length,
    recorded,
    refused: refused.toSorted((a, b) => a.line - b.line),
    refusedCourses,
    sharedIdentities: [...new Set(identities.filter((id, at) => identities.indexOf(id) !== at))]
  }
}
