import type { Place } from '@communique/core'
import {
  designationSummary,
  gatheringSummary,
  jointBodySummary,
  type ParticipationStatus
} from '@communique/projections/advanced'
import { bodyKinds, dateWords, type Names, placeWords } from '@communique/wording/advanced'
import { either as E } from 'fp-ts'
import type { Cell } from '../../output/format.ts'
import type { Answering } from '../answering.ts'
import { date, one, several } from './cells.ts'

const place = (at: Place | null, names: Names): Cell =>
  at === null ? null : { value: at, words: placeWords(at, names) }

const came: Readonly<Record<ParticipationStatus, string>> = {
  TookPart: 'took part',
  Announced: 'announced',
  Invited: 'invited'
}

/** The day it was held; where only an announcement is on record, the day for which it was announced. */
const held = ({ heldOn, scheduledFor }: ReturnType<typeof gatheringSummary>): Cell => ({
  value: heldOn?.edtf ?? null,
  words: heldOn !== null ? dateWords(heldOn.edtf) : scheduledFor === null ? '–' : `for ${dateWords(scheduledFor.edtf)}`
})

/** The gatherings that were announced or held: where and when, who took part, said so beforehand, or was invited. */
export const gatherings: Answering = ({ subjects, names }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Gathering', share: 0, inTable: false },
      { field: 'name', title: 'Name', share: 4 },
      { field: 'status', title: 'Status', share: 0 },
      { field: 'held', title: 'Held', share: 2 },
      { field: 'scheduled', title: 'Scheduled for', share: 2, inTable: false },
      { field: 'place', title: 'Place', share: 2 },
      { field: 'organisers', title: 'Organisers', share: 3, inTable: false },
      { field: 'participants', title: 'Who', share: 4 }
    ],
    rows: Object.entries(subjects.gatherings).map(([id, view]) => {
      const summary = gatheringSummary(view)
      const { name, status, scheduledFor, organisers, participants } = summary
      return {
        id,
        name: name ?? { value: null, words: names.subject('gathering', id) },
        status,
        held: held(summary),
        scheduled: date(scheduledFor),
        place: place(summary.place, names),
        organisers: several(organisers, names.party),
        participants: {
          value: participants,
          words: participants.map((each) => `${names.party(each.party)} (${came[each.status]})`).join(', ') || '–'
        }
      }
    }),
    nothing: 'No gathering is on record.'
  })

/** The joint bodies: who has them in common, since when, when they last met, and their end. */
export const jointBodies: Answering = ({ subjects, names }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Body', share: 0, inTable: false },
      { field: 'name', title: 'Name', share: 4 },
      { field: 'kind', title: 'Kind', share: 2 },
      { field: 'status', title: 'Status', share: 0 },
      { field: 'members', title: 'Members', share: 4 },
      { field: 'agreed', title: 'Agreed', share: 2, inTable: false },
      { field: 'established', title: 'Established', share: 2 },
      { field: 'met', title: 'Last met', share: 2 },
      { field: 'dissolved', title: 'Dissolved', share: 2, inTable: false },
      { field: 'succeededBy', title: 'Succeeded by', share: 2, inTable: false }
    ],
    rows: Object.entries(subjects.jointBodies).map(([id, view]) => {
      const summary = jointBodySummary(view)
      const { kind } = summary
      return {
        id,
        name: summary.name ?? { value: null, words: names.subject('joint-body', id) },
        kind: kind === null ? null : { value: kind, words: bodyKinds[kind] },
        status: summary.status,
        members: several(summary.members, names.party),
        agreed: date(summary.agreedOn),
        established: date(summary.establishedOn),
        met: date(summary.lastSession?.date ?? null),
        dissolved: date(summary.dissolvedOn),
        succeededBy: several(summary.succeededBy, (other) => names.subject('joint-body', other))
      }
    }),
    nothing: 'No joint body is on record.'
  })

/** The titles that places bear, such as capital of culture: conferred by whom, for which time, opened, concluded. */
export const designations: Answering = ({ subjects, names }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Designation', share: 0, inTable: false },
      { field: 'title', title: 'Title', share: 4 },
      { field: 'place', title: 'Place', share: 3 },
      { field: 'status', title: 'Status', share: 0 },
      { field: 'by', title: 'By', share: 3 },
      { field: 'conferred', title: 'Conferred', share: 2, inTable: false },
      { field: 'period', title: 'Period', share: 2 },
      { field: 'opened', title: 'Opened', share: 2, inTable: false },
      { field: 'concluded', title: 'Concluded', share: 2, inTable: false }
    ],
    rows: Object.entries(subjects.designations).map(([id, view]) => {
      const summary = designationSummary(view)
      return {
        id,
        title: summary.title ?? { value: null, words: names.subject('designation', id) },
        place: place(summary.place, names),
        status: summary.status,
        by: one(summary.conferredBy, names.party),
        conferred: date(summary.conferredOn),
        period: date(summary.period),
        opened: date(summary.openedOn),
        concluded: date(summary.concludedOn)
      }
    }),
    nothing: 'No designation is on record.'
  })
