import type { GatheringId, JointBodyId, JointBodyKind, PartyId } from '@communique/core'
import type { JointBodyMet } from '@communique/core/events'
import type { Citation, Text } from '@communique/kernel'
import type { RegisterItem } from '../../shared/register.ts'
import type { ShownDate } from '../../shared/shownDate.ts'
import type { JointBodyConstitution, JointBodyView } from './jointBodyRegister.ts'

/**
 * The status of a joint body. `Attested`: it is spoken of as existing, but no source dates its establishment; `Mentioned`:
 * only events after its beginning, or its successor, are on record.
 */
export type JointBodyStatus = 'Mentioned' | 'Agreed' | 'Attested' | 'Established' | 'Dissolved'

/**
 * A joint body in short.
 *
 * @category joint body register
 * @since 0.1.0
 */
export interface JointBodySummary {
  readonly status: JointBodyStatus
  /** As its firmest source has them: established, else attested, else agreed; the latest of these. */
  readonly name: Text | null
  readonly kind: JointBodyKind | null
  readonly purpose: Text | null
  /** Those that established it or are spoken of as its parties, then those that joined; nobody of a body only agreed. */
  readonly members: ReadonlyArray<PartyId>
  readonly agreedOn: ShownDate | null
  readonly establishedOn: ShownDate | null
  readonly dissolvedOn: ShownDate | null
  /** The gathering that set it up. */
  readonly gathering: GatheringId | null
  readonly succeeds: JointBodyId | null
  readonly succeededBy: ReadonlyArray<JointBodyId>
  /** The last of its sessions, as far as they are on record. */
  readonly lastSession: RegisterItem<JointBodyMet> | null
  /** Of everything in the view. */
  readonly citations: ReadonlyArray<Citation>
}

const firmest = ['JointBodyEstablished', 'JointBodyAttested', 'JointBodyAgreed'] as const

const statuses = {
  JointBodyEstablished: 'Established',
  JointBodyAttested: 'Attested',
  JointBodyAgreed: 'Agreed'
} as const

/** The status, members, dates and sessions of a joint body, from its view in the register. */
export const jointBodySummary = (view: JointBodyView): JointBodySummary => {
  const { constitutions, sessions, enlargements, dissolutions, successors } = view
  const ofType = (type: (typeof firmest)[number]): ReadonlyArray<JointBodyConstitution> =>
    constitutions.filter(({ fact }) => fact.type === type)
  const firmestFirst = firmest.flatMap((type) => ofType(type).toReversed())
  const [firm] = firmestFirst
  const existing = constitutions.filter(({ fact }) => fact.type !== 'JointBodyAgreed')
  const stated = <A>(field: (constitution: JointBodyConstitution['fact']['data']) => A | null): A | null =>
    firmestFirst.map(({ fact }) => field(fact.data)).find((value) => value !== null) ?? null
  return {
    status: dissolutions.length > 0 ? 'Dissolved' : firm === undefined ? 'Mentioned' : statuses[firm.fact.type],
    name: stated(({ name }) => name),
    kind: firm?.fact.data.kind ?? null,
    purpose: firm?.fact.data.purpose ?? null,
    members: [
      ...new Set([
        ...existing.flatMap(({ fact }) => fact.data.parties),
        ...enlargements.flatMap(({ fact }) => fact.data.joined)
      ])
    ],
    agreedOn: ofType('JointBodyAgreed')[0]?.date ?? null,
    establishedOn: ofType('JointBodyEstablished')[0]?.date ?? null,
    dissolvedOn: dissolutions[0]?.date ?? null,
    gathering: stated(({ gathering }) => gathering),
    succeeds: stated(({ succeeds }) => succeeds),
    succeededBy: [...new Set(successors.map(({ fact }) => fact.data.jointBodyId))],
    lastSession: sessions.at(-1) ?? null,
    citations: [...constitutions, ...sessions, ...enlargements, ...dissolutions, ...successors].flatMap(
      ({ citations }) => citations
    )
  }
}
