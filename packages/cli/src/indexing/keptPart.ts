import type { CooperationRecord } from '@communique/core'
import { either as E } from 'fp-ts'
import type { IndexFile } from './indexFile.ts'

/** The positions of the events of a part of a record, and the names that led to them. Each list only ever grows. */
export interface Leads {
  /** Of the subjects that are wanted. */
  readonly subjects: ReadonlyArray<number>
  /** Of the subjects that those name. */
  readonly titles: ReadonlyArray<number>
  /** Of the entries of registers. */
  readonly entries: ReadonlyArray<number>
  /** The identities that the wanted subjects name. */
  readonly named: ReadonlyArray<string>
  /** The keys under which entries were asked for. */
  readonly keys: ReadonlyArray<string>
}

const noLeads: Leads = { subjects: [], titles: [], entries: [], named: [], keys: [] }

/** The leads of two steps. */
const together = (one: Leads, other: Leads): Leads => ({
  subjects: [...one.subjects, ...other.subjects],
  titles: [...one.titles, ...other.titles],
  entries: [...one.entries, ...other.entries],
  named: [...one.named, ...other.named],
  keys: [...one.keys, ...other.keys]
})

/** A part of a record that was kept, in the steps in which it grew. */
export interface KeptPart {
  readonly leads: Leads
  /** Its events, which are read here; null: they cannot be. */
  readonly events: () => ReadonlyArray<CooperationRecord> | null
  readonly steps: number
}

/** A part that was not kept before. */
export const noPart: KeptPart = { leads: noLeads, events: () => [], steps: 0 }

/** Steps of one part, above which they become one. */
const mostSteps = 20

/** Parts that are kept at once; the next one begins anew. */
const mostParts = 10

/** Events of a step above which it is not kept. */
const mostEvents = 50_000

/** Events that are written as one text: a longer text only takes memory. */
const atOnce = 200

// Both were written by `keepPart`, by the same program.
const leadsIn = (text: unknown): Leads => JSON.parse(String(text)) as Leads
const eventsIn = (text: unknown): ReadonlyArray<CooperationRecord> =>
  JSON.parse(String(text)) as ReadonlyArray<CooperationRecord>

/** A part of a record as it was kept. Whether anything came since is for the index to say. */
export const keptPartIn = ({ database }: IndexFile, asked: string): KeptPart => {
  const rows = database.prepare('select leads, events from parts where asked = ? order by step, piece').all(asked)
  const steps = rows.flatMap(({ leads }) => (leads === null ? [] : [leadsIn(leads)]))
  return {
    leads: steps.reduce(together, noLeads),
    events: () =>
      E.getOrElse((): ReadonlyArray<CooperationRecord> | null => null)(
        E.tryCatch(() => rows.flatMap(({ events }) => eventsIn(events)), E.toError)
      ),
    steps: steps.length
  }
}

/** Keeps the step by which a part grew. Where that cannot be done, the next answer takes the step again. */
export const keepPart = (
  { database }: IndexFile,
  asked: string,
  { leads, events, steps }: KeptPart,
  step: { readonly leads: Leads; readonly events: ReadonlyArray<CooperationRecord> }
): void => {
  const isOneOfMany = steps + 1 < mostSteps
  const earlier = isOneOfMany ? [] : events()
  if (earlier === null) return
  const kept = isOneOfMany ? step.leads : together(leads, step.leads)
  const all = [...earlier, ...step.events]
  if (all.length > mostEvents) return
  try {
    database.exec('begin immediate')
    // Another process may have taken this step, or made one of many.
    const { kept: now } = database.prepare('select count(leads) as kept from parts where asked = ?').get(asked) ?? {}
    if (now === steps) {
      const others = database.prepare('select count(distinct asked) as parts from parts where asked <> ?').get(asked)
      if (Number(others?.['parts']) >= mostParts) database.prepare('delete from parts where asked <> ?').run(asked)
      if (!isOneOfMany) database.prepare('delete from parts where asked = ?').run(asked)
      const insert = database.prepare('insert into parts values (?, ?, ?, ?, ?)')
      const place = isOneOfMany ? steps : 0
      insert.run(asked, place, 0, JSON.stringify(kept), JSON.stringify(all.slice(0, atOnce)))
      for (let at = atOnce; at < all.length; at += atOnce)
        insert.run(asked, place, at, null, JSON.stringify(all.slice(at, at + atOnce)))
    }
    database.exec('commit')
  } catch {
    // Another process writes, or the disk is full; as the file is closed, nothing of it stays.
  }
}
