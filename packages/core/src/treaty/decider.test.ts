import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, validate } from '@communique/kernel'
import { valueAt } from '@communique/kernel/advanced'
import { CooperationCommand } from '../cooperationCommand.ts'
import { TreatyId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { treatyDecider, type TreatyRefusal } from './decider.ts'
import { type TreatyCommand, type TreatyEvent, treatyFacts } from './events.ts'
import { type TreatyRule, treatyRules } from './rules.ts'
import { treaty as subject } from './subject.ts'

type Facts = Readonly<Record<string, unknown>>

const day = (edtf: string) => must(stated(edtf))
const treatyId = must(validate(TreatyId)('landmines'))

const command = (type: TreatyCommand['type'], facts: Facts): TreatyCommand =>
  must(validate(CooperationCommand)({ type, data: { treatyId, ...facts } })) as TreatyCommand // of this type
const recorded = ({ type, data }: TreatyCommand): TreatyEvent =>
  ({ type: treatyFacts.events[type].eventType, data }) as TreatyEvent // the table pairs them

const text = { title: 'Convention on mines', purpose: null, countries: [], depositary: 'un', themes: [] }
const adopt = (on: string, facts: Facts = {}) =>
  command('AdoptTreatyText', { ...text, by: [], gathering: null, place: null, condition: null, on: day(on), ...facts })
const attest = (on: string) => command('AttestTreaty', { ...text, on: day(on) })
const act = (type: TreatyCommand['type'], on: string, facts: Facts = {}, party = 'norway') =>
  command(type, { party, countries: [], on: day(on), ...facts })
const sign = (on: string, effect: string | null = null, party = 'norway') =>
  act(
    'SignTreaty',
    on,
    { effect, person: null, printedName: null, printedTitle: null, place: null, meeting: null },
    party
  )
const consent = (on: string, form = 'Ratification', party = 'norway') =>
  act('ConsentToBeBound', on, { form, predecessor: null }, party)
const provisional = (on: string) => act('ApplyTreatyProvisionally', on, { part: null })
const endProvisional = (on: string) => act('EndProvisionalApplication', on)
const bound = (on: string, party = 'norway') => act('BringTreatyIntoForceForParty', on, {}, party)
const reserve = (on: string) => act('FormulateReservation', on, { reservationId: 'article-3', reservation: 'Not us' })
const unreserve = (on: string, party = 'norway') =>
  act('WithdrawReservation', on, { reservationId: 'article-3' }, party)
const object = (on: string, party = 'finland') =>
  act('ObjectToReservation', on, { reservationId: 'article-3', precludesEntryIntoForce: false, reason: null }, party)
const declare = (on: string) => act('MakeTreatyDeclaration', on, { declaration: 'As we read it' })
const leave = (on: string, effectiveOn: string | null = null) =>
  act('NotifyWithdrawal', on, {
    form: 'Denunciation',
    effectiveOn: effectiveOn === null ? null : day(effectiveOn),
    reason: null
  })
const stay = (on: string) => act('RevokeWithdrawal', on)
const inForce = (on: string) => command('BringTreatyIntoForce', { on: day(on), condition: null })
const end = (on: string, supersededBy: string | null = null) =>
  command('TerminateTreaty', { on: day(on), supersededBy, reason: null })
const depositary = command('DesignateDepositary', { depositary: 'norway', on: day('2000') })
const amend = (on: string) => command('AdoptTreatyAmendment', { amendmentId: 'a', amendment: 'More', on: day(on) })
const acceptAmendment = (on: string) => act('AcceptTreatyAmendment', on, { amendmentId: 'a' })
const amendmentInForce = (on: string) => command('BringTreatyAmendmentIntoForce', { amendmentId: 'a', on: day(on) })

const given = (...history: ReadonlyArray<TreatyCommand>) => specify(treatyDecider).given(...history.map(recorded))
const accepts = (history: ReadonlyArray<TreatyCommand>, asked: TreatyCommand) =>
  given(...history)
    .when(asked)
    .thenEvents(recorded(asked))
const refuses = (history: ReadonlyArray<TreatyCommand>, asked: TreatyCommand, refusal: TreatyRefusal) =>
  given(...history)
    .when(asked)
    .thenRefused(refusal)
const forbids = (
  rule: TreatyRule,
  history: ReadonlyArray<TreatyCommand>,
  asked: TreatyCommand,
  on: string,
  against: string | null
) =>
  refuses(history, asked, {
    type: 'ForbiddenByTreatyLaw',
    treatyId,
    rule,
    articles: treatyRules[rule].articles,
    party: 'party' in asked.data ? asked.data.party : null,
    on: day(on),
    against: against === null ? null : day(against)
  })

const adopted = adopt('1997-09-18')

describe('a treaty', () => {
  it('is signed, ratified, in force for all and for a party, and denounced with effect later', () => {
    const course = [
      adopted,
      sign('1997-12-03'),
      consent('1998-07-09'),
      inForce('1999-03-01'),
      bound('1999-03-01'),
      leave('2025-01-10', '2025-07-10'),
      end('2030')
    ]
    for (const [at, next] of course.entries()) accepts(course.slice(0, at), next)
  })

  it('is recorded in any order, each act by its date, though it has ended', () => {
    const history = [adopted, inForce('1999-03-01'), end('2020-01-01'), bound('1999-03-01')]
    accepts(history, sign('1997-12-03'))
    accepts([...history, sign('1997-12-03')], consent('1998-07-09'))
  })

  it('may be attested before its adoption is recorded and after, as often as sources speak of it', () => {
    accepts([], attest('2000'))
    accepts([attest('2000'), sign('1997-12-03')], adopted)
    accepts([attest('2000')], attest('2001'))
    accepts([adopted], attest('2000'))
    refuses([adopted], adopt('1998'), { type: 'TreatyTextAlreadyAdopted', treatyId })
    refuses([], adopt('1998', { by: ['norway', 'norway'] }), {
      type: 'PartyNamedTwice',
      treatyId,
      party: 'norway' as never
    })
  })

  it('is on record before anything befalls it', () => {
    for (const asked of [sign('1998'), inForce('1999'), end('2000'), depositary, amend('2000')])
      refuses([], asked, { type: 'TreatyNotOnRecord', treatyId })
  })

  it('enters into force once and ends once', () => {
    refuses([adopted, inForce('1999-03-01')], inForce('1999-03-02'), {
      type: 'TreatyAlreadyInForce',
      treatyId,
      since: day('1999-03-01')
    })
    refuses([adopted, end('2001')], end('2002'), { type: 'TreatyAlreadyTerminated', treatyId, since: day('2001') })
    refuses([adopted], end('2001', 'landmines'), { type: 'TreatySupersedesItself', treatyId })
    accepts([adopted], end('2001', 'mines-2'))
  })

  it('may have its depositary replaced', () => {
    accepts([adopted], depositary)
  })

  it('may be provisionally applied until that ends, before it is in force', () => {
    accepts([adopted], provisional('1998'))
    accepts([adopted, provisional('1998')], endProvisional('1999'))
  })
})

describe('an order of dates that the law of treaties forbids is refused with its rule', () => {
  type Story = readonly [TreatyRule, ReadonlyArray<TreatyCommand>, TreatyCommand, string, string | null]
  const stories: ReadonlyArray<Story> = [
    ['ActBeforeAdoption', [adopted], sign('1997-09-17'), '1997-09-17', '1997-09-18'],
    ['ActBeforeAdoption', [attest('2000'), sign('1997-09-17')], adopted, '1997-09-18', '1997-09-17'],
    ['EntryBeforeAdoption', [adopted], inForce('1997-09-17'), '1997-09-17', '1997-09-18'],
    ['TerminationBeforeEntry', [adopted, inForce('1999-03-01')], end('1999-02-28'), '1999-02-28', '1999-03-01'],
    ['TerminationBeforeEntry', [adopted, end('1999-02-28')], inForce('1999-03-01'), '1999-02-28', '1999-03-01'],
    ['TerminationBeforeEntry', [adopted], end('1997-01-01'), '1997-01-01', '1997-09-18'],
    ['SignedTwice', [adopted, sign('1997-12-03')], sign('1997-12-04'), '1997-12-04', '1997-12-03'],
    ['ConsentBeforeSignature', [adopted, sign('1997-12-03')], consent('1997-12-02'), '1997-12-02', '1997-12-03'],
    ['ConsentBeforeSignature', [adopted, consent('1997-12-02')], sign('1997-12-03'), '1997-12-02', '1997-12-03'],
    ['ConsentedTwice', [adopted, consent('1998')], consent('1999', 'Accession'), '1999', '1998'],
    ['ConsentedTwice', [adopted, sign('1998', 'Definitive')], consent('1999', 'OtherMeans'), '1999', '1998'],
    ['ProvisionalAfterEntry', [adopted, bound('1999-03-01')], provisional('1999-03-02'), '1999-03-02', '1999-03-01'],
    ['EntryBeforeConsent', [adopted, consent('1998-07-09')], bound('1998-07-08'), '1998-07-08', '1998-07-09'],
    ['EntryBeforeTreaty', [adopted, inForce('1999-03-01')], bound('1999-02-28'), '1999-02-28', '1999-03-01'],
    ['EntryBeforeTreaty', [adopted, bound('1999-02-28')], inForce('1999-03-01'), '1999-03-01', '1999-02-28'],
    ['EnteredTwice', [adopted, bound('1999-03-01')], bound('2000-03-01'), '2000-03-01', '1999-03-01'],
    [
      'EntryAfterWithdrawal',
      [adopted, consent('1998-07-09'), leave('2001-01-01', '2002-01-01')],
      bound('2003-01-01'),
      '2003-01-01',
      '2002-01-01'
    ],
    ['WithdrawalBeforeConsent', [adopted, consent('1998-07-09')], leave('1998-07-08'), '1998-07-08', '1998-07-09'],
    ['EffectBeforeNotice', [adopted], leave('2001-01-02', '2001-01-01'), '2001-01-02', '2001-01-01'],
    ['WithdrawnTwice', [adopted, consent('1998'), leave('2001')], leave('2003'), '2003', '2001'],
    [
      'RevokedAfterEffect',
      [adopted, consent('1998'), leave('2001-01-01', '2002-01-01')],
      stay('2002-01-02'),
      '2002-01-02',
      '2002-01-01'
    ],
    ['ActAfterTermination', [adopted, end('2001-01-01')], consent('2001-01-02'), '2001-01-02', '2001-01-01'],
    ['ActAfterTermination', [adopted, consent('2001-01-02')], end('2001-01-01'), '2001-01-01', '2001-01-02']
  ]

  it.each(stories)('%s', (rule, history, asked, on, against) => {
    forbids(rule, history, asked, on, against)
  })

  it('for every rule that forbids', () => {
    const rules = Object.entries(treatyRules).flatMap(([rule, { force }]) => (force === 'Forbidden' ? [rule] : []))
    const covered = new Set<string>(stories.map(([rule]) => rule))
    expect(rules.filter((rule) => !covered.has(rule))).toEqual([])
  })

  it('but not where a date leaves another order possible, or is in doubt', () => {
    accepts([adopted], sign('1997-09'))
    accepts([adopted], sign('1997?'))
    accepts([adopted, sign('1997-12-03')], consent('1997'))
    accepts([adopted, consent('1998')], bound('1998-01-01'))
    accepts([attest('2000'), sign('1997?')], adopted)
    accepts([adopted, bound('1998~')], inForce('1999-03-01'))
  })

  it('and not for the acts of another party', () => {
    accepts([adopted, sign('1997-12-03'), consent('1998')], consent('1997-12-02', 'Ratification', 'finland'))
    accepts([adopted, bound('1999-03-01')], bound('2000-03-01', 'finland'))
  })

  it('and not for a mere irregularity', () => {
    accepts([adopted], consent('1998'))
    accepts([adopted], bound('1999'))
    accepts([adopted], leave('2000'))
    accepts([adopted, sign('1998')], consent('1999', 'Accession'))
    accepts([adopted, consent('1998')], reserve('2000'))
  })

  it('and does not refuse what comes later for a contradiction that a correction left', () => {
    accepts([adopted, bound('1999-03-01'), bound('2000-03-01')], leave('2001', '2002'))
  })
})

describe('a party', () => {
  it('may leave and join again', () => {
    const history = [adopted, consent('1998'), bound('1999-03-01'), leave('2001-01-01', '2002-01-01')]
    accepts(history, consent('2005-01-01', 'Accession'))
    accepts([...history, consent('2005-01-01', 'Accession')], bound('2005-06-01'))
    accepts([...history, consent('2005-01-01', 'Accession'), bound('2005-06-01')], leave('2010'))
    accepts([adopted, sign('1997-12-03'), leave('2001-01-01', '2002-01-01')], sign('2003'))
  })

  it('may revoke its notice before that takes effect, and give notice anew', () => {
    const history = [adopted, consent('1998'), leave('2001-01-01', '2002-01-01')]
    accepts(history, stay('2001-06-01'))
    accepts([...history, stay('2001-06-01')], leave('2010'))
    forbids('ConsentedTwice', [...history, stay('2001-06-01')], consent('2005'), '2005', '1998')
    for (const earlier of [[adopted], [...history, stay('2001-06-01')]])
      refuses(earlier, stay('2001-07-01'), { type: 'NoticeNotGiven', treatyId, party: 'norway' as never })
  })

  it('that succeeds may be bound from before its notification', () => {
    accepts([adopted, consent('2007-01-01', 'Succession')], bound('2006-06-03'))
  })

  it('may declare how it reads the treaty', () => {
    accepts([adopted], declare('1998'))
  })

  it('does nothing twice by stating the same fact twice', () => {
    given(adopted, sign('1998')).when(sign('1998')).thenNothing()
  })
})

describe('a reservation', () => {
  const refusal = (type: Extract<TreatyRefusal, { readonly reservationId: unknown }>['type']): TreatyRefusal =>
    ({ type, treatyId, reservationId: 'article-3' }) as TreatyRefusal

  it('is formulated, objected to by another party, and withdrawn', () => {
    accepts([adopted], reserve('1998'))
    accepts([adopted, reserve('1998')], object('1999'))
    accepts([adopted, reserve('1998'), object('1999')], unreserve('2000'))
  })

  it('has one identity, one author and one end', () => {
    refuses([adopted, reserve('1998')], reserve('1999'), refusal('ReservationAlreadyFormulated'))
    refuses([adopted], object('1999'), refusal('ReservationNotFormulated'))
    refuses([adopted], unreserve('1999'), refusal('ReservationNotFormulated'))
    refuses([adopted, reserve('1998')], object('1999', 'norway'), refusal('ObjectionToOwnReservation'))
    refuses([adopted, reserve('1998')], unreserve('1999', 'finland'), refusal('ReservationOfAnother'))
    refuses([adopted, reserve('1998'), unreserve('1999')], unreserve('2000'), refusal('ReservationAlreadyWithdrawn'))
  })
})

describe('an amendment', () => {
  const refusal = (type: Extract<TreatyRefusal, { readonly amendmentId: unknown }>['type']): TreatyRefusal =>
    ({ type, treatyId, amendmentId: 'a' }) as TreatyRefusal

  it('is adopted, accepted by parties, and in force', () => {
    accepts([adopted], amend('2000'))
    accepts([adopted, amend('2000')], acceptAmendment('2001'))
    accepts([adopted, amend('2000')], amendmentInForce('2002'))
  })

  it('is adopted, accepted and in force once', () => {
    refuses([adopted, amend('2000')], amend('2001'), refusal('AmendmentAlreadyAdopted'))
    refuses([adopted], acceptAmendment('2001'), refusal('AmendmentNotAdopted'))
    refuses([adopted], amendmentInForce('2001'), refusal('AmendmentNotAdopted'))
    refuses(
      [adopted, amend('2000'), acceptAmendment('2001')],
      acceptAmendment('2002'),
      refusal('AmendmentAlreadyAccepted')
    )
    refuses(
      [adopted, amend('2000'), amendmentInForce('2001')],
      amendmentInForce('2002'),
      refusal('AmendmentAlreadyInForce')
    )
    refuses([adopted, amend('2000')], amendmentInForce('1999'), refusal('AmendmentBeforeAdoption'))
  })
})

describe('the dates of a treaty', () => {
  const by = (party: string, on: string) => sign(on, null, party)

  it.each([
    ['1996-01-01', ['1997-01-01', '1996-01-01']],
    ['1996-01-01', ['1996-01-01', '1997-01-01']],
    ['1997-01-01', ['1996/..', '1997-01-01']],
    ['1997-01-01', ['1996?', '1997-01-01']],
    ['1996-12-31', ['1996-12-31', '1996']]
  ])('do not begin after the first certain act, that of %s among %j', (against, [one = '', other = '']) => {
    forbids(
      'ActBeforeAdoption',
      [attest('2000'), by('norway', one), by('finland', other)],
      adopted,
      '1997-09-18',
      against
    )
  })

  it.each([
    ['2004-01-01', ['2003-01-01', '2004-01-01']],
    ['2004-01-01', ['2004-01-01', '2003-01-01']],
    ['2003-01-01', ['../2009', '2003-01-01']],
    ['2003-01-01', ['2009?', '2003-01-01']],
    ['2003-01-01', ['2003-01-01', '2003']]
  ])('do not end before the last certain act, that of %s among %j', (against, [one = '', other = '']) => {
    forbids('ActAfterTermination', [adopted, by('norway', one), by('finland', other)], end('2002'), '2002', against)
  })

  it('may lie before an entry into force for a party, and leave the depositary to be replaced', () => {
    accepts([adopted, bound('1999-03-01')], inForce('1999-02-01'))
    accepts([adopted, inForce('1999-02-01')], depositary)
  })

  it('are those recorded first, whatever else a history has', () => {
    refuses([attest('2000'), adopt('1997')], adopt('1998'), { type: 'TreatyTextAlreadyAdopted', treatyId })
    const current = stateAfter(
      treatyDecider,
      [attest('2000'), adopted, amend('2000'), amendmentInForce('2001'), amend('1999'), amendmentInForce('2002')].map(
        recorded
      )
    ).current
    expect(current).toMatchObject({ status: 'OnRecord', adopted: true, course: { adoptedOn: day('1997-09-18') } })
    if (current.status === 'Absent') return
    expect(valueAt(current.amendments, 'a')).toEqual({ adoptedOn: day('2000'), inForceOn: day('2001') })
    accepts([adopted, unreserve('1999')], reserve('2000'))
    accepts([adopted, amendmentInForce('1999')], amend('2000'))
    const twice = act('FormulateReservation', '1999', { reservationId: 'article-3', reservation: 'Nor us' }, 'finland')
    accepts([adopted, reserve('1998'), twice], object('2000'))
  })

  it('that a correction left in contradiction hide no other contradiction', () => {
    const twice = [adopted, bound('1999-03-01'), bound('2000-03-01')]
    forbids('EnteredTwice', twice, bound('2001-03-01'), '2001-03-01', '1999-03-01')
    const late = [adopted, bound('1999-03-01'), provisional('2000-01-01')]
    forbids('ProvisionalAfterEntry', late, bound('1998-03-01'), '2000-01-01', '1998-03-01')
  })
})

it('takes what befalls a treaty that is not on record as nothing', () => {
  const history = [sign('1998'), inForce('1999'), amend('2000'), unreserve('2000')].map(recorded)
  expect(stateAfter(treatyDecider, history).current).toEqual({ status: 'Absent' })
})

it('has a stream for each treaty', () => {
  expect(subject.stream(adopted)).toBe('treaty/landmines')
  expect(subject.stream(recorded(sign('1998')))).toBe('treaty/landmines')
})
