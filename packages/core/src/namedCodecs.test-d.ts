import * as t from 'io-ts'
import { describe, expectTypeOf, it } from 'vitest'
import { DesignationConcluded, type DesignationFacts, DesignationOpened } from './designation/events.ts'
import type { OccurrenceDate } from './vocabulary/occurrenceDate.ts'
import type { Place } from './vocabulary/place.ts'
import type { Theme } from './vocabulary/theme.ts'
import { type Codec, commandCodec, type CommandIn, type Unbranded } from '@communique/kernel'
import type { CodecOf, EventCatalogue } from '@communique/kernel/advanced'

describe('a codec known by the name of its values', () => {
  it('decodes them and writes them down plain', () => {
    expectTypeOf<t.TypeOf<typeof OccurrenceDate>>().toEqualTypeOf<OccurrenceDate>()
    expectTypeOf<t.OutputOf<typeof OccurrenceDate>>().toEqualTypeOf<Unbranded<OccurrenceDate>>()
    expectTypeOf<t.OutputOf<typeof OccurrenceDate>['edtf']>().toEqualTypeOf<string>()
  })

  it('is no codec of other values', () => {
    expectTypeOf<typeof Place>().not.toExtend<Codec<Theme>>()
    // @ts-expect-error: a date is more than its text
    const bare: Codec<OccurrenceDate> = t.type({ edtf: t.string })
    void bare
  })
})

describe('a named union', () => {
  it('is distinguished by its members as before', () => {
    expectTypeOf<Extract<Theme, { type: 'Open' }>['tag']>().toExtend<string>()
    expectTypeOf<Theme['type']>().toEqualTypeOf<'Kept' | 'Open'>()
  })
})

type OpenDesignation = CommandIn<DesignationFacts, 'OpenDesignation'>

describe('a command for an event', () => {
  it('asks for what the event tells, and for nothing else', () => {
    expectTypeOf<OpenDesignation['data']>().toEqualTypeOf<DesignationOpened['data']>()
    // @ts-expect-error: another command's name
    const misnamed: CodecOf<OpenDesignation> = commandCodec('CloseDesignation', DesignationOpened.props.data)
    // @ts-expect-error: the facts of opening are not a number
    const otherwise: CodecOf<OpenDesignation> = commandCodec('OpenDesignation', t.number)
    void [misnamed, otherwise]
  })
})

describe('a catalogue of events', () => {
  type Designations = EventCatalogue<DesignationOpened | DesignationConcluded>

  it('names every event, each under its own name', () => {
    const whole: Designations = { DesignationOpened, DesignationConcluded }
    // @ts-expect-error: one is missing
    const lacking: Designations = { DesignationOpened }
    // @ts-expect-error: the one stands under the name of the other
    const swapped: Designations = { DesignationOpened: DesignationConcluded, DesignationConcluded: DesignationOpened }
    void [whole, lacking, swapped]
  })
})
