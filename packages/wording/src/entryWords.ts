// One entry of a timeline in words, for terminal and page alike.
import type { Citation } from '@communique/kernel'
import {
  type CountryCode,
  type CountryLink,
  countryLinks,
  type CountryRole,
  type OccurrenceDate,
  type Strength,
  themeLabel
} from '@communique/core'
import { type Circumstances, circumstancesOf } from '@communique/core/advanced'
import type { PersonShown, TimelineEntry } from '@communique/projections'
import { basisWords, dateWords, momentWords } from './dates.ts'
import { differences } from './differences.ts'
import type { Names } from './names.ts'
import { comparisons, listed, placeWords } from './phrases.ts'
import type { Views } from './views.ts'
import { type Detail, detail, type Words } from './sentences.ts'
import { wordsOf } from './words.ts'

/** The word for the strength of a fact; an intention never reads as an agreement. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  Occurred: 'occurred',
  Signed: 'signed',
  Agreed: 'agreed',
  Pledged: 'pledged',
  Invited: 'invited',
  TentativelyInvited: 'tentatively invited',
  Announced: 'announced',
  Proposed: 'proposed',
  Intended: 'intended',
  Attested: 'attested',
  Reported: 'reported'
}

/** The word for the role of a country in a fact. */
export const roleWords: Readonly<Record<CountryRole, string>> = {
  Counterpart: 'counterpart',
  Signatory: 'signatory',
  Donor: 'donor',
  Beneficiary: 'beneficiary',
  Invitee: 'invitee',
  Host: 'host',
  Seat: 'seat of a partner',
  Venue: 'venue',
  Accreditation: 'country of accreditation'
}

const capacities: Readonly<Record<PersonShown['capacity'], string>> = {
  Head: 'head of delegation',
  Speaker: 'speaker',
  Signer: 'signer',
  Attendee: 'attendee',
  Invited: 'invited',
  Attended: 'present, no side',
  Witnessed: 'witness',
  Moderated: 'moderator',
  Interpreted: 'interpreter',
  OfficeHolder: 'office holder'
}

/** An entry in words: the sentence, its roles, and everything behind it. */
export interface EntryWords extends Words {
  readonly roles: ReadonlyArray<string>
  /** Of the details: the people, places and themes; `evidence` has dates, sources and corrections. */
  readonly evidence: ReadonlyArray<Detail>
}

const personWords = ({ person, printedName, printedTitle, capacity, party }: PersonShown, names: Names): string => {
  const name = printedName ?? (person === null ? 'Somebody unnamed' : names.person(person))
  const side = party === null ? '' : ` for ${names.party(party)}`
  return `${name}${printedTitle === null ? '' : `, ${printedTitle}`} (${capacities[capacity]}${side})`
}

/** Where it happened among what else happened, and those who are not named. */
const circumstanceDetails = (circumstances: Circumstances | null, names: Names): ReadonlyArray<Detail> => {
  if (circumstances === null) return []
  const { at, inMarginsOf, organisation, organ, followsUp, unnamed } = circumstances
  const host = organisation === null ? null : names.party(organisation)
  return [
    ...detail('at', [at === null ? null : names.subject('gathering', at)]),
    ...detail('in the margins of', [inMarginsOf === null ? null : names.subject('gathering', inMarginsOf)]),
    ...detail('organ', [organ === null ? host : host === null ? organ : `${organ} of ${host}`]),
    ...detail('follows up', [followsUp]),
    ...detail(
      'unnamed',
      unnamed.map(({ number, comparison, of }) => (number === null ? of : `${comparisons[comparison]}${number} ${of}`))
    )
  ]
}

/** `release-07 412–590`: a source, and the code points that a claim rests on. */
const citationWords = ({ source, position }: Citation): string =>
  position === null ? `${source} (text not at hand)` : `${source} ${position.start}–${position.end}`

