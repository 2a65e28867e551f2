import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, validate } from '@communique/kernel'
import { PartyId, UndertakingId } from '../vocabulary/identifiers.ts'
import { occurrenceDate, stated } from '../vocabulary/occurrenceDate.ts'
import { undertakingDecider } from './decider.ts'
import { type OpenRung, type UndertakingCommand, type UndertakingEvent, undertakingFacts } from './events.ts'
import { undertaking as subject } from './subject.ts'

const undertakingId = must(validate(UndertakingId)('conference'))
const on = (edtf: string) => must(stated(edtf))

const command = (type: UndertakingCommand['type'], data: object): UndertakingCommand =>
  must(
    validate<UndertakingCommand, unknown>(undertakingFacts.commands[type])({ type, data: { undertakingId, ...data } })
  )

interface Rung {
  readonly edtf?: string
  readonly by?: ReadonlyArray<string>
  readonly with?: ReadonlyArray<string>
  readonly what?: string
}
const rung = ({
  edtf = '2024-05-30',
  by = ['ministry'],
  with: others = ['organisation'],
  what = 'A conference'
}: Rung) => ({
  what,
  by,
  with: others,
  countries: [],
  on: on(edtf),
  conditions: null,
  due: null,
  resource: null,
  themes: [],
  meeting: null,
  agreement: null
})
const intent = (given: Rung = {}) => command('ExpressIntent', rung(given))
const proposal = (given: Rung = {}) => command('TableProposal', rung(given))
const agreement = (given: Rung = {}) => command('AgreeUndertaking', rung(given))
const attest = (as: OpenRung = 'Agreed', edtf = '2024-06', given: Rung = {}) =>
  command('AttestUndertaking', { ...rung({ ...given, edtf }), as })
const progress = (text = 'A date is set', edtf = '2024-07') =>
  command('ReportProgress', { on: on(edtf), by: ['ministry'], progress: text })
const fulfilment = (edtf = '2024-11') => command('FulfilUndertaking', { on: on(edtf), outcome: null })
const lapse = (edtf = '2024-11') => command('LapseUndertaking', { on: on(edtf), reason: null })

// The table of facts has for each command the event of the same data.
const recorded = ({ type, data }: UndertakingCommand) =>
  ({ type: undertakingFacts.events[type].eventType, data }) as UndertakingEvent

const after = (...commands: ReadonlyArray<UndertakingCommand>) =>
  specify(undertakingDecider).given(...commands.map(recorded))
const statusAfter = (...commands: ReadonlyArray<UndertakingCommand>) =>
  stateAfter(undertakingDecider, commands.map(recorded)).current.status

