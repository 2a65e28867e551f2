import type { TreatyRow } from '../../src/views/treatyRegister/treatyRegister.ts'
import type { PartyEvent } from '@communique/core/advanced'
import { type TreatyEvent, treatyFacts } from '@communique/core/events'
import type { TreatyId } from '@communique/core'
import { relationsOf } from './agreementRegister.ts'
import type { Believed } from '../histories.ts'
import { dated, type Happened, ofEach, ofTypes, wordsFor } from './neighbours.ts'

const types = Object.values(treatyFacts.events).map(({ eventType }) => eventType)

type Act = Happened<TreatyEvent['type']>
const partyOf = ({ data }: Act) => ('party' in data ? data.party : null)

/** Of each treaty: the first adoption, entry into force and end, the last depositary, and all acts party by party. */
export const treatyRegisterOracle = (history: Believed): Readonly<Record<string, TreatyRow>> => {
  const all = ofTypes(history, ...types)
  return ofEach(
    [
      ...all.map(({ data }) => data.treatyId as string),
      ...ofTypes(history, 'TextsRelated').flatMap(({ data: { text, to } }) =>
        [text, to].flatMap((reference) => (reference.type === 'Treaty' ? [reference.treaty as string] : []))
      )
    ],
    (treatyId) => {
      const its = all.filter(({ data }) => data.treatyId === treatyId)
      const first = (type: TreatyEvent['type']) => its.find((event) => event.type === type)?.data.on
      const dateOf = (type: TreatyEvent['type']) => {
        const on = first(type)
        return on === undefined ? null : dated(on)
      }
      const opening = ofTypes(its, 'TreatyTextAdopted')[0] ?? ofTypes(its, 'TreatyAttested')[0]
      const depositaries = its.flatMap(({ data }) => ('depositary' in data ? (data.depositary ?? []) : []))
      const acts = its.filter((event) => partyOf(event) !== null)
      return {
        title: opening?.data.title ?? null,
        depositary: depositaries.at(-1) ?? null,
        adoptedOn: dateOf('TreatyTextAdopted'),
        inForceOn: dateOf('TreatyEnteredIntoForce'),
        terminatedOn: dateOf('TreatyTerminated'),
        parties: ofEach(
          acts.flatMap((act) => partyOf(act) ?? []),
          (party) =>
            acts
              .filter((act) => partyOf(act) === party)
              .map((act) => ({
                eventId: act.id,
                fact: { type: act.type, data: act.data } as PartyEvent,
                on: dated(act.data.on),
                citations: wordsFor([act])
              }))
        ),
        relations: relationsOf(history, { type: 'Treaty', treaty: treatyId as TreatyId }),
        citations: wordsFor(its.filter((event) => partyOf(event) === null))
      }
    }
  )
}