/** One text a source, with all its spans. */
export const citationLines = (citations: ReadonlyArray<Citation>): ReadonlyArray<string> => {
  const bySource = new Map<string, ReadonlyArray<Citation>>()
  for (const citation of citations) bySource.set(citation.source, [...(bySource.get(citation.source) ?? []), citation])
  return Array.from(bySource, ([source, cited]) => {
    const spans = cited.flatMap(({ position }) => (position === null ? [] : [`${position.start}–${position.end}`]))
    return spans.length === 0 ? `${source} (text not at hand)` : `${source} ${[...new Set(spans)].join(', ')}`
  })
}

const basisText = ({ basis, note, words }: Pick<OccurrenceDate, 'basis' | 'note' | 'words'>): string => {
  // Words that another source dates, or nobody, do not carry the date themselves.
  const carries = basis === 'Stated' || basis === 'Computed'
  const at = words === null ? '' : `${carries ? ', at' : '; the words of the source at'} ${citationWords(words)}`
  return `${basisWords[basis]}${at}${note === null ? '' : `. ${note}`}`
}

const through = (party: string | null, names: Names): string => (party === null ? '' : ` through ${names.party(party)}`)

const rolesOf = (entry: TimelineEntry, country: CountryCode, names: Names): ReadonlyArray<string> => {
  const links = countryLinks(entry.fact).filter((link) => link.country === country)
  // What goes on with a subject names no country; its entry has the roles of the subject.
  if (links.length === 0)
    return [`${listed(entry.roles.map((role) => roleWords[role]))}${through(entry.through[0] ?? null, names)}`]
  const rank = ({ role }: CountryLink): number => entry.roles.indexOf(role)
  return links
    .toSorted((a, b) => rank(a) - rank(b))
    .map((link) => `${roleWords[link.role]}${through(link.through, names)}`)
}

/** The first belief and that after each correction, the latest but one first. */
const correctionLines = (
  { eventId, corrections, date: { note } }: TimelineEntry,
  { firstDates }: Views
): ReadonlyArray<string> =>
  corrections.map(({ recordedAt, citations, date, reason }, index) => {
    const before = corrections[index + 1]?.date ?? firstDates.get(eventId) ?? null
    const was =
      before === null || before.edtf === date?.edtf
        ? 'the facts, not the date'
        : `the date before: ${dateWords(before.edtf)} (${basisWords[before.basis]})`
    const sources = listed([...new Set(citations.map(({ source }) => source))])
    const onTheWord = sources === '' ? '' : ` on the word of ${sources}`
    // A reason that the date's note gives already is not said twice.
    const why = reason === null || reason === note ? '' : `. ${reason}`
    return `on ${momentWords(recordedAt)}${onTheWord}; ${was}${why}`
  })

/** Each further source that says otherwise, with the fields in which it differs: what is believed, then what it says. */
const dissentLines = ({ fact, dissent }: TimelineEntry): ReadonlyArray<string> =>
  dissent.map(({ fact: other, note, citations, recordedBy }) => {
    const sources = listed([...new Set(citations.map(({ source }) => source))])
    const remark = note === null ? '' : `. ${note}`
    return `${sources === '' ? recordedBy : sources}: ${differences(fact, other).join('; ')}${remark}`
  })

/** Puts an entry of a timeline in words, as it concerns a country. */
export const entryWords = (entry: TimelineEntry, country: CountryCode, views: Views, names: Names): EntryWords => {
  const { headline, details } = wordsOf(entry.fact, names)
  return {
    headline,
    roles: rolesOf(entry, country, names),
    details: [
      ...details,
      ...detail(
        'people',
        entry.people.map((shown) => personWords(shown, names))
      ),
      ...detail('place', [entry.place === null ? null : placeWords(entry.place, names)]),
      ...circumstanceDetails(circumstancesOf(entry.fact), names),
      ...detail('themes', [entry.themes.map(themeLabel).join(', ')])
    ],
    evidence: [
      ...detail('date', [basisText(entry.date)]),
      ...detail('source', citationLines(entry.citations)),
      ...detail('corrected', correctionLines(entry, views)),
      ...detail('otherwise', dissentLines(entry))
    ]
  }
}
