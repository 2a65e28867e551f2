import type { TimelineEntry } from '@communique/projections'

/** An entry, and those of the meeting that it is, which were said or decided there. */
export interface EntryGroup {
  readonly lead: TimelineEntry
  readonly others: ReadonlyArray<TimelineEntry>
}

/**
 * The entries of a timeline with what was said and decided at a meeting under that meeting. The order is that of the
 * timeline, of meetings and of what stands under each.
 *
 * Law: every entry is in one group.
 */
export const groupedByMeeting = (entries: ReadonlyArray<TimelineEntry>): ReadonlyArray<EntryGroup> => {
  const leads = new Map<string, TimelineEntry>()
  for (const entry of entries)
    if (entry.fact.type === 'MeetingHeld' && !leads.has(entry.fact.data.meetingId))
      leads.set(entry.fact.data.meetingId, entry)
  const leadOf = (entry: TimelineEntry): TimelineEntry =>
    (entry.meeting === null ? undefined : leads.get(entry.meeting)) ?? entry
  const under = new Map<TimelineEntry, Array<TimelineEntry>>()
  for (const entry of entries) {
    const lead = leadOf(entry)
    const group = under.get(lead) ?? []
    under.set(lead, group)
    if (entry !== lead) group.push(entry)
  }
  return entries.flatMap((lead) => (leadOf(lead) === lead ? [{ lead, others: under.get(lead) ?? [] }] : []))
}
