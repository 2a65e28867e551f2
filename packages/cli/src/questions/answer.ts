import {
  agreementRegister,
  designationRegister,
  fundingLedger,
  gatheringRegister,
  indicatorRegister,
  initiativeRegister,
  invitationRegister,
  jointBodyRegister,
  membershipRegister,
  observerRoster,
  officeRegister,
  treatyRegister,
  undertakingsBoard
} from '@communique/projections'
import { either as E } from 'fp-ts'
import { type Answer, formatted, formattedReport, type Report } from '../output/format.ts'
import type { Options } from '../program/options.ts'
import { type OpenStore, withStore } from '../store/openStore.ts'
import { storeNamed } from '../store/settings.ts'
import { type ExitCode, exitCodes, type Outcome, paperOf, show, type Surroundings } from '../surroundings.ts'
import { activity } from './answers/activity.ts'
import { agreements } from './answers/agreements.ts'
import { calendarAnswer } from './answers/calendar.ts'
import { dossier } from './answers/dossier.ts'
import { due } from './answers/due.ts'
import { evidence } from './answers/evidence.ts'
import { deliveries, pledges } from './answers/funding.ts'
import { followups } from './answers/followups.ts'
import { designations, gatherings, jointBodies } from './answers/gatherings.ts'
import { initiatives } from './answers/initiatives.ts'
import { network } from './answers/network.ts'
import { observers } from './answers/observers.ts'
import { openReferencesAnswer } from './answers/openReferences.ts'
import { person } from './answers/person.ts'
import { parties, people, sources } from './answers/registers.ts'
import { search } from './answers/search.ts'
import { figures, members, offices } from './answers/standings.ts'
import { themes } from './answers/themes.ts'
import { treaty } from './answers/treaty.ts'
import { undertakings } from './answers/undertakings.ts'
import { invitations, visits } from './answers/visits.ts'
import type { Answering } from './answering.ts'
import { type Asked, askIn, formatOf } from './ask.ts'
import { keptAnswer } from './keptAnswer.ts'

/** The questions that are answered by tables, by the names of their commands. */
const answers: Readonly<Record<string, Answering>> = {
  activity,
  agreements,
  calendar: calendarAnswer,
  deliveries,
  designations,
  dossier,
  due,
  evidence,
  figures,
  followups,
  gatherings,
  initiatives,
  invitations,
  'joint-bodies': jointBodies,
  members,
  network,
  observers,
  'open-references': openReferencesAnswer,
  offices,
  parties,
  people,
  person,
  pledges,
  search,
  sources,
  themes,
  treaty,
  undertakings,
  visits
}

/** The views that an answer is read from, where they are those of some subjects alone and not of the whole record. */
const readFrom: Readonly<Record<string, ReadonlyArray<{ readonly when: object }>>> = {
  agreements: [agreementRegister],
  deliveries: [fundingLedger],
  designations: [designationRegister],
  due: [agreementRegister, undertakingsBoard],
  figures: [indicatorRegister],
  gatherings: [gatheringRegister],
  initiatives: [initiativeRegister],
  invitations: [invitationRegister],
  'joint-bodies': [jointBodyRegister],
  members: [membershipRegister],
  observers: [observerRoster],
  offices: [officeRegister],
  pledges: [fundingLedger],
  treaty: [treatyRegister],
  undertakings: [undertakingsBoard]
}

/** The types of events from which an answer is made; none: it is made of the whole record. */
export const typesReadFor = (name: string): ReadonlyArray<string> =>
  (readFrom[name] ?? []).flatMap(({ when }) => Object.keys(when))

/** Questions whose answers hang on more than the record, such as on texts at hand, or end with a code of their own. */
const anew: ReadonlyArray<string> = ['evidence', 'search']

/** Answers a question in the form that is asked for. A search that finds nothing ends as `grep` does. */
export const answer = async (
  name: string,
  operands: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const format = formatOf(options)
  if (E.isLeft(format)) return format
  const paper = paperOf(surroundings)
  let isEmpty = false
  const printed = (given: Answer | Report): string => {
    isEmpty = 'rows' in given && given.rows.length === 0
    return 'sections' in given ? formattedReport(given, format.right, paper) : formatted(given, format.right, paper)
  }
  // The commands are those of this table.
  const answered = (asked: Asked) =>
    E.map(printed)((answers[name] as Answering)(asked, operands, options, surroundings))
  const make = (open: OpenStore, store: string, known?: (digest: string) => string | null) =>
    askIn(open, store, options, surroundings, answered, { types: typesReadFor(name) }, known)
  const text = anew.includes(name)
    ? await withStore(storeNamed(options.store, surroundings), 'Read', surroundings, (open, store) => make(open, store))
    : await keptAnswer(name, operands, options, surroundings, make)
  if (E.isLeft(text)) return text
  await show(text.right, surroundings)
  return E.right(name === 'search' && isEmpty ? exitCodes.Refused : exitCodes.Done)
}
