import { type DatedEvent, ordOccurrence } from '@communique/core'
import type { RegisterItem } from '../../src/shared/register.ts'
import type { JointBodyConstitution, JointBodyView } from '../../src/views/jointBodyRegister/jointBodyRegister.ts'
import type { Believed } from '../histories.ts'
import { dated, type Happened, ofEach, ofTypes, wordsFor } from './neighbours.ts'

/** Facts as a register keeps them: as they occurred, and on one date as they were recorded. */
export const itemsOf = <Type extends DatedEvent['type']>(
  events: ReadonlyArray<Happened<Type>>
): ReadonlyArray<RegisterItem<Extract<DatedEvent, { readonly type: Type }>>> =>
  (events as ReadonlyArray<Happened<DatedEvent['type']>>)
    .toSorted((a, b) => ordOccurrence.compare(a.data.on, b.data.on) || a.position - b.position)
    .map((event) => ({
      eventId: event.id,
      position: event.position,
      date: dated(event.data.on),
      fact: { type: event.type, data: event.data } as Extract<DatedEvent, { readonly type: Type }>, // they were one event
      citations: wordsFor([event])
    }))

/** Each joint body is what its own events say of it, and the constitutions that name it as the one they succeed. */
export const jointBodyRegisterOracle = (history: Believed): Readonly<Record<string, JointBodyView>> => {
  const constitutions = ofTypes(history, 'JointBodyAgreed', 'JointBodyEstablished', 'JointBodyAttested')
  const sessions = ofTypes(history, 'JointBodyMet')
  const enlargements = ofTypes(history, 'JointBodyEnlarged')
  const dissolutions = ofTypes(history, 'JointBodyDissolved')
  return ofEach(
    [
      ...[...constitutions, ...sessions, ...enlargements, ...dissolutions].map(
        ({ data }) => data.jointBodyId as string
      ),
      ...constitutions.flatMap(({ data }) => data.succeeds ?? [])
    ],
    (id) => ({
      constitutions: itemsOf(
        constitutions.filter(({ data }) => data.jointBodyId === id)
      ) as ReadonlyArray<JointBodyConstitution>,
      sessions: itemsOf(sessions.filter(({ data }) => data.jointBodyId === id)),
      enlargements: itemsOf(enlargements.filter(({ data }) => data.jointBodyId === id)),
      dissolutions: itemsOf(dissolutions.filter(({ data }) => data.jointBodyId === id)),
      successors: itemsOf(
        constitutions.filter(({ data }) => data.succeeds === id)
      ) as ReadonlyArray<JointBodyConstitution>
    })
  )
}
