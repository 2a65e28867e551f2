// The code of docs/getting-started.md: from a sentence of a release to a line of a timeline.
// #region release
const release =
  'On 12 March 2026 a delegation of our centre met the Ministry of Health of Ghana in Accra. ' +
  'The two sides agreed to set up a working group on vaccines; a visit to Kumasi was discussed.'
// #endregion release
// #region citation
import { createHash } from 'node:crypto'

const digest = createHash('sha256').update(release, 'utf8').digest('hex')

/** The place of some words in the release, by code points. */
const cite = (words: string) => {
  const start = Array.from(release.slice(0, release.indexOf(words))).length
  return { source: 'release-7', digest, position: { start, end: start + Array.from(words).length }, quote: null }
}
// #endregion citation
// #region claims
const source = { sourceId: 'release-7', title: 'A working group on vaccines', publisher: 'Our centre', digest }
const registrations = [
  { type: 'RecordSource', data: { ...source, publishedOn: { edtf: '2026-03-13', basis: 'Stated' }, language: 'en' } },
  { type: 'RegisterParty', data: { partyId: 'our-centre', name: 'Our centre', kind: 'ResearchOrganisation' } },
  {
    type: 'RegisterParty',
    data: { partyId: 'gh-ministry-of-health', name: 'Ministry of Health', kind: 'GovernmentBody', country: 'GH' }
  }
]
const met = cite('On 12 March 2026 a delegation of our centre met the Ministry of Health of Ghana in Accra.')
const agreed = cite('The two sides agreed to set up a working group on vaccines')

const on = { edtf: '2026-03-12', basis: 'Stated', words: cite('On 12 March 2026'), note: null }
const countries = [{ country: 'GH', role: 'Counterpart', through: 'gh-ministry-of-health' }]
const themes = [{ type: 'Kept', theme: 'Health' }]

const meeting = {
  type: 'RecordMeeting',
  data: {
    meetingId: 'accra-2026',
    on,
    mode: 'InPerson',
    place: { country: 'GH', city: 'Accra', site: null, headquartersOf: null },
    host: null,
    visit: null,
    occasion: null,
    delegations: [
      { party: 'our-centre', participants: [], unnamed: 'a delegation' },
      { party: 'gh-ministry-of-health', participants: [], unnamed: 'officials of the ministry' }
    ],
    countries,
    themes
  }
}
const workingGroup = {
  type: 'AgreeJointBody',
  data: {
    jointBodyId: 'vaccines-working-group',
    kind: 'WorkingGroup',
    name: null,
    purpose: 'Vaccines',
    parties: ['our-centre', 'gh-ministry-of-health'],
    countries,
    on,
    meeting: 'accra-2026',
    themes
  }
}
// #endregion claims
// #region record
import { commandContext, cooperationLedger, inMemoryEventLog, ledgerCommand } from '@communique/core'
import { apply, either as E, function as F, taskEither as TE } from 'fp-ts'

const ledger = cooperationLedger({ log: inMemoryEventLog() })

/** Checks a command and who records it, when and on whose word; then records it. */
const record = (commandId: string, command: unknown, citation: ReturnType<typeof cite>, day = '2026-03-16') =>
  F.pipe(
    apply.sequenceT(E.Apply)(
      ledgerCommand(command),
      commandContext({
        commandId,
        recordedAt: `${day}T09:00:00.000Z`,
        recordedBy: 'a-clerk',
        correlationId: 'release-7',
        citations: [citation]
      })
    ),
    TE.fromEither,
    TE.flatMap(([checked, context]) => ledger.record(checked, context))
  )

const history = await F.pipe(
  registrations,
  TE.traverseSeqArrayWithIndex((at, registration) => record(`release-7-party-${at + 1}`, registration, met)),
  TE.flatMap(() => record('release-7-meeting', meeting, met)),
  TE.flatMap(() => record('release-7-working-group', workingGroup, agreed)),
  TE.flatMap(ledger.history)
)()
if (E.isLeft(history)) throw new Error(JSON.stringify(history.left))
// #endregion record
// #region read
import { effectiveHistory } from '@communique/core'
import { countryTimeline, fold } from '@communique/projections'

const { GH } = fold(countryTimeline)(effectiveHistory(history.right)).views
for (const { date, strength, fact, citations } of GH?.entries ?? []) {
  const { start, end } = citations[0]?.position ?? { start: 0, end: 0 }
  console.log(date.edtf, strength, fact.type, `“${Array.from(release).slice(start, end).join('')}”`)
}
// #endregion read
// #region refusal
const early = { ...meeting, data: { ...meeting.data, on: { ...on, edtf: '2026-03-32' } } }
const refused = await record('release-7-typo', early, met)()
console.log(JSON.stringify(refused))
// #endregion refusal
// #region correction
import { instant } from '@communique/core'
import { cooperationAsOf } from '@communique/projections'

const correction = {
  type: 'CorrectEvent',
  data: {
    stream: 'meeting/accra-2026',
    corrects: 'release-7-meeting',
    content: { type: 'MeetingHeld', data: { ...meeting.data, on: { ...on, edtf: '2026-03-11' } } },
    reason: 'The ministry reports the day before.'
  }
}
const corrected = await F.pipe(record('release-9-day', correction, met, '2026-03-20'), TE.flatMap(ledger.history))()
const yesterday = instant('2026-03-19T09:00:00.000Z')
if (E.isLeft(corrected) || E.isLeft(yesterday)) throw new Error('neither is refused')

for (const point of [{ known: yesterday.right }, {}]) {
  const { entries } = fold(countryTimeline)(cooperationAsOf(corrected.right, point)).views['GH'] ?? { entries: [] }
  console.log(entries.map(({ date, fact }) => `${date.edtf} ${fact.type}`).join(', '))
}
// #endregion correction
