import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, it } from 'vitest'
import { validate } from '@communique/kernel'
import { deliveryDecider, type DeliveryRefusal } from './decider.ts'
import { AidDelivered, aidDelivered, type DeliveryCommand } from './events.ts'

const story = specify(deliveryDecider).given

const delivered = (changes: object = {}): AidDelivered['data'] =>
  must(
    validate(AidDelivered)({
      type: 'AidDelivered',
      data: {
        disbursementId: 'shipment',
        donor: 'foundation',
        recipient: null,
        through: 'agency',
        resource: { type: 'InKind', quantity: '40', thing: 'tents' },
        purpose: null,
        beneficiaries: { countries: ['NE'], parties: [], others: 'displaced families' },
        countries: [],
        on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null },
        finance: '110',
        agreement: null,
        meeting: null,
        themes: [],
        ...changes
      }
    })
  ).data

const deliver = (data: AidDelivered['data']): DeliveryCommand => ({ type: 'DeliverAid', data })

describe('aid delivered', () => {
  it('needs no pledge', () => {
    story().when(deliver(delivered())).thenEvents(aidDelivered(delivered()))
  })

  it('is recorded once', () => {
    story(aidDelivered(delivered())).when(deliver(delivered())).thenNothing()
  })

  it.each<readonly [object, object]>([
    [{ resource: { type: 'InKind', quantity: '0', thing: 'tents' } }, { type: 'DeliveryNotPositive' }],
    [{ resource: { type: 'Money', money: { amount: '0', currency: 'USD' } } }, { type: 'DeliveryNotPositive' }],
    [
      { beneficiaries: { countries: ['NE', 'TD', 'NE'], parties: [], others: null } },
      { type: 'DeliveredToOneTwice', beneficiary: 'NE' }
    ],
    [
      { beneficiaries: { countries: [], parties: ['school', 'school'], others: null } },
      { type: 'DeliveredToOneTwice', beneficiary: 'school' }
    ]
  ])('with %j is refused', (changes, refusal) => {
    const data = delivered(changes)
    const resource = 'resource' in changes ? { resource: data.resource } : {}
    story()
      .when(deliver(data))
      .thenRefused({ ...refusal, ...resource, disbursementId: data.disbursementId } as DeliveryRefusal)
  })

  it('is not another delivery under its identity', () => {
    const { disbursementId } = delivered()
    story(aidDelivered(delivered()))
      .when(deliver(delivered({ through: null })))
      .thenRefused({ type: 'DeliveryAlreadyRecorded', disbursementId })
  })
})
