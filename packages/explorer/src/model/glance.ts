// A subject at a glance: its fields, and the tables that belong to it.
import type { IsoDay } from '@communique/core'
import { initiativeSummary, pledgeRows } from '@communique/projections'
import { gatheringSummary, jointBodySummary, treatyStatus } from '@communique/projections/advanced'
import type { Label } from '../language/labels.ts'
import { beneficiaries, disbursed, outstanding, resource, status } from './lists.ts'
import type { RecordAt } from './recordAt.ts'
import { keyOf, partsOfKey, type SubjectKey } from './references.ts'
import { type Cell, date, kindCell, label, links, nothing, number, type PageTable, text } from './table.ts'
import { dutiesOn } from './today.ts'

/** Fields of a subject, and tables. */
export interface Glance {
  readonly fields: ReadonlyArray<readonly [Label, Cell]>
  readonly tables: ReadonlyArray<PageTable>
}

const none: Glance = { fields: [], tables: [] }

const parties = (ids: ReadonlyArray<string>): Cell => links(...ids.map((id) => keyOf('party', id)))

const treaty = (at: RecordAt, id: string, day: IsoDay): Glance => {
  const row = at.views.treaties[id]
  if (row === undefined) return none
  return {
    fields: [
      ['Depositary', row.depositary === null ? nothing : parties([row.depositary])],
      ['Date', date(row.adoptedOn)],
      ['InForce', date(row.inForceOn)],
      ['Ended', date(row.terminatedOn)]
    ],
    tables: [
      {
        title: 'Parties',
        columns: ['Party', 'Bound', 'Signed', 'Consent', 'InForce', 'Left', 'Reservations'],
        rows: treatyStatus(row, day).map((line) => [
          parties([line.party]),
          label(line.bound),
          date(line.signedOn),
          date(line.consent?.on ?? null),
          date(line.inForceFrom),
          date(line.withdrawal?.on ?? null),
          number(line.reservations)
        ])
      }
    ]
  }
}

const agreement = (at: RecordAt, id: string, day: IsoDay): Glance => {
  const row = at.views.agreements[id]
  if (row?.onRecord !== true) return none
  const duties = dutiesOn(at, day).filter(({ under }) => under === keyOf('agreement', id))
  return {
    fields: [
      ['Kind', kindCell(row.kind)],
      ['Status', status(row.status)],
      ['Purpose', text(row.purpose)],
      ['Parties', parties(row.parties)],
      ['Signed', date(row.signedOn)],
      ['InForce', date(row.inForceOn)],
      ['Until', date(row.endedOn ?? row.until)],
      ['Under', row.under === null ? nothing : links(keyOf('agreement', row.under))],
      ['Pledges', links(...row.pledges.map((pledge) => keyOf('pledge', pledge)))]
    ],
    tables:
      duties.length === 0
        ? []
        : [
            {
              title: 'Duties',
              columns: ['What', 'Status', 'Date', 'By', 'Country'],
              rows: duties.map(({ what, status, due, by, country }) => [
                text(what),
                label(status),
                due === null ? nothing : date({ edtf: due }),
                parties(by),
                country === null ? nothing : links(keyOf('country', country))
              ])
            }
          ]
  }
}

const pledge = (at: RecordAt, id: string): Glance => {
  const row = pledgeRows(at.views.pledges).find(({ pledgeId }) => pledgeId === id)
  if (row === undefined) return none
  return {
    fields: [
      ['Donor', parties([row.donor])],
      ['Recipient', row.recipient === null ? nothing : parties([row.recipient])],
      ['Amount', resource(row.total)],
      ['Disbursed', disbursed(row)],
      ['Outstanding', outstanding(row)],
      ['Beneficiaries', beneficiaries(row)],
      ['Under', row.agreement === null ? nothing : links(keyOf('agreement', row.agreement))],
      ['Cancelled', date(row.cancelled?.on ?? null)]
    ],
    tables:
      row.disbursements.length === 0
        ? []
        : [
            {
              title: 'Disbursed',
              columns: ['Date', 'Amount', 'Recipient'],
              rows: row.disbursements.map(({ on, resource: given, to }) => [
                date(on),
                resource(given),
                to === null ? nothing : parties([to])
              ])
            }
          ]
  }
}

const party = (at: RecordAt, id: string): Glance => {
  const row = at.views.parties[id]
  if (row?.onRecord !== true) return none
  return {
    fields: [
      ['Name', text(row.name)],
      ['AlsoCalled', text(row.aliases.join('; ') || null)],
      ['Kind', kindCell(row.kind)],
      ['Country', row.country === null ? nothing : links(keyOf('country', row.country))],
      ['PartOf', row.parent === null ? nothing : parties([row.parent])]
    ],
    tables: []
  }
}

