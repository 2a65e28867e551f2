import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, validate } from '@communique/kernel'
import { AgreementId, ObligationId, PartyId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { agreementDecider } from './decider.ts'
import { type AgreementCommand, type AgreementEvent, agreementFacts } from './events.ts'
import { agreement as subject } from './subject.ts'

const agreementId = must(validate(AgreementId)('memorandum'))
const party = (id: string) => must(validate(PartyId)(id))
const obligation = (id: string) => must(validate(ObligationId)(id))
const on = (edtf: string) => must(stated(edtf))

const command = (type: AgreementCommand['type'], data: object): AgreementCommand =>
  must(validate<AgreementCommand, unknown>(agreementFacts.commands[type])({ type, data: { agreementId, ...data } }))

const bothParties = ['organisation', 'foundation']
const draft = (parties: ReadonlyArray<string> = bothParties, purpose = 'Aid') =>
  command('AgreeDrafting', {
    kind: 'MemorandumOfUnderstanding',
    purpose,
    parties,
    countries: [],
    on: on('2020-05'),
    meeting: null,
    themes: []
  })

interface Signing {
  readonly parties?: ReadonlyArray<string>
  readonly signatories?: ReadonlyArray<string>
  readonly debtors?: ReadonlyArray<string>
  readonly obligationIds?: ReadonlyArray<string>
  readonly under?: string | null
  readonly edtf?: string
  readonly purpose?: string
}
const duty = (obligationId: string, debtors: ReadonlyArray<string> = ['organisation']) => ({
  obligationId,
  debtors,
  duty: 'Report',
  due: { type: 'Undated' },
  scope: []
})
const signing = ({
  parties = bothParties,
  signatories = parties.slice(0, 2),
  debtors = ['organisation'],
  obligationIds = ['report'],
  under = null,
  edtf = '2020-06-30',
  purpose = 'Aid'
}: Signing) => ({
  title: null,
  purpose,
  parties,
  signatures: signatories.map((each) => ({ party: each, person: null, printedName: null, printedTitle: null })),
  countries: [],
  on: on(edtf),
  mode: null,
  place: null,
  meeting: null,
  term: null,
  provisions: [],
  obligations: obligationIds.map((id) => duty(id, debtors)),
  under,
  themes: []
})
const sign = (given: Signing = {}) => command('SignMoU', signing(given))
const signAgreement = (given: Signing = {}) =>
  command('SignAgreement', { ...signing(given), kind: 'CooperationAgreement' })
const enter = (edtf = '2020-07-01') => command('EnterIntoForce', { on: on(edtf) })
const amend = (edtf = '2020-10', added: ReadonlyArray<object> = [], removed: ReadonlyArray<string> = []) =>
  command('AmendAgreement', { on: on(edtf), amendment: 'Another report', added, removed })
const extend = (edtf = '2021-06', until = '2022-06-30') =>
  command('ExtendAgreement', { on: on(edtf), until: on(until) })
const expire = (edtf = '2021-07-01') => command('ExpireAgreement', { on: on(edtf) })
const terminate = (edtf = '2020-12', effective: string | null = null, by: ReadonlyArray<string> = []) =>
  command('TerminateAgreement', {
    on: on(edtf),
    by,
    reason: null,
    effectiveOn: effective === null ? null : on(effective)
  })
const instance = { obligationId: 'report', country: null, dueOn: null }
const fulfil = (edtf = '2020-09') => command('FulfilObligation', { instance, on: on(edtf), outcome: null })
const waive = (edtf = '2020-09') => command('WaiveObligation', { instance, on: on(edtf), reason: null })

// The table of facts has for each command the event of the same data.
const attest = (edtf = '2021-03', parties: ReadonlyArray<string> = bothParties) =>
  command('AttestAgreement', {
    kind: 'MemorandumOfUnderstanding',
    title: null,
    purpose: 'Aid',
    parties,
    countries: [],
    on: on(edtf),
    themes: []
  })
const recorded = ({ type, data }: AgreementCommand) =>
  ({ type: agreementFacts.events[type].eventType, data }) as AgreementEvent

const after = (...commands: ReadonlyArray<AgreementCommand>) =>
  specify(agreementDecider).given(...commands.map(recorded))
const stateOf = (...commands: ReadonlyArray<AgreementCommand>) =>
  stateAfter(agreementDecider, commands.map(recorded)).current

const befallsSignedText = [enter(), amend(), extend(), expire(), terminate(), fulfil(), waive()]

describe('an agreement', () => {
  it('has a stream of its own', () => {
    expect(subject.stream(sign())).toBe('agreement/memorandum')
    expect(subject.stream(recorded(enter()))).toBe('agreement/memorandum')
  })

  it('may be drafted first, once', () => {
    after().when(draft()).thenEvents(recorded(draft()))
    after(draft()).when(draft()).thenNothing()
    after(draft()).when(draft(bothParties, 'Science')).thenRefused({ type: 'DraftingAlreadyAgreed', agreementId })
  })

  it('may be first known because a source speaks of it, without naming its parties, as often as sources do', () => {
    after().when(attest()).thenEvents(recorded(attest()))
    after()
      .when(attest('2021-03', []))
      .thenEvents(recorded(attest('2021-03', [])))
    after(attest())
      .when(attest('2021-04'))
      .thenEvents(recorded(attest('2021-04')))
    after(attest()).when(attest()).thenNothing()
    after(draft()).when(attest()).thenEvents(recorded(attest()))
    after(sign()).when(attest()).thenEvents(recorded(attest()))
    after()
      .when(attest('2021-03', ['ministry', 'ministry']))
      .thenRefused({ type: 'PartyNamedTwice', agreementId, party: party('ministry') })
  })

  it('goes on from an attestation: it enters into force and ends, whenever that was', () => {
    after(attest()).when(enter()).thenEvents(recorded(enter()))
    after(attest(), enter()).when(expire()).thenEvents(recorded(expire()))
    after(attest()).when(expire()).thenRefused({ type: 'AgreementNotInForce', agreementId })
    after(attest(), enter(), expire())
      .when(attest('2021-08'))
      .thenRefused({ type: 'AgreementIsEnded', agreementId, status: 'Expired', endedOn: on('2021-07-01') })
    after(attest(), enter(), expire()).when(attest()).thenNothing()
    after(attest(), enter(), expire())
      .when(attest('2021-04'))
      .thenEvents(recorded(attest('2021-04')))
    after(attest('2021-03', bothParties), enter())
      .when(terminate('2020-12', null, ['ministry']))
      .thenRefused({ type: 'StrangerCannotTerminate', agreementId, party: party('ministry') })
  })

  it('is ended by whom the source names, where its parties are unknown', () => {
    const ending = terminate('2020-12', null, ['ministry'])
    after(attest('2021-03', []), enter()).when(ending).thenEvents(recorded(ending))
  })

  it('was signed by the earliest attestation of it', () => {
    for (const history of [
      [attest('2021-03'), attest('2020-05')],
      [attest('2020-05'), attest('2021-03')]
    ])
      after(...history)
        .when(sign())
        .thenRefused({ type: 'AgreementAlreadySigned', agreementId, signedOn: on('2020-05') })
  })

  it('takes its signature as older news: by the attestation and the entry into force, and once', () => {
    after(attest()).when(sign()).thenEvents(recorded(sign()))
    after(attest(), enter()).when(sign()).thenEvents(recorded(sign()))
    after(attest(), sign()).when(fulfil()).thenEvents(recorded(fulfil()))
    const late = sign({ edtf: '2021-04' })
    after(attest())
      .when(late)
      .thenRefused({ type: 'AgreementAlreadySigned', agreementId, signedOn: on('2021-03') })
    after(attest(), enter('2020-06-01'))
      .when(sign())
      .thenRefused({ type: 'AgreementAlreadyInForce', agreementId, since: on('2020-06-01') })
    after(attest(), sign())
      .when(sign({ purpose: 'Science' }))
      .thenRefused({ type: 'AgreementAlreadySigned', agreementId, signedOn: on('2020-06-30') })
    after(attest(), sign())
      .when(enter('2020-06-01'))
      .thenRefused({
        type: 'BeforeSignature',
        agreementId,
        signedOn: on('2020-06-30'),
        on: on('2020-06-01')
      })
    after(attest('2021-03')).when(draft()).thenEvents(recorded(draft()))
    after(attest('2020-04'))
      .when(draft())
      .thenRefused({ type: 'AgreementAlreadySigned', agreementId, signedOn: on('2020-04') })
  })

  it.each([sign(), signAgreement()])(
    'is signed with or without a draft on record, as whatever kind: $type',
    (signed) => {
      after().when(signed).thenEvents(recorded(signed))
      after(draft()).when(signed).thenEvents(recorded(signed))
    }
  )

  it('may be signed between other parties than those who agreed to draft it', () => {
    const other = sign({ parties: ['organisation', 'ministry', 'agency'] })
    after(draft()).when(other).thenEvents(recorded(other))
  })

  it('is signed once, however often the source says so', () => {
    after(sign()).when(sign()).thenNothing()
    for (const again of [sign({ purpose: 'Science' }), signAgreement()])
      for (const history of [[sign()], [sign(), enter()]])
        after(...history)
          .when(again)
          .thenRefused({ type: 'AgreementAlreadySigned', agreementId, signedOn: on('2020-06-30') })
  })

  it.each([
    ['drafted', (parties: ReadonlyArray<string>) => draft(parties)],
    ['signed', (parties: ReadonlyArray<string>) => sign({ parties })],
    ['signed', (parties: ReadonlyArray<string>) => signAgreement({ parties })]
  ] as const)('is %s between two parties at least, and names each once', (_done, between) => {
    after().when(between([])).thenRefused({ type: 'TooFewParties', agreementId, parties: [] })
    after()
      .when(between(['organisation']))
      .thenRefused({ type: 'TooFewParties', agreementId, parties: [party('organisation')] })
    after()
      .when(between(['organisation', 'foundation', 'foundation']))
      .thenRefused({ type: 'PartyNamedTwice', agreementId, party: party('foundation') })
    after()
      .when(between(['organisation', 'organisation']))
      .thenRefused({ type: 'PartyNamedTwice', agreementId, party: party('organisation') })
  })

  it('is signed by its parties alone, by some of them or by several persons of one', () => {
    after()
      .when(sign({ signatories: ['organisation', 'ministry'] }))
      .thenRefused({ type: 'SignatoryIsNoParty', agreementId, party: party('ministry') })
    for (const signatories of [[], ['foundation'], ['foundation', 'foundation', 'organisation']])
      after()
        .when(sign({ signatories }))
        .thenEvents(recorded(sign({ signatories })))
  })

  it('may stand under an earlier one, not under itself', () => {
    after()
      .when(sign({ under: 'framework' }))
      .thenEvents(recorded(sign({ under: 'framework' })))
    after()
      .when(sign({ under: 'memorandum' }))
      .thenRefused({ type: 'AgreementUnderItself', agreementId })
  })

  it('lays each duty once, and on its parties alone', () => {
    after()
      .when(sign({ obligationIds: ['report', 'schedule', 'schedule'] }))
      .thenRefused({ type: 'ObligationNamedTwice', agreementId, obligationId: obligation('schedule') })
    after()
      .when(sign({ debtors: ['organisation', 'ministry'] }))
      .thenRefused({
        type: 'DebtorIsNoParty',
        agreementId,
        obligationId: obligation('report'),
        party: party('ministry')
      })
  })

  it('enters into force on the day of its signature or later, or on a day that may be', () => {
    for (const day of ['2020-06-30', '2020-07-01', '2020-06', '2020-06-29~'])
      after(sign())
        .when(enter(day))
        .thenEvents(recorded(enter(day)))
    after(sign({ edtf: '2020-06' }))
      .when(enter('2020-06-01'))
      .thenEvents(recorded(enter('2020-06-01')))
  })

  it('enters into force once it is signed, drafted before or not', () => {
    for (const signed of [after(sign()), after(draft(), sign()), after(draft(), signAgreement())])
      signed.when(enter()).thenEvents(recorded(enter()))
  })

  it('enters into force once', () => {
    after(sign(), enter()).when(enter()).thenNothing()
    after(sign(), enter('2020-07-01'))
      .when(enter('2020-08-01'))
      .thenRefused({ type: 'AgreementAlreadyInForce', agreementId, since: on('2020-07-01') })
  })

  it.each([enter, amend, extend])('has nothing befall it before its signature: %#', (befall) => {
    after(sign())
      .when(befall('2020-06-29'))
      .thenRefused({
        type: 'BeforeSignature',
        agreementId,
        signedOn: on('2020-06-30'),
        on: on('2020-06-29')
      })

    after(sign())
      .when(befall('2020-06-30'))
      .thenEvents(recorded(befall('2020-06-30')))
  })

  it.each([expire, terminate])('does not end before its signature: %#', (end) => {
    after(sign(), enter('2020-06-30'))
      .when(end('2020-06-29'))
      .thenRefused({ type: 'BeforeSignature', agreementId, signedOn: on('2020-06-30'), on: on('2020-06-29') })
    after(sign(), enter('2020-06-30'))
      .when(end('2020-06'))
      .thenEvents(recorded(end('2020-06')))
  })

  it('is not extended to a day before its signature', () => {
    after(sign())
      .when(extend('2020-07-01', '2020-06-29'))
      .thenRefused({
        type: 'BeforeSignature',
        agreementId,
        signedOn: on('2020-06-30'),
        on: on('2020-06-29')
      })
    after(sign())
      .when(extend('2020-07-01', '2020-06-30'))
      .thenEvents(recorded(extend('2020-07-01', '2020-06-30')))
  })

  it.each(befallsSignedText)('has nothing befall it while it is not signed: $type', (early) => {
    after().when(early).thenRefused({ type: 'AgreementNotSigned', agreementId })
    after(draft()).when(early).thenRefused({ type: 'AgreementNotSigned', agreementId })
  })

  it.each([amend(), extend(), fulfil(), waive()])(
    'has as much befall it between signature and force as in force: $type',
    (done) => {
      after(sign()).when(done).thenEvents(recorded(done))
      after(sign(), enter()).when(done).thenEvents(recorded(done))
    }
  )

  it('is amended and extended more than once', () => {
    after(sign(), amend(), extend())
      .when(amend('2020-11'))
      .thenEvents(recorded(amend('2020-11')))
    after(sign(), amend(), extend())
      .when(extend('2022-06'))
      .thenEvents(recorded(extend('2022-06')))
    after(sign(), enter(), amend(), extend())
      .when(enter('2020-08'))
      .thenRefused({ type: 'AgreementAlreadyInForce', agreementId, since: on('2020-07-01') })
  })

  it.each([expire(), terminate()])('does not end before it was in force: $type', (end) => {
    after(sign()).when(end).thenRefused({ type: 'AgreementNotInForce', agreementId })
    after(sign(), enter('2022'))
      .when(end)
      .thenRefused({ type: 'EndsBeforeEntryIntoForce', agreementId, since: on('2022'), endsOn: end.data.on })
    after(sign(), enter()).when(end).thenEvents(recorded(end))
  })

  it.each([
    [expire(), 'Expired'],
    [terminate(), 'Terminated']
  ] as const)('is ended after $0.type, and stays so', (end, status) => {
    const ended = after(sign(), enter(), end)
    for (const late of [
      amend('2023'),
      extend('2023'),
      expire('2023'),
      terminate('2023'),
      fulfil('2023'),
      waive('2023')
    ])
      ended.when(late).thenRefused({ type: 'AgreementIsEnded', agreementId, status, endedOn: end.data.on })
    for (const again of [sign({ purpose: 'Science' }), signAgreement()])
      ended.when(again).thenRefused({ type: 'AgreementAlreadySigned', agreementId, signedOn: on('2020-06-30') })
    ended.when(end).thenNothing()
    ended.when(sign()).thenNothing()
  })

  it('takes what came to pass before its end, though the news comes later', () => {
    const ended = after(sign(), enter(), expire('2021-07-01'))
    for (const older of [amend('2020-10'), extend('2021-06'), fulfil('2020-09'), waive('2020-09')])
      ended.when(older).thenEvents(recorded(older))
    after(sign(), enter(), expire('2021-07-01'), fulfil('2020-09'))
      .when(waive('2020-10'))
      .thenRefused({
        type: 'InstanceAlreadySettled',
        agreementId,
        instance: { ...instance, obligationId: must(validate(ObligationId)('report')) },
        settlement: 'Fulfilled'
      })
  })

  it('stays in force after notice until it takes effect', () => {
    const notice = terminate('2020-12', '2021-12-31')
    after(sign(), enter()).when(notice).thenEvents(recorded(notice))
    after(sign(), enter(), notice)
      .when(amend('2021-06'))
      .thenEvents(recorded(amend('2021-06')))
    after(sign(), enter(), notice)
      .when(amend('2022'))
      .thenRefused({ type: 'AgreementIsEnded', agreementId, status: 'Terminated', endedOn: on('2021-12-31') })
    after(sign(), enter())
      .when(terminate('2020-12', '2020-11'))
      .thenRefused({ type: 'EffectBeforeNotice', agreementId, on: on('2020-12'), effectiveOn: on('2020-11') })
  })

  it('is not terminated by a stranger', () => {
    after(sign(), enter())
      .when(terminate('2020-12', null, ['stranger']))
      .thenRefused({ type: 'StrangerCannotTerminate', agreementId, party: must(validate(PartyId)('stranger')) })
  })

  it('may turn out to have been drafted earlier', () => {
    const { data } = draft()
    const earlier = command('AgreeDrafting', { ...data, on: on('2019') })
    after(sign()).when(earlier).thenEvents(recorded(earlier))
  })

  it('has one instance of a recurring duty done, by the date on which it was due', () => {
    const yearly = {
      ...duty('report', ['icesco']),
      due: { type: 'Recurring', every: { years: 1, months: 0, days: 0 }, from: 'Signature' }
    }
    const signed = command('SignMoU', { ...signing({}), obligations: [yearly] })
    after(signed)
      .when(fulfil())
      .thenRefused({
        type: 'RecurringInstanceNotNamed',
        agreementId,
        obligationId: must(validate(ObligationId)('report'))
      })
    const done = command('FulfilObligation', {
      instance: { ...instance, dueOn: on('2021-06-30') },
      on: on('2021-06'),
      outcome: null
    })
    after(signed).when(done).thenEvents(recorded(done))
  })

  it('makes sense of a history that could not have been decided', () => {
    expect(stateOf(...befallsSignedText)).toEqual({ status: 'Absent' })
    expect(stateOf(draft(), ...befallsSignedText)).toEqual({ status: 'Drafting' })
    const signed = stateOf(sign())
    expect(stateOf(sign(), draft(), signAgreement({ edtf: '2024' }))).toEqual(signed)
    expect(stateOf(sign(), enter(), sign({ edtf: '2024' }), enter('2024'))).toEqual(stateOf(sign(), enter()))
    for (const [end, status] of [
      [expire(), 'Expired'],
      [terminate(), 'Terminated']
    ] as const)
      expect(stateOf(sign(), end, draft(), signAgreement(), expire('2024'), terminate('2024'))).toMatchObject({
        status,
        since: null,
        endedOn: end.data.on
      })
    expect(stateOf(sign(), amend('2020-10', [], ['nothing']))).toEqual(signed)
  })
})

describe('what only a history that no decider wrote holds', () => {
  it('an end before any entry into force is followed by older news of signature and of entry into force', () => {
    after(attest(), expire('2021-07-01')).when(sign()).thenEvents(recorded(sign()))
    after(sign(), expire()).when(enter()).thenEvents(recorded(enter()))
    after(sign(), expire(), enter('2020-08'))
      .when(enter('2020-07-01'))
      .thenRefused({ type: 'AgreementAlreadyInForce', agreementId, since: on('2020-08') })
  })

  it('an end after an entry into force keeps the date of the entry', () => {
    expect(stateOf(sign(), enter(), expire())).toMatchObject({ status: 'Expired', since: on('2020-07-01') })
    expect(stateOf(sign(), enter(), expire(), enter('2020-08'))).toMatchObject({ since: on('2020-07-01') })
  })
})

it('a text ends once, also by older news', () => {
  const history = [sign(), enter(), terminate('2020-12')]
  for (const again of [expire('2020-11'), terminate('2020-11')])
    after(...history)
      .when(again)
      .thenRefused({ type: 'AgreementIsEnded', agreementId, status: 'Terminated', endedOn: on('2020-12') })
})

it('a text that sources speak of was drafted certainly before, or the drafting is refused', () => {
  const drafted = draft()
  const late = { ...drafted, data: { ...drafted.data, on: on('2021') } } as AgreementCommand // another date
  after(attest())
    .when(late)
    .thenRefused({ type: 'AgreementAlreadySigned', agreementId, signedOn: on('2021-03') })
})
