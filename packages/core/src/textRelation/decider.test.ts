import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { type CommandIn, validate } from '@communique/kernel'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { textRelationDecider } from './decider.ts'
import { TextReference, type TextRelation, textRelationFacts, type TextRelationFacts, textsRelated } from './events.ts'
import { textRelation as subject } from './subject.ts'

const text = (id: string): TextReference =>
  must(
    validate(TextReference)(
      id.startsWith('treaty') ? { type: 'Treaty', treaty: id } : { type: 'Agreement', agreement: id }
    )
  )

const relate = (
  from: string,
  relation: TextRelation,
  to: string,
  on = '2024'
): CommandIn<TextRelationFacts, 'RelateTexts'> =>
  must(
    validate(textRelationFacts.commands.RelateTexts)({
      type: 'RelateTexts',
      data: { relation, text: text(from), to: text(to), parties: [], countries: [], on: must(stated(on)) }
    })
  )
const related = (from: string, relation: TextRelation, to: string) => textsRelated(relate(from, relation, to).data)

const given = specify(textRelationDecider).given

describe('a text', () => {
  it.each(['Under', 'Implements', 'Renews', 'Supersedes', 'AnnexTo', 'Amends'] as const)(
    'is related to an earlier one: %s',
    (relation) => {
      given()
        .when(relate('plan', relation, 'framework'))
        .thenEvents(related('plan', relation, 'framework'))
      given()
        .when(relate('plan', relation, 'treaty-1'))
        .thenEvents(related('plan', relation, 'treaty-1'))
    }
  )

  it('may have several relations to another, each once', () => {
    given(related('plan', 'Under', 'framework'))
      .when(relate('plan', 'Implements', 'framework'))
      .thenEvents(related('plan', 'Implements', 'framework'))
    given(related('plan', 'Under', 'framework'))
      .when(relate('plan', 'Under', 'framework', '2025'))
      .thenRefused({ type: 'TextsAlreadyRelated', relation: 'Under', text: text('plan'), to: text('framework') })
  })

  it('is not related to itself', () => {
    given()
      .when(relate('plan', 'Renews', 'plan'))
      .thenRefused({ type: 'TextRelatedToItself', text: text('plan') })
  })

  it('is not related in a circle, of whatever relations', () => {
    const history = [
      related('plan', 'Implements', 'grant'),
      related('plan', 'Under', 'other'),
      related('grant', 'Under', 'framework')
    ]
    given(...history)
      .when(relate('framework', 'Supersedes', 'plan'))
      .thenRefused({
        type: 'TextsInCircle',
        circle: [text('framework'), text('plan'), text('grant'), text('framework')]
      })
    given(...history)
      .when(relate('framework', 'Supersedes', 'older'))
      .thenEvents(related('framework', 'Supersedes', 'older'))
    given(...history)
      .when(relate('other', 'Under', 'framework'))
      .thenEvents(related('other', 'Under', 'framework'))
  })

  it('is another text than a treaty of the same identity', () => {
    given()
      .when(relate('treaty-1', 'Amends', 'treaty-2'))
      .thenEvents(related('treaty-1', 'Amends', 'treaty-2'))
    const agreement = must(validate(TextReference)({ type: 'Agreement', agreement: 'treaty-1' }))
    const command = relate('plan', 'Under', 'treaty-1')
    given()
      .when({ ...command, data: { ...command.data, text: agreement } })
      .thenEvents(textsRelated({ ...command.data, text: agreement }))
  })
})

it('all relations stand in one register', () => {
  expect(subject.stream(relate('plan', 'Under', 'framework'))).toBe('textRelation/register')
  expect(subject.stream(related('treaty-1', 'Amends', 'treaty-2'))).toBe('textRelation/register')
})