const undertaking = (at: RecordAt, id: string): Glance => {
  const row = at.views.undertakings[id]
  if (row?.onRecord !== true) return none
  return {
    fields: [
      ['Status', status(row.rung)],
      ['By', parties(row.by)],
      ['With', parties(row.with)],
      ['Since', date(row.since)],
      ['Due', date(row.due)],
      ['Under', row.agreement === null ? nothing : links(keyOf('agreement', row.agreement))]
    ],
    tables: []
  }
}

const initiative = (at: RecordAt, id: string): Glance => {
  const view = at.views.initiatives[id]
  if (view === undefined) return none
  const { status: stage, appearance, members, invited } = initiativeSummary(view)
  return {
    fields: [
      ['Status', status(stage)],
      ['Purpose', text(appearance?.about ?? null)],
      ['Members', parties(members.map((member) => member.party))],
      ['Invited', parties(invited.map((call) => call.party))]
    ],
    tables: []
  }
}

const gathering = (at: RecordAt, id: string): Glance => {
  const view = at.gatherings()[id]
  if (view === undefined) return none
  const { status: stage, scheduledFor, heldOn, organisers, participants } = gatheringSummary(view)
  return {
    fields: [
      ['Status', status(stage)],
      ['Date', date(heldOn ?? scheduledFor)],
      ['By', parties(organisers)],
      ['Parties', parties(participants.map((one) => one.party))]
    ],
    tables: []
  }
}

const jointBody = (at: RecordAt, id: string): Glance => {
  const view = at.jointBodies()[id]
  if (view === undefined) return none
  const { status: stage, purpose, members, establishedOn, dissolvedOn } = jointBodySummary(view)
  return {
    fields: [
      ['Status', status(stage)],
      ['Purpose', text(purpose)],
      ['Members', parties(members)],
      ['Since', date(establishedOn)],
      ['Ended', date(dissolvedOn)]
    ],
    tables: []
  }
}

const source = (at: RecordAt, id: string): Glance => {
  const row = at.views.sources[id]
  if (row?.onRecord !== true) return none
  return {
    fields: [
      ['Publisher', text(row.publisher)],
      ['Published', date(row.publishedOn)],
      ['SourceLanguage', text(row.language)],
      ['Address', text(row.where)]
    ],
    tables: []
  }
}

const groups: ReadonlyArray<readonly [category: string, Label]> = [
  ['agreement', 'Agreements'],
  ['treaty', 'Treaties'],
  ['pledge', 'Pledges'],
  ['undertaking', 'Undertakings'],
  ['initiative', 'Initiatives'],
  ['gathering', 'Gatherings'],
  ['jointBody', 'JointBodies'],
  ['party', 'Partners'],
  ['person', 'People']
]

const mostLinks = 40

/** The texts, undertakings, parties and persons that the events about a subject name, the most frequent first. */
export const namedWith = (at: RecordAt, key: SubjectKey): Glance['fields'] => {
  const counts = new Map<SubjectKey, number>()
  for (const { links: named } of at.itemsAbout(key))
    for (const one of named) if (one !== key) counts.set(one, (counts.get(one) ?? 0) + 1)
  const ordered = [...counts].toSorted(([, a], [, b]) => b - a).map(([one]) => one)
  return groups.flatMap(([category, title]) => {
    const keys = ordered.filter((one) => partsOfKey(one)[0] === category)
    return keys.length === 0 ? [] : [[title, links(...keys.slice(0, mostLinks))] as const]
  })
}

/** A subject at a glance, as of a day. */
export const glanceOf = (at: RecordAt, key: SubjectKey, day: IsoDay): Glance => {
  const [category, id] = partsOfKey(key)
  switch (category) {
    case 'party':
      return party(at, id)
    case 'person': {
      const row = at.views.persons[id]
      return row?.onRecord === true
        ? { fields: [['AlsoCalled', text(row.aliases.join('; ') || null)]], tables: [] }
        : none
    }
    case 'agreement':
      return agreement(at, id, day)
    case 'treaty':
      return treaty(at, id, day)
    case 'pledge':
      return pledge(at, id)
    case 'undertaking':
      return undertaking(at, id)
    case 'initiative':
      return initiative(at, id)
    case 'gathering':
      return gathering(at, id)
    case 'jointBody':
      return jointBody(at, id)
    case 'source':
      return source(at, id)
    default:
      return none
  }
}
