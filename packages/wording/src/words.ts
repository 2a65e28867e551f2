// What happened, in plain words: a total function from the facts of an event.
import type { CooperationEvent, Invitee, Obligation, OccurrenceDate } from '@communique/core'
import { type Breakdown, financeTypeName, type OfficeHolder, type TextReference } from '@communique/core/advanced'
import type { TreatyEvent } from '@communique/core/events'
import { dateWords } from './dates.ts'
import type { Names } from './names.ts'
import {
  acquisitions,
  agreementKinds,
  beneficiaryWords,
  bodyKinds,
  comparisons,
  dueWords,
  earlierFundingWords,
  initiativeKinds,
  listed,
  meansOfAppointment,
  membershipCategories,
  membershipEndings,
  modes,
  occasionWords,
  partyKinds,
  partyRelations,
  periodWords,
  placeWords,
  programmeWords,
  resourceWords,
  sharing,
  termWords,
  textRelations
} from './phrases.ts'
import { because, detail, given, worded, type Words } from './sentences.ts'
import { treatyWords } from './treatyWords.ts'

type DataOf<Type extends CooperationEvent['type']> = Extract<CooperationEvent, { readonly type: Type }>['data']

// The first word of a phrase within a sentence; an acronym keeps its capitals.
const inSentence = (text: string): string =>
  /^(?:\p{Lu}\p{Ll}|A )/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text

const aOrAn = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

const isOfTreaty = (event: CooperationEvent): event is TreatyEvent => 'treatyId' in event.data

/** An undertaking that a source speaks of, as far as it had come by then. */
const rungsReached = { Intended: 'had voiced an intent', Proposed: 'had proposed', Agreed: 'had agreed' } as const

