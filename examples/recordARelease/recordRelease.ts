// Record by hand what a press release says, claim by claim, and read the timeline of the country that it is about.
import {
  commandContext,
  type CommandFailure,
  type CooperationCommand,
  cooperationCommand,
  cooperationLedger,
  type CooperationRefusal,
  effectiveHistory,
  type HistoryFailure,
  inMemoryEventLog,
  type Unbranded,
  type Violation
} from '@communique/core'
import { type CountryTimeline, countryTimeline, fold } from '@communique/projections'
import { apply, either as E, function as F, taskEither as TE } from 'fp-ts'

type Failure =
  | { readonly type: 'Invalid'; readonly violations: ReadonlyArray<Violation> }
  | CommandFailure<CooperationRefusal>
  | HistoryFailure

// #region claims
// The text is at hand: each claim cites the code points it rests on, under the digest of the text.
const digest = 'de09a6eca5c0de09a6eca5c0de09a6eca5c0de09a6eca5c0de09a6eca5c0de09'
const cite = (start: number, end: number) => ({
  source: 'our-release-12',
  digest,
  position: { start, end },
  quote: null
})
const counterpart = { country: 'UZ', role: 'Counterpart', through: 'uz-ministry-of-culture' } as const
const on = { edtf: '2024-05-30', basis: 'Stated', words: cite(112, 133), note: null } as const

type Claim = readonly [name: string, command: Unbranded<CooperationCommand>, citation: ReturnType<typeof cite>]
type Registration = Extract<Unbranded<CooperationCommand>, { readonly type: 'RegisterParty' }>['data']

// A ledger refuses facts about parties that nobody registered.
const registered = ({
  partyId,
  name,
  kind,
  country
}: Pick<Registration, 'partyId' | 'name' | 'kind' | 'country'>): Claim => [
  partyId,
  { type: 'RegisterParty', data: { partyId, name, kind, country, accreditedTo: null, parent: null } },
  cite(0, 140)
]

const claims: ReadonlyArray<Claim> = [
  [
    'source',
    {
      type: 'RecordSource',
      data: {
        sourceId: 'our-release-12',
        title: 'Samarkand 2025',
        publisher: 'Our organisation',
        publishedOn: null,
        language: 'en',
        where: null,
        digest
      }
    },
    cite(0, 140)
  ],
  registered({
    partyId: 'our-organisation',
    name: 'Our organisation',
    kind: 'IntergovernmentalOrganisation',
    country: null
  }),
  registered({
    partyId: 'uz-ministry-of-culture',
    name: 'Ministry of Culture',
    kind: 'GovernmentBody',
    country: 'UZ'
  }),
  [
    'meeting',
    {
      type: 'RecordMeeting',
      data: {
        meetingId: 'our-release-12-meeting',
        on,
        mode: 'InPerson',
        place: { country: 'UZ', city: 'Tashkent', site: null, headquartersOf: null },
        host: null,
        visit: null,
        occasion: null,
        delegations: [
          { party: 'our-organisation', participants: [], unnamed: 'a delegation' },
          { party: 'uz-ministry-of-culture', participants: [], unnamed: 'officials of the ministry' }
        ],
        countries: [counterpart],
        themes: [{ type: 'Kept', theme: 'Culture' }]
      }
    },
    cite(0, 140)
  ],
  [
    // The release says "agreed to set up": the group is agreed, not established.
    'working-group',
    {
      type: 'AgreeJointBody',
      data: {
        jointBodyId: 'samarkand-working-group',
        gathering: null,
        succeeds: null,
        kind: 'WorkingGroup',
        name: null,
        purpose: 'To prepare the programme of Samarkand 2025',
        parties: ['our-organisation', 'uz-ministry-of-culture'],
        countries: [counterpart],
        on,
        meeting: 'our-release-12-meeting',
        themes: [{ type: 'Kept', theme: 'Culture' }]
      }
    },
    cite(410, 498)
  ]
]
// #endregion claims

// #region record
export const recordRelease = (): TE.TaskEither<Failure, CountryTimeline | undefined> => {
  const ledger = cooperationLedger({ log: inMemoryEventLog() })
  const record = ([name, plain, citation]: (typeof claims)[number]) =>
    F.pipe(
      apply.sequenceT(E.Apply)(
        cooperationCommand(plain),
        commandContext({
          commandId: `our-release-12-${name}`,
          recordedAt: '2024-06-03T09:00:00.000Z',
          recordedBy: 'a-clerk',
          correlationId: 'our-release-12',
          citations: [citation]
        })
      ),
      E.mapLeft((violations): Failure => ({ type: 'Invalid', violations })),
      TE.fromEither,
      TE.flatMap(([command, context]) => ledger.record(command, context))
    )
  return F.pipe(
    TE.traverseSeqArray(record)(claims),
    TE.flatMap(ledger.history),
    TE.map((history) => fold(countryTimeline)(effectiveHistory(history)).views['UZ'])
  )
}
// #endregion record
