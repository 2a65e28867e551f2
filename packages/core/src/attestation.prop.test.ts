import { arbitrariesOf, denseArbitraries } from '@communique/fixtures'
import type { Decider } from '@communique/kernel'
import type { FactState } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayHaveBegunBy } from './vocabulary/attestation.ts'
import { type CooperationCommand, cooperationCommandCodecs } from './cooperationCommand.ts'
import type { CooperationEvent } from './cooperationEvent.ts'
import { deciders } from './deciders.ts'

type CommandType = CooperationCommand['type']

/** How each life begins, and the attestation that stands for its beginning where no source reports that. */
const beginnings = {
  AttestPledge: 'PledgeFunding',
  AttestUndertaking: 'AgreeUndertaking',
  AttestAgreement: 'SignMoU',
  AttestJointBody: 'EstablishJointBody',
  AttestInitiative: 'LaunchInitiative',
  AttestDesignation: 'ConferDesignation',
  AttestObserverStatus: 'AdmitObserver',
  AttestMembership: 'AcquireMembership',
  AttestOffice: 'AssumeOffice',
  AttestTreaty: 'AdoptTreatyText'
} as const satisfies Partial<Record<CommandType, CommandType>>

type Attestation = keyof typeof beginnings

/** A beginning that comes certainly after an attestation contradicts it. */
const dated: ReadonlyArray<Attestation> = [
  'AttestPledge',
  'AttestUndertaking',
  'AttestAgreement',
  'AttestJointBody',
  'AttestDesignation',
  'AttestObserverStatus',
  'AttestMembership'
]

const commands = arbitrariesOf(cooperationCommandCodecs, denseArbitraries)

type Facts = Readonly<Record<string, unknown>>
const withFacts = (command: CooperationCommand, facts: Facts): CooperationCommand => {
  const known = Object.entries(facts).filter(([field]) => field in command.data)
  // The facts are those of a command with the same fields.
  return { ...command, data: { ...command.data, ...Object.fromEntries(known) } } as CooperationCommand
}

/** An attestation of what begins so: the same facts, without duties, which only a signed text lays, or a later effect. */
const pair = (attestation: Attestation): fc.Arbitrary<readonly [attested: Dated, begun: Dated]> =>
  fc.tuple(commands[attestation], commands[beginnings[attestation]]).map(([attested, begun]) => {
    const plain = withFacts(begun, { obligations: [], effectiveOn: null })
    const { on: _on, ...shared } = plain.data as Facts & { readonly on: unknown }
    return [withFacts(attested, { ...shared, as: sharedRung(attestation, shared) }) as Dated, plain as Dated]
  })

const sharedRung = (attestation: Attestation, { as }: Facts): unknown =>
  attestation === 'AttestUndertaking' ? 'Agreed' : as

type Dated = Extract<CooperationCommand, { readonly data: { readonly on: unknown } }>

type Rules = Decider<CooperationCommand, CooperationEvent, FactState<unknown>, unknown>

const subjectOf = (type: CommandType): Rules => {
  const found = Object.values(deciders).find(({ commandTypes }) => commandTypes.some((known) => known === type))
  if (found === undefined) throw new Error(`No subject has the command ${type}`)
  return found as unknown as Rules // the commands are of its types
}

const decisionAfter = (given: ReadonlyArray<CooperationCommand>, command: CooperationCommand) => {
  const decider = subjectOf(command.type)
  let state = decider.initialState
  for (const each of given) {
    const decided = decider.decide(each, state)
    if (E.isLeft(decided)) return null
    for (const event of decided.right) state = decider.evolve(state, event)
  }
  return decider.decide(command, state)
}

/** Of the same subject: the fields that name it. */
const identifying = (data: Facts): Facts =>
  Object.fromEntries(
    Object.entries(data).filter(([field]) => /Id$|^(organisation|party|parties|of|holder|kind)$/.test(field))
  )

it('stands for a beginning in each life that can be attested', () => {
  const attestations = Object.keys(cooperationCommandCodecs).filter((type) => type.startsWith('Attest'))
  expect(Object.keys(beginnings).toSorted()).toEqual(attestations.toSorted())
})

describe.each(Object.keys(beginnings) as ReadonlyArray<Attestation>)('%s', (attestation) => {
  const numRuns = 30

  it('is recorded as often as sources speak of it', () => {
    fc.assert(
      fc.property(
        pair(attestation),
        pair(attestation),
        (
          [attested],
          [
            {
              data: { on }
            }
          ]
        ) => {
          const again = decisionAfter([attested], withFacts(attested, { on }))
          fc.pre(again !== null)
          expect(again).toMatchObject({ _tag: 'Right' })
        }
      ),
      { numRuns }
    )
  })

  it('leaves the beginning to be recorded as older news, and as no other', () => {
    fc.assert(
      fc.property(pair(attestation), ([attested, begun]) => {
        const first = decisionAfter([], begun)
        const later = decisionAfter([attested], begun)
        fc.pre(first !== null && later !== null && E.isRight(first))
        const isOlder = mayHaveBegunBy(attested.data.on, begun.data.on)
        if (isOlder || dated.includes(attestation)) expect(E.isRight(later)).toBe(isOlder)
      }),
      { numRuns }
    )
  })

  it('is followed by whatever the beginning is followed by', () => {
    const beginning = beginnings[attestation]
    const following = Object.keys(commands).filter(
      (type): type is CommandType => subjectOf(type as CommandType) === subjectOf(attestation)
    )
    fc.assert(
      fc.property(
        pair(attestation),
        fc.oneof(...following.filter((type) => type !== beginning).map((type) => commands[type])),
        ([attested, begun], next) => {
          const { on } = begun.data
          const follows = withFacts(next, identifying(begun.data))
          const later = decisionAfter([begun], follows)
          const known = decisionAfter([withFacts(attested, { on })], follows)
          fc.pre(later !== null && known !== null && E.isRight(later))
          expect(known).toMatchObject({ _tag: 'Right' })
        }
      ),
      { numRuns }
    )
  })
})
