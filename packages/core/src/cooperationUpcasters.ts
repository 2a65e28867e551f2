import { either as E } from 'fp-ts'
import { AgreementTerminated, AgreementTerminatedV1 } from './agreement/events.ts'
import { JointBodyAgreed, JointBodyAgreedV1, JointBodyEstablished, JointBodyEstablishedV1 } from './jointBody/events.ts'
import { FundingPledged, FundingPledgedV1 } from './pledge/events.ts'
import { type CooperationEvent, cooperationEventCodecs, schemaVersions } from './cooperationEvent.ts'
import type { ChainGap } from '@communique/kernel/advanced'
import {
  type EventReader,
  eventReader,
  type Upcaster,
  upcaster,
  type UpcasterChain,
  upcasterChain
} from '@communique/kernel'

/** The steps from every shape that was ever stored to the next one. */
const steps: ReadonlyArray<Upcaster> = [
  upcaster({
    from: JointBodyAgreedV1,
    to: [JointBodyAgreed],
    upcast: (data) => [{ type: 'JointBodyAgreed', data: { ...data, gathering: null, succeeds: null } }]
  }),
  upcaster({
    from: JointBodyEstablishedV1,
    to: [JointBodyEstablished],
    upcast: (data) => [{ type: 'JointBodyEstablished', data: { ...data, gathering: null, succeeds: null } }]
  }),
  upcaster({
    from: AgreementTerminatedV1,
    to: [AgreementTerminated],
    upcast: (data) => [{ type: 'AgreementTerminated', data: { ...data, effectiveOn: null } }]
  }),
  upcaster({
    from: FundingPledgedV1,
    to: [FundingPledged],
    upcast: (data) => [
      {
        type: 'FundingPledged',
        data: { ...data, finance: null, starts: null, ends: null, additionalTo: null, programmes: [] }
      }
    ]
  })
]

/** A gap in our own chain is a bug of this package; it shows when the package is loaded, not when an event is read. */
const withoutGaps = E.getOrElse((gaps: ReadonlyArray<ChainGap>): UpcasterChain => {
  throw new Error(`The upcasters of the cooperation events have gaps: ${JSON.stringify(gaps)}`)
})

/** The way from every shape in which a cooperation event was ever stored to the shapes of today. */
export const cooperationUpcasters: UpcasterChain = withoutGaps(upcasterChain({ current: schemaVersions, steps }))

/**
 * Reads a stored event of the cooperation catalogue, of today or of an earlier day.
 *
 * @category events
 * @since 0.1.0
 */
export const readCooperationEvent: EventReader<CooperationEvent> = eventReader({
  codecs: cooperationEventCodecs,
  chain: cooperationUpcasters
})
