import type {
  JointBodyAgreed,
  JointBodyAttested,
  JointBodyDissolved,
  JointBodyEnlarged,
  JointBodyEstablished,
  JointBodyMet
} from '@communique/core/events'
import { type RegisterItem, registerOf } from '../../shared/register.ts'

/** A source's words on what body it is and who has it in common. */
export type JointBodyConstitution = RegisterItem<JointBodyAgreed | JointBodyEstablished | JointBodyAttested>

/**
 * A joint body, as far as it is on record; each list in the order of occurrence.
 *
 * @category joint body register
 * @since 0.1.0
 */
export interface JointBodyView {
  readonly constitutions: ReadonlyArray<JointBodyConstitution>
  readonly sessions: ReadonlyArray<RegisterItem<JointBodyMet>>
  readonly enlargements: ReadonlyArray<RegisterItem<JointBodyEnlarged>>
  readonly dissolutions: ReadonlyArray<RegisterItem<JointBodyDissolved>>
  /** The constitutions of the bodies that took its place. */
  readonly successors: ReadonlyArray<JointBodyConstitution>
}

const constituted = ({
  data: { jointBodyId, succeeds }
}: {
  readonly data: JointBodyEstablished['data']
}): ReadonlyArray<readonly [string, 'constitutions' | 'successors']> => [
  [jointBodyId, 'constitutions'],
  ...(succeeds === null ? [] : [[succeeds, 'successors'] as const])
]

/**
 * The joint bodies, with their members, their sessions and their end.
 *
 * One view for each body, under its identity; `jointBodySummary` reads its status and members from it. A body that is
 * only agreed has no members yet.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, jointBodyRegister } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(jointBodyRegister)(cooperationAsOf(history, {}))
 *
 * const group = views['samarkand-2025-working-group']
 * assert.deepEqual(group?.constitutions.map(({ fact }) => fact.type), ['JointBodyAgreed'])
 * assert.deepEqual(group?.sessions, [])
 * @category joint body register
 * @since 0.1.0
 */
export const jointBodyRegister = registerOf<JointBodyView>({
  name: 'jointBodyRegister',
  version: 1,
  lists: { constitutions: true, sessions: true, enlargements: true, dissolutions: true, successors: true },
  entries: {
    JointBodyAgreed: constituted,
    JointBodyEstablished: constituted,
    JointBodyAttested: constituted,
    JointBodyMet: ({ data }) => [[data.jointBodyId, 'sessions']],
    JointBodyEnlarged: ({ data }) => [[data.jointBodyId, 'enlargements']],
    JointBodyDissolved: ({ data }) => [[data.jointBodyId, 'dissolutions']]
  }
})