describe('an undertaking', () => {
  it.each([intent(), proposal(), agreement()])('starts on any rung: $type', (start) => {
    after().when(start).thenEvents(recorded(start))
  })

  it.each([
    [intent(), proposal()],
    [intent(), agreement()],
    [proposal(), agreement()]
  ])('climbs: $0.type, then $1.type', (lower, higher) => {
    after(lower).when(higher).thenEvents(recorded(higher))
  })

  it.each([
    [intent(), intent({ what: 'Two conferences' }), 'Intended', 'Intended'],
    [proposal(), intent(), 'Proposed', 'Intended'],
    [proposal(), proposal({ what: 'Two conferences' }), 'Proposed', 'Proposed'],
    [agreement(), intent(), 'Agreed', 'Intended'],
    [agreement(), proposal(), 'Agreed', 'Proposed'],
    [agreement(), agreement({ what: 'Two conferences' }), 'Agreed', 'Agreed']
  ] as const)('never goes back, and stands on a rung once: %#', (higher, lower, standsAt, asked) => {
    after(higher).when(lower).thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt, asked })
  })

  it('is recorded once on each rung, however often the source says so and however far it climbed', () => {
    after(intent(), agreement()).when(intent()).thenNothing()
    after(intent(), agreement(), fulfilment()).when(intent()).thenNothing()
    after(intent(), agreement(), fulfilment()).when(fulfilment()).thenNothing()
  })

  it.each([intent(), proposal(), agreement()])('progresses on any rung and stays on it: $type', (start) => {
    after(start).when(progress()).thenEvents(recorded(progress()))
    after(start, progress())
      .when(progress('A venue is found'))
      .thenEvents(recorded(progress('A venue is found')))
    expect(statusAfter(start, progress())).toBe(statusAfter(start))
  })

  it('may be first known because a source speaks of it, as often as sources do', () => {
    after().when(attest()).thenEvents(recorded(attest()))
    after(attest()).when(attest()).thenNothing()
    after(attest())
      .when(attest('Intended', '2024-07'))
      .thenEvents(recorded(attest('Intended', '2024-07')))
    after(agreement()).when(attest()).thenEvents(recorded(attest()))
    expect(statusAfter(attest('Proposed'))).toBe('Proposed')
    expect(statusAfter(attest('Proposed'), attest('Agreed'))).toBe('Agreed')
    expect(statusAfter(attest('Agreed'), attest('Proposed'))).toBe('Agreed')
    after()
      .when(attest('Agreed', '2024', { by: [] }))
      .thenRefused({ type: 'NobodyWouldDoIt', undertakingId })
    after(attest())
      .when(attest('Agreed', '2025', { by: ['ministry', 'ministry'] }))
      .thenRefused({ type: 'PartyNamedTwice', undertakingId, party: must(validate(PartyId)('ministry')) })
  })

  it('goes on from an attestation, whenever that was', () => {
    for (const next of [progress(), fulfilment('2023'), lapse('2023')])
      after(attest()).when(next).thenEvents(recorded(next))
    after(intent({ edtf: '2024-05' }), attest('Agreed'))
      .when(fulfilment('2023'))
      .thenEvents(recorded(fulfilment('2023')))
    after(attest(), fulfilment())
      .when(attest('Agreed', '2025'))
      .thenRefused({ type: 'UndertakingIsClosed', undertakingId, status: 'Fulfilled' })
    after(attest(), fulfilment())
      .when(attest('Agreed', '2024-07'))
      .thenEvents(recorded(attest('Agreed', '2024-07')))
    expect(statusAfter(proposal(), fulfilment(), attest())).toBe('Fulfilled')
  })

  it('takes how it came to the rung on which sources saw it, as older news and once', () => {
    const agreed = agreement({ edtf: '2024-03' })
    after(attest()).when(agreed).thenEvents(recorded(agreed))
    after(attest(), agreed)
      .when(agreement({ edtf: '2024-02' }))
      .thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt: 'Agreed', asked: 'Agreed' })
    after(attest())
      .when(agreement({ edtf: '2024-07' }))
      .thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt: 'Agreed', asked: 'Agreed' })
    after(attest('Agreed', '2024-06'), attest('Agreed', '2024-02'))
      .when(agreed)
      .thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt: 'Agreed', asked: 'Agreed' })
    after(attest())
      .when(proposal({ edtf: '2024-02' }))
      .thenEvents(recorded(proposal({ edtf: '2024-02' })))
    after(attest())
      .when(proposal({ edtf: '2024-07' }))
      .thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt: 'Agreed', asked: 'Proposed' })
    after(attest('Proposed'))
      .when(agreement({ edtf: '2025' }))
      .thenEvents(recorded(agreement({ edtf: '2025' })))
    after(attest(), agreed)
      .when(fulfilment('2024-02'))
      .thenRefused({
        type: 'ClosedBeforeMention',
        undertakingId,
        on: on('2024-02'),
        mentionedOn: [on('2024-03')]
      })
  })

  it('may have progressed before anybody spoke of it', () => {
    const early = progress('A venue is found', '2024-01')
    after(intent()).when(early).thenEvents(recorded(early))
  })

  it.each([intent(), proposal(), agreement()])('is fulfilled or lapses from any rung: $type', (start) => {
    after(start).when(fulfilment()).thenEvents(recorded(fulfilment()))
    after(start).when(lapse()).thenEvents(recorded(lapse()))
  })

  it.each([progress(), fulfilment(), lapse()])('is not there before somebody spoke of it: $type', (early) => {
    after().when(early).thenRefused({ type: 'UndertakingNotOnRecord', undertakingId })
  })

  it.each([
    [fulfilment(), 'Fulfilled'],
    [lapse(), 'Lapsed']
  ] as const)('is closed after $0.type', (end, status) => {
    const later = [
      intent({ edtf: '2024-12' }),
      proposal({ edtf: '2024-12' }),
      agreement({ what: 'Two conferences', edtf: '2024-12' }),
      progress('It is under way', '2024-12'),
      fulfilment('2025'),
      lapse('2025')
    ]
    for (const late of later)
      after(agreement(), end).when(late).thenRefused({ type: 'UndertakingIsClosed', undertakingId, status })
  })

  it('takes what came before its end', () => {
    const reported = progress('A date is set', '2024-07')
    after(agreement(), fulfilment()).when(reported).thenEvents(recorded(reported))
    after(proposal(), fulfilment())
      .when(agreement({ edtf: '2024-06-01' }))
      .thenEvents(recorded(agreement({ edtf: '2024-06-01' })))
    after(agreement(), fulfilment())
      .when(agreement({ edtf: '2024-06-01' }))
      .thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt: 'Agreed', asked: 'Agreed' })
    after(agreement(), fulfilment())
      .when(lapse('2024-10'))
      .thenRefused({ type: 'UndertakingIsClosed', undertakingId, status: 'Fulfilled' })
    expect(statusAfter(proposal(), fulfilment(), agreement({ edtf: '2024-06-01' }))).toBe('Fulfilled')
  })

  it('takes a lower rung that it certainly stood on before', () => {
    const older = intent({ edtf: '2023' })
    after(agreement()).when(older).thenEvents(recorded(older))
    expect(statusAfter(agreement(), older)).toBe('Agreed')
    after(agreement(), older)
      .when(fulfilment('2023-11'))
      .thenEvents(recorded(fulfilment('2023-11')))
    after(agreement())
      .when(intent({ edtf: '2024' }))
      .thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt: 'Agreed', asked: 'Intended' })
    after(agreement())
      .when(agreement({ edtf: '2023' }))
      .thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt: 'Agreed', asked: 'Agreed' })
  })

  it.each([intent, proposal, agreement])('is of somebody, named or counted: %#', (say) => {
    after()
      .when(say({ by: [] }))
      .thenRefused({ type: 'NobodyWouldDoIt', undertakingId })
    const unnamed = (as: string) => ({
      at: null,
      inMarginsOf: null,
      organisation: null,
      organ: null,
      followsUp: null,
      present: [],
      unnamed: [{ as, number: '4', comparison: 'Exactly', of: 'foundations' }]
    })
    const { type } = say()
    const counted = (as: string) => command(type, { ...rung({ by: [] }), circumstances: unnamed(as) })
    after()
      .when(counted('Acting'))
      .thenEvents(recorded(counted('Acting')))
    after().when(counted('Present')).thenRefused({ type: 'NobodyWouldDoIt', undertakingId })
  })

  it.each([intent, proposal, agreement])('names no party twice, neither on one side nor on both', (say) => {
    const refusal = (party: string) => ({
      type: 'PartyNamedTwice' as const,
      undertakingId,
      party: must(validate(PartyId)(party))
    })
    after()
      .when(say({ by: ['ministry', 'agency'], with: ['organisation', 'agency'] }))
      .thenRefused(refusal('agency'))
    after()
      .when(say({ by: ['ministry', 'ministry'] }))
      .thenRefused(refusal('ministry'))
    after()
      .when(say({ with: ['organisation', 'organisation'] }))
      .thenRefused(refusal('organisation'))
  })

  it.each([fulfilment, lapse])('does not end certainly before anybody spoke of it', (end) => {
    after(intent())
      .when(end('2024-05-29'))
      .thenRefused({
        type: 'ClosedBeforeMention',
        undertakingId,
        on: on('2024-05-29'),
        mentionedOn: [on('2024-05-30')]
      })
    after(intent())
      .when(end('2024-05-30'))
      .thenEvents(recorded(end('2024-05-30')))
    after(intent())
      .when(end('2024-05'))
      .thenEvents(recorded(end('2024-05')))
    after(intent({ edtf: '2024-06?' }))
      .when(end('2024-05-29'))
      .thenEvents(recorded(end('2024-05-29')))
  })

  it('was spoken of when any rung of it was, in whatever order the sources were read', () => {
    const history = [intent({ edtf: '2024-05-30' }), agreement({ edtf: '2024-02-01' })]
    after(...history)
      .when(fulfilment('2024-03'))
      .thenEvents(recorded(fulfilment('2024-03')))
    after(...history)
      .when(fulfilment('2024-01'))
      .thenRefused({
        type: 'ClosedBeforeMention',
        undertakingId,
        on: on('2024-01'),
        mentionedOn: [on('2024-05-30'), on('2024-02-01')]
      })
  })

  it('keeps dates in doubt from refusing anything', () => {
    const doubtful = must(occurrenceDate({ edtf: '2020~', basis: 'Unknown' }))
    const done = command('FulfilUndertaking', { on: doubtful, outcome: null })
    after(intent()).when(done).thenEvents(recorded(done))
  })

  it('makes sense of a history that could not have been decided', () => {
    expect(statusAfter(progress(), fulfilment(), lapse())).toBe('Absent')
    expect(statusAfter(agreement(), intent(), proposal())).toBe('Agreed')
    expect(statusAfter(proposal(), proposal())).toBe('Proposed')
    expect(statusAfter(agreement(), fulfilment(), lapse(), intent(), agreement())).toBe('Fulfilled')
    expect(statusAfter(agreement(), lapse(), fulfilment(), intent(), agreement())).toBe('Lapsed')
    for (const repeated of [intent({ edtf: '2025' }), proposal({ edtf: '2020' })])
      expect(stateAfter(undertakingDecider, [proposal(), repeated].map(recorded)).current).toEqual({
        status: 'Proposed',
        mentionedOn: [on('2024-05-30')],
        attestedOn: null
      })
  })

  it('has a stream of its own', () => {
    expect(subject.stream(intent())).toBe('undertaking/conference')
    expect(subject.stream(recorded(lapse()))).toBe('undertaking/conference')
  })
})

