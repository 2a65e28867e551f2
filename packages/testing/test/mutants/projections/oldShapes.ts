import { eventCodec, eventReader, upcaster, upcasterChain } from '@communique/kernel'
import { must } from '@communique/fixtures'
import * as t from 'io-ts'
import { type GiftEvent, GiftPromised, GiftReceived, GiftReturned } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { mutant } from './giftMutant.ts'

// Shapes of an earlier day

export const GiftPromisedV1 = eventCodec(
  'GiftPromised',
  1,
  t.type({
    gift: GiftPromised.props.data.props.gift,
    by: GiftPromised.props.data.props.by,
    dollars: t.number,
    on: GiftPromised.props.data.props.on
  })
)
const GiftPromisedV2 = Object.assign(t.type({ ...GiftPromised.props }, 'GiftPromised'), {
  eventType: 'GiftPromised' as const,
  schemaVersion: 2
})
export const versions = { GiftPromised: 2, GiftReceived: 1, GiftReturned: 1 }
export const readingBy = (amountOf: (dollars: number) => number) =>
  eventReader<GiftEvent>({
    codecs: { GiftPromised: GiftPromisedV2, GiftReceived, GiftReturned },
    chain: must(
      upcasterChain({
        current: versions,
        steps: [
          upcaster({
            from: GiftPromisedV1,
            to: [GiftPromisedV2],
            upcast: ({ dollars, ...data }) => [
              { type: 'GiftPromised', data: { ...data, worth: { amount: amountOf(dollars), in: 'USD' as const } } }
            ]
          })
        ]
      })
    )
  })

const aged = (sabotage: string, amountOf: (dollars: number) => number): Mutant =>
  mutant(
    sabotage,
    'events of old shapes fold as those of today',
    {},
    {
      oldShapes: { read: readingBy(amountOf), schemaVersions: versions, shapes: [GiftPromisedV1] }
    }
  )

export const old: ReadonlyArray<Mutant> = [
  aged('makes of an old shape what no event of today looks like', (dollars) =>
    dollars > 3 ? (null as never) : dollars
  )
]