/** Tells events in words, with the names by which a record knows its subjects. */
export const wordsOf = (event: CooperationEvent, names: Names): Words => {
  const { party, person, country } = names
  const parties = (ids: ReadonlyArray<string>): string => (ids.length === 0 ? 'nobody named' : listed(ids.map(party)))
  const called = (category: string, id: string): string => `“${names.subject(category, id)}”`
  const agreement = (id: string): string => `the agreement ${called('agreement', id)}`
  const pledge = (id: string): string => `The pledge ${called('pledge', id)}`
  const initiative = (id: string): string => names.subject('initiative', id)
  const gathering = (id: string): string => names.subject('gathering', id)
  const invited = (invitee: Invitee): string =>
    invitee.type === 'Party' ? party(invitee.party) : `${inSentence(invitee.description)} (a class, nobody by name)`
  const duty = ({ duty, debtors, due, scope }: Obligation): string =>
    `${duty} (${parties(debtors)}; ${dueWords(due)}${scope.length === 0 ? '' : `; for ${listed(scope.map(country))}`})`

  /** Those who act, as the source counts or describes them. */
  const unnamedActors = ({ circumstances }: DataOf<'ProposalTabled'>): string =>
    listed(
      (circumstances?.unnamed ?? []).flatMap(({ as, number, comparison, of }) =>
        as === 'Acting' ? [number === null ? of : `${comparisons[comparison]}${number} ${of}`] : []
      )
    ) || 'nobody named'
  const undertaking = (data: DataOf<'ProposalTabled'>, verb: string): Words =>
    worded(
      `${data.by.length === 0 ? unnamedActors(data) : parties(data.by)} ${verb}: ${inSentence(data.what)}`,
      data.with.length === 0 ? [] : detail('with', [parties(data.with)]),
      given('condition', data.conditions, String),
      given('due', data.due, ({ edtf }) => dateWords(edtf)),
      given('resource', data.resource, resourceWords),
      given('under', data.agreement, agreement)
    )
  const promise = (data: DataOf<'FundingPledged'>, verb: string): Words => {
    const { donor, resource, purpose, beneficiaries, recipient, through, period } = data
    return worded(
      `${party(donor)} ${verb} ${resourceWords(resource)}${sharing(beneficiaries)}: ${inSentence(purpose)}`,
      detail('for', [beneficiaryWords(beneficiaries, names)]),
      given('recipient', recipient, party),
      given('through', through, party),
      given('period', period, periodWords),
      given('finance', data.finance, financeTypeName),
      given('starts', data.starts, termWords),
      given('ends', data.ends, termWords),
      given('on top of', data.additionalTo, earlierFundingWords(pledge)),
      data.programmes.length === 0 ? [] : detail('programmes', data.programmes.map(programmeWords)),
      given('under', data.agreement, agreement)
    )
  }
  const signing = (data: DataOf<'MoUSigned'>, kind: keyof typeof agreementKinds): Words =>
    worded(
      `${data.title ?? agreementKinds[kind]} signed by ${parties(data.parties)}: ${inSentence(data.purpose)}`,
      given('how', data.mode, (mode) => `signed${modes[mode]}`),
      given('term', data.term, periodWords),
      given('under', data.under, agreement),
      detail(
        'provides',
        data.provisions.map(({ provision, accordingTo }) =>
          accordingTo === null ? provision : `${provision} (according to ${person(accordingTo)})`
        )
      ),
      detail('duties', data.obligations.map(duty))
    )
  const settled = ({ agreementId, instance, ...more }: DataOf<'ObligationWaived'>, verb: string): Words =>
    worded(
      `A duty under ${agreement(agreementId)} ${verb}: ${instance.obligationId.replaceAll('-', ' ')}`,
      given('country', instance.country, country),
      given('due', instance.dueOn, ({ edtf }) => dateWords(edtf)),
      because(more.reason)
    )
  const jointBody = (data: DataOf<'JointBodyAgreed'>, verb: string): Words =>
    worded(
      `${data.name ?? `A joint ${bodyKinds[data.kind]}`} ${verb}: ${inSentence(data.purpose)}`,
      data.parties.length === 0 ? [] : detail('between', [parties(data.parties)]),
      given('by', data.gathering, gathering),
      given('succeeds', data.succeeds, (id) => called('jointBody', id))
    )
  const appearance = (data: DataOf<'InitiativeLaunched'>, verb: string): Words =>
    worded(
      `The ${initiativeKinds[data.kind]} “${data.name}” ${verb}`,
      data.by.length === 0 ? [] : detail('by', [parties(data.by)]),
      given('about', data.about, String)
    )
  const inauguration = (data: DataOf<'InaugurationHeld'>, verb: string, scheduledFor: OccurrenceDate | null): Words =>
    worded(
      `${data.what} ${verb}`,
      data.by.length === 0 ? [] : detail('by', [parties(data.by)]),
      given('scheduled', scheduledFor, ({ edtf }) => dateWords(edtf)),
      given('gathering', data.gathering, gathering)
    )
  const observer = (data: DataOf<'ObserverApplied'>, words: string): Words =>
    worded(`${party(data.party)} ${words} ${party(data.organisation)}`)

  const held = ({ type, party: holding, ...holder }: OfficeHolder): string => {
    if (type === 'Party' || !('person' in holder)) return party(holding ?? '')
    const name = holder.printedName ?? person(holder.person)
    return holding === null ? name : `${name} (${party(holding)})`
  }
  const office = ({ title, of }: Pick<DataOf<'OfficeAttested'>, 'title' | 'of'>): string =>
    `${title} of ${of.type === 'Party' ? party(of.party) : called('jointBody', of.jointBody)}`
  const day = ({ edtf }: OccurrenceDate): string => dateWords(edtf)
  const breakdown = ({ dimension, parts }: Breakdown): string =>
    `${dimension}: ${listed(parts.map(({ part, comparison, value }) => `${part} ${comparisons[comparison]}${value}`))}`
  const figure = (data: DataOf<'IndicatorRestated'>): string =>
    `${comparisons[data.comparison]}${data.value}${data.period === null ? '' : ` (${dateWords(data.period)})`}`

  if (isOfTreaty(event)) return treatyWords(event, names)
  switch (event.type) {
    case 'SourceRecorded':
      return worded(`Source recorded: “${event.data.title}”, ${event.data.publisher}`)
    case 'PartyRegistered':
      return worded(`${event.data.name} registered as ${partyKinds[event.data.kind]}`)
    case 'PartyAliasAdded':
      return worded(`${names.partyInFull(event.data.partyId)} is also called ${event.data.alias}`)
    case 'PartiesMerged':
      return worded(`${event.data.merged} is ${party(event.data.into)}`, because(event.data.reason))
    case 'PartiesRelated': {
      const { partyId, relation, to, from, until } = event.data
      return worded(
        `${party(partyId)} ${partyRelations[relation]} ${party(to)}`,
        given('from', from, day),
        given('until', until, day)
      )
    }
    case 'PersonRegistered':
      return worded(`${event.data.name} registered`)
    case 'PersonAliasAdded':
      return worded(`${person(event.data.personId)} is also called ${event.data.alias}`)
    case 'PersonsMerged':
      return worded(`${event.data.merged} is ${person(event.data.into)}`, because(event.data.reason))
    case 'MeetingHeld': {
      const { delegations, mode, host, visit, occasion } = event.data
      return worded(
        `Meeting${mode === null ? '' : modes[mode]}: ${parties(delegations.map((side) => side.party))}`,
        given('host', host, party),
        given('visit', visit, () => 'during a visit on record'),
        given('occasion', occasion, String),
        detail(
          'present',
          delegations.map(({ unnamed }) => unnamed)
        )
      )
    }
    case 'VisitPaid':
      return worded(
        `${party(event.data.visitor)} visited ${country(event.data.to)}`,
        detail('present', [event.data.unnamed])
      )
    case 'PartyVisited':
      return worded(
        `${party(event.data.visitor)} visited ${party(event.data.host)}`,
        detail('present', [event.data.unnamed])
      )
    case 'VisitAnnounced': {
      const { visitor, to, host, scheduledFor, gathering: at } = event.data
      const destination = [...(host === null ? [] : [party(host)]), ...(to === null ? [] : [country(to)])]
      return worded(
        `${party(visitor)} announced a visit to ${destination.length === 0 ? 'nobody named' : listed(destination)}`,
        given('scheduled', scheduledFor, ({ edtf }) => dateWords(edtf)),
        given('gathering', at, gathering)
      )
    }
    case 'InvitationExtended': {
      const { by, invitee, occasion, printedName, person: named } = event.data
      return worded(
        `${party(by)} invited ${invited(invitee)} ${occasionWords(occasion, names)}`,
        detail('person', [printedName ?? (named === null ? null : person(named))])
      )
    }
    case 'InvitationAnswered': {
      const { party: answering, answer, reason, invitationId } = event.data
      return worded(
        `${party(answering)} ${answer === 'Accepted' ? 'accepted' : 'declined'} the invitation “${invitationId.replaceAll('-', ' ')}”`,
        because(reason)
      )
    }
    case 'InaugurationAnnounced':
      return inauguration(
        event.data,
        event.data.kind === 'Opening' ? 'is to be opened' : 'is to be launched',
        event.data.scheduledFor
      )
    case 'InaugurationHeld':
      return inauguration(event.data, event.data.kind === 'Opening' ? 'was opened' : 'was launched', null)
    case 'IntentExpressed':
      return undertaking(event.data, 'voiced an intent')
    case 'ProposalTabled':
      return undertaking(event.data, 'proposed')
    case 'UndertakingAgreed':
      return undertaking(event.data, 'agreed')
    case 'UndertakingAttested':
      return undertaking(event.data, rungsReached[event.data.as])
    case 'UndertakingProgressed':
      return worded(
        `Progress on ${called('undertaking', event.data.undertakingId)}: ${event.data.progress}`,
        event.data.by.length === 0 ? [] : detail('by', [parties(event.data.by)])
      )
    case 'UndertakingFulfilled':
      return worded(
        `Done: ${called('undertaking', event.data.undertakingId)}`,
        given('outcome', event.data.outcome, String)
      )
    case 'UndertakingLapsed':
      return worded(`Lapsed: ${called('undertaking', event.data.undertakingId)}`, because(event.data.reason))
    case 'AgreementDraftingAgreed':
      return worded(
        `${parties(event.data.parties)} agreed to draft ${aOrAn(inSentence(agreementKinds[event.data.kind]))}: ${inSentence(event.data.purpose)}`
      )
    case 'AgreementAttested':
      return worded(
        `${parties(event.data.parties)} ${event.data.parties.length === 1 ? 'has' : 'have'} ${aOrAn(inSentence(agreementKinds[event.data.kind]))}: ${inSentence(event.data.purpose)}`
      )
    case 'MoUSigned':
      return signing(event.data, 'MemorandumOfUnderstanding')
    case 'AgreementSigned':
      return signing(event.data, event.data.kind)
    case 'AgreementEnteredIntoForce':
      return worded(`In force: ${agreement(event.data.agreementId)}`)
    case 'AgreementAmended':
      return worded(
        `Amended: ${agreement(event.data.agreementId)}: ${event.data.amendment}`,
        detail('added', event.data.added.map(duty)),
        detail(
          'removed',
          event.data.removed.map((id) => id.replaceAll('-', ' '))
        )
      )
    case 'AgreementExtended':
      return worded(`Extended: ${agreement(event.data.agreementId)}, until ${dateWords(event.data.until.edtf)}`)
    case 'AgreementExpired':
      return worded(`Expired: ${agreement(event.data.agreementId)}`)
    case 'AgreementTerminated':
      return worded(
        `Terminated: ${agreement(event.data.agreementId)}`,
        given('effective', event.data.effectiveOn, ({ edtf }) => dateWords(edtf)),
        event.data.by.length === 0 ? [] : detail('by', [parties(event.data.by)]),
        because(event.data.reason)
      )
    case 'ObligationReported': {
      const { report, by, ...data } = event.data
      const { headline, details } = settled({ ...data, reason: null }, 'reported on')
      return worded(headline, details, detail('report', [report]), by.length === 0 ? [] : detail('by', [parties(by)]))
    }
    case 'ObligationPartlyFulfilled': {
      const { delivered, of, unit, ...data } = event.data
      const { headline, details } = settled({ ...data, reason: null }, 'done in part')
      return worded(headline, details, detail('delivered', [`${delivered}${of === null ? '' : ` of ${of}`} ${unit}`]))
    }
    case 'TextsRelated': {
      const { text, relation, to } = event.data
      const named = (reference: TextReference): string =>
        reference.type === 'Agreement'
          ? agreement(reference.agreement)
          : `the treaty ${called('treaty', reference.treaty)}`
      return worded(`${named(text)} ${textRelations[relation]} ${named(to)}`)
    }
    case 'ObligationFulfilled': {
      const { outcome, ...data } = event.data
      const { headline, details } = settled({ ...data, reason: null }, 'done')
      return worded(headline, details, given('outcome', outcome, String))
    }
    case 'ObligationWaived':
      return settled(event.data, 'waived')
    case 'FundingPledged':
      return promise(event.data, 'pledged')
    case 'PledgeAttested':
      return promise(event.data, 'had pledged')
    case 'PledgeRevised':
      return worded(
        `${pledge(event.data.pledgeId)} now amounts to ${resourceWords(event.data.total)}`,
        because(event.data.reason)
      )
    case 'DisbursementRecorded':
      return worded(
        `${resourceWords(event.data.resource)} disbursed of ${inSentence(pledge(event.data.pledgeId))}`,
        given('to', event.data.to, party)
      )
    case 'AidDelivered': {
      const { donor, resource, purpose, beneficiaries, recipient, through } = event.data
      return worded(
        `${party(donor)} delivered ${resourceWords(resource)}${sharing(beneficiaries)}${purpose === null ? '' : `: ${inSentence(purpose)}`}`,
        detail('for', [beneficiaryWords(beneficiaries, names)]),
        given('recipient', recipient, party),
        given('through', through, party),
        given('finance', event.data.finance, financeTypeName),
        given('under', event.data.agreement, agreement)
      )
    }
    case 'PledgeCancelled':
      return worded(`${pledge(event.data.pledgeId)} was cancelled`, because(event.data.reason))
    case 'ObserverInvited':
      return worded(
        `${party(event.data.organisation)} called upon ${invited(event.data.invitee)} to join as observer`,
        given('under', event.data.charter, String)
      )
    case 'ObserverApplied':
      return observer(event.data, 'applied to be an observer of')
    case 'ObserverAdmitted':
      return observer(event.data, 'was admitted as an observer of')
    case 'ObserverDeclined': {
      const { by, party: candidate, organisation, reason } = event.data
      return by === 'Invitee'
        ? worded(`${party(candidate)} declined to be an observer of ${party(organisation)}`, because(reason))
        : worded(`${party(organisation)} declined ${party(candidate)} as an observer`, because(reason))
    }
    case 'ObserverWithdrawn':
      return worded(
        `${party(event.data.party)} withdrew as an observer of ${party(event.data.organisation)}`,
        because(event.data.reason)
      )
    case 'ObserverStatusAttested':
      return observer(event.data, 'is spoken of as an observer of')
    case 'InitiativeLaunched':
      return appearance(event.data, 'was launched')
    case 'InitiativeAttested':
      return appearance(event.data, 'is spoken of as existing')
    case 'InitiativeInvitationExtended': {
      const { strength, by, invitee } = event.data
      const name = `“${initiative(event.data.initiativeId)}”`
      return worded(
        strength === 'Firm'
          ? `${party(by)} invited ${invited(invitee)} to join ${name}`
          : `${party(by)} said that ${invited(invitee)} may join ${name}`
      )
    }
    case 'InitiativeJoined':
      return worded(`${party(event.data.party)} joined “${initiative(event.data.initiativeId)}”`)
    case 'InitiativeConcluded':
      return worded(
        `“${initiative(event.data.initiativeId)}” came to its end`,
        given('outcome', event.data.outcome, String)
      )
    case 'PrizeAnnounced': {
      const { by, reward, condition, initiativeId } = event.data
      return worded(
        `${party(by)} announced a reward of ${resourceWords(reward)}, “${initiative(initiativeId)}”`,
        detail('condition', [condition])
      )
    }
    case 'PrizeAwarded':
      return worded(
        `“${initiative(event.data.initiativeId)}” was awarded to ${party(event.data.to)}`,
        given('reward', event.data.reward, resourceWords)
      )
    case 'InitiativeFigureReported': {
      const { initiativeId, comparison, value, of, by } = event.data
      return worded(
        `“${initiative(initiativeId)}” was reported to have ${comparisons[comparison]}${value} ${of}`,
        given('by', by, party)
      )
    }
    case 'GatheringAnnounced':
      return worded(
        `Announced: ${event.data.name}`,
        given('scheduled', event.data.scheduledFor, ({ edtf }) => dateWords(edtf)),
        event.data.organisers.length === 0 ? [] : detail('by', [parties(event.data.organisers)])
      )
    case 'ParticipationAnnounced':
      return worded(
        `${party(event.data.party)} announced that it takes part in ${gathering(event.data.gatheringId)}`,
        given('form', event.data.form, String)
      )
    case 'PartyParticipated':
      return worded(
        `${party(event.data.party)} took part in ${gathering(event.data.gatheringId)}`,
        given('form', event.data.form, String),
        detail('present', [event.data.unnamed])
      )
    case 'SpeakerInvited': {
      const { speaker, as, by, gatheringId } = event.data
      const role = as === 'Keynote' ? 'keynote speaker' : 'speaker'
      return worded(`${party(by)} invited ${person(speaker)} as ${role} to “${gathering(gatheringId)}”`)
    }
    case 'GatheringHeld':
      return worded(
        `Held: ${event.data.name}`,
        event.data.organisers.length === 0 ? [] : detail('by', [parties(event.data.organisers)])
      )
    case 'DesignationAttested':
    case 'DesignationConferred': {
      const { title, place, conferredBy, period } = event.data
      return worded(
        `${placeWords(place, names)} ${event.type === 'DesignationConferred' ? 'designated' : 'is spoken of as'} ${title}${period === null ? '' : `, ${dateWords(period.edtf)}`}`,
        given('by', conferredBy, party)
      )
    }
    case 'DesignationOpened':
      return worded(`Opened: ${called('designation', event.data.designationId)}`)
    case 'DesignationConcluded':
      return worded(`Concluded: ${called('designation', event.data.designationId)}`)
    case 'MembershipApplied':
      return worded(
        `${party(event.data.party)} applied to become ${aOrAn(membershipCategories[event.data.as])} of ${party(event.data.organisation)}`
      )
    case 'MembershipAcquired':
      return worded(
        `${party(event.data.party)} became ${aOrAn(membershipCategories[event.data.as])} of ${party(event.data.organisation)}`,
        given('how', event.data.by, (by) => acquisitions[by]),
        given('effective', event.data.effectiveOn, day)
      )
    case 'MembershipAttested':
      return worded(
        `${party(event.data.party)} is spoken of as ${aOrAn(membershipCategories[event.data.as])} of ${party(event.data.organisation)}`
      )
    case 'MembershipSuspended':
      return worded(
        `The membership of ${party(event.data.party)} in ${party(event.data.organisation)} was suspended`,
        given('until', event.data.until, day),
        because(event.data.reason)
      )
    case 'MembershipRestored':
      return worded(
        `The membership of ${party(event.data.party)} in ${party(event.data.organisation)} was restored`,
        because(event.data.reason)
      )
    case 'MembershipEnded':
      return worded(
        `${party(event.data.party)} ${membershipEndings[event.data.by]} ${party(event.data.organisation)}`,
        given('effective', event.data.effectiveOn, day),
        because(event.data.reason)
      )
    case 'OfficeHolderAppointed': {
      const { holder, means, from, until } = event.data
      return worded(
        `${held(holder)} was chosen as ${office(event.data)}`,
        given('means', means, (by) => meansOfAppointment[by]),
        given('from', from, day),
        given('until', until, day)
      )
    }
    case 'OfficeAssumed':
      return worded(
        `${held(event.data.holder)} took office as ${office(event.data)}`,
        given('predecessor', event.data.predecessor, held),
        given('until', event.data.until, day)
      )
    case 'OfficeAttested':
      return worded(`${held(event.data.holder)} is spoken of as ${office(event.data)}`)
    case 'OfficeLeft':
      return worded(
        `${held(event.data.holder)} left the office “${names.subject('office', event.data.officeId)}”`,
        because(event.data.reason)
      )
    case 'IndicatorReported': {
      const { what, unit, by, breakdowns } = event.data
      return worded(
        `${what}: ${figure({ ...event.data, reason: null })}${unit === null ? '' : ` ${unit}`} reported`,
        given('by', by, party),
        detail('parts', breakdowns.map(breakdown))
      )
    }
    case 'IndicatorRestated':
      return worded(
        `“${names.subject('indicator', event.data.indicatorId)}” restated: ${figure(event.data)}`,
        given('by', event.data.by, party),
        detail('parts', event.data.breakdowns.map(breakdown)),
        because(event.data.reason)
      )
    case 'JointBodyAgreed':
      return jointBody(event.data, 'agreed, not yet established')
    case 'JointBodyEstablished':
      return jointBody(event.data, 'established')
    case 'JointBodyAttested':
      return jointBody(event.data, 'is spoken of as existing')
    case 'JointBodyMet': {
      const { jointBodyId, number, outcome } = event.data
      return worded(
        `${called('jointBody', jointBodyId)} met${number === null ? '' : `, session ${number}`}`,
        given('outcome', outcome, String)
      )
    }
    case 'JointBodyEnlarged':
      return worded(`${parties(event.data.joined)} joined ${called('jointBody', event.data.jointBodyId)}`)
    case 'JointBodyDissolved':
      return worded(`Dissolved: ${called('jointBody', event.data.jointBodyId)}`, because(event.data.reason))
  }
}