describe('an undertaking that a source attests', () => {
  const stateOf = (...commands: ReadonlyArray<UndertakingCommand>) =>
    stateAfter(undertakingDecider, commands.map(recorded)).current

  it('takes a lower rung only where that certainly came before', () => {
    after(attest('Agreed', '2024-05'))
      .when(proposal({ edtf: '2024' }))
      .thenRefused({ type: 'UndertakingDoesNotClimb', undertakingId, standsAt: 'Agreed', asked: 'Proposed' })
  })

  it('is attested by the earliest source that speaks of its rung, and not where that is known itself', () => {
    expect(stateOf(attest('Agreed', '2024'), attest('Agreed', '2020'))).toMatchObject({ attestedOn: on('2020') })
    expect(stateOf(attest('Agreed', '2024'), attest('Intended', '2020'))).toMatchObject({ attestedOn: on('2024') })
    expect(stateOf(agreement(), attest('Agreed', '2020'))).toMatchObject({ attestedOn: null })
  })

  it('ends once, also by older news', () => {
    for (const again of [fulfilment('2024-10'), lapse('2024-10')])
      after(agreement(), lapse('2024-11'))
        .when(again)
        .thenRefused({ type: 'UndertakingIsClosed', undertakingId, status: 'Lapsed' })
  })
})
