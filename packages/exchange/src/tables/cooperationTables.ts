import { themeLabel } from '@communique/core'
import { byShownDate, rowsOf } from '@communique/projections'
import {
  designationSummary,
  gatheringSummary,
  invitationAnswers,
  jointBodySummary
} from '@communique/projections/advanced'
import { flattened, type Table, table } from './table.ts'

const keyed = <View>(views: Readonly<Record<string, View>>): ReadonlyArray<readonly [key: string, view: View]> =>
  Object.entries(views)

/** Tables of cooperation: timelines, undertakings, bodies, gatherings and the ties between parties. */
export const cooperationTables: ReadonlyArray<Table> = [
  table(
    'country_timeline',
    'The history with each country, in every role; venue and accreditation are no counterparts',
    ({ views }) =>
      flattened(keyed(views.timelines), ([country, { entries }]) => entries.map((entry) => ({ country, entry }))),
    ({ date, json, text }) => [
      text('country', 'The country, ISO 3166-1 alpha-2', ({ country }) => country),
      json('roles', 'Its roles, the closest tie first', ({ entry }) => entry.roles),
      text('event_id', 'The event', ({ entry }) => entry.eventId),
      text('type', 'Its type', ({ entry }) => entry.fact.type),
      text('strength', 'Its firmness', ({ entry }) => entry.strength),
      text('stream', 'The subject', ({ entry }) => entry.stream),
      date('on', 'When it occurred', ({ entry }) => entry.date),
      json('parties', 'Whom the event and its subject name', ({ entry }) => entry.parties),
      json('through', 'The parties through which the country has its roles', ({ entry }) => entry.through),
      json('people', 'Who took part by name', ({ entry }) => entry.people),
      json('themes', 'Its themes', ({ entry }) => entry.themes.map(themeLabel)),
      json('citations', 'The words of sources it rests on', ({ entry }) => entry.citations)
    ]
  ),
  table(
    'party_timeline',
    'The history with each party, in every part',
    ({ views }) =>
      flattened(keyed(views.partyTimelines), ([party, { entries }]) => entries.map((entry) => ({ party, entry }))),
    ({ date, json, text }) => [
      text('party_id', 'The party', ({ party }) => party),
      json('parts', 'Its parts', ({ entry }) => entry.parts),
      text('event_id', 'The event', ({ entry }) => entry.eventId),
      text('type', 'Its type', ({ entry }) => entry.fact.type),
      text('strength', 'Its firmness', ({ entry }) => entry.strength),
      text('stream', 'The subject', ({ entry }) => entry.stream),
      date('on', 'When it occurred', ({ entry }) => entry.date),
      json('parties', 'Whom the event and its subject name', ({ entry }) => entry.parties)
    ]
  ),
  table(
    'undertakings',
    'Tasks on their ladder: intended, proposed, agreed, fulfilled or lapsed',
    ({ views }) => rowsOf(views.undertakings),
    ({ date, json, resource, text }) => [
      text('undertaking_id', 'Its identity', ({ undertakingId }) => undertakingId),
      text('rung', 'The rung it is on', ({ rung }) => rung),
      text('what', 'The task', ({ what }) => what),
      json('by', 'Who is to do it', ({ by }) => by),
      json('with', 'With whom', (row) => row.with),
      json('countries', 'The countries it concerns, with their roles', ({ countries }) => countries),
      text('conditions', 'Its conditions', ({ conditions }) => conditions),
      date('since', 'Since when it is on that rung', ({ since }) => since),
      date('due', 'When it is due', ({ due }) => due),
      resource('means', 'The means', (row) => row.resource),
      text('meeting', 'The meeting at which it arose', ({ meeting }) => meeting),
      text('agreement', 'The agreement it stands under', ({ agreement }) => agreement),
      text('outcome', 'Its outcome', ({ outcome }) => outcome),
      json('themes', 'Its themes', ({ themes }) => themes.map(themeLabel)),
      json('history', 'The rungs it reached', ({ history }) => history)
    ]
  ),
  table(
    'calendar',
    'What occurred, was scheduled, or holds for a period',
    ({ views }) =>
      Object.values(views.calendar)
        .flatMap(({ entries }) => entries)
        .toSorted((a, b) => byShownDate(a.date, b.date) || a.position - b.position),
    ({ date, json, text }) => [
      text('event_id', 'The event', ({ eventId }) => eventId),
      text('type', 'Its type', ({ fact }) => fact.type),
      text('as', 'Occurred, Scheduled or Period', (entry) => entry.as),
      date('on', 'The date', (entry) => entry.date),
      text('strength', 'Its firmness', ({ strength }) => strength),
      text('stream', 'The subject', ({ stream }) => stream),
      json('parties', 'Every party that it names', ({ parties }) => parties),
      json('countries', 'The countries it concerns, with their roles', ({ countries }) => countries)
    ]
  ),
  table(
    'observers',
    'Who was invited to be an observer, applied, was admitted or left',
    ({ views }) =>
      keyed(views.observers).flatMap(([organisation, { candidates }]) =>
        Object.values(candidates).map((candidate) => ({ organisation, candidate }))
      ),
    ({ json, text }) => [
      text('organisation', 'The organisation', ({ organisation }) => organisation),
      text('party', 'The observer or candidate', ({ candidate }) => candidate.party),
      text('status', 'Its status; an invitation admits nobody', ({ candidate }) => candidate.status),
      json('history', 'The steps to it', ({ candidate }) => candidate.history)
    ]
  ),
  table(
    'observer_calls',
    'Calls to a class of parties to become observers, which invite nobody by name',
    ({ views }) =>
      keyed(views.observers).flatMap(([organisation, { calls }]) => calls.map((call) => ({ organisation, call }))),
    ({ date, text }) => [
      text('organisation', 'The organisation', ({ organisation }) => organisation),
      text('class', 'The class', ({ call }) => call.class),
      text('description', 'The class in words', ({ call }) => call.description),
      date('on', 'When', ({ call }) => call.on)
    ]
  ),
  table(
    'joint_bodies',
    'Working groups, committees and centres',
    ({ registers }) => keyed(registers.jointBodies).map(([id, view]) => ({ id, body: jointBodySummary(view) })),
    ({ date, json, text }) => [
      text('joint_body_id', 'Its identity', ({ id }) => id),
      text('status', 'Agreed is not established', ({ body }) => body.status),
      text('name', 'Its name', ({ body }) => body.name),
      text('kind', 'Its kind', ({ body }) => body.kind),
      text('purpose', 'Its purpose', ({ body }) => body.purpose),
      json('members', 'Its members', ({ body }) => body.members),
      date('agreed', 'When it was agreed', ({ body }) => body.agreedOn),
      date('established', 'When it was established', ({ body }) => body.establishedOn),
      date('dissolved', 'When it was dissolved', ({ body }) => body.dissolvedOn)
    ]
  ),
  table(
    'gatherings',
    'Conferences, forums and summits',
    ({ registers }) => keyed(registers.gatherings).map(([id, view]) => ({ id, gathering: gatheringSummary(view) })),
    ({ date, json, text }) => [
      text('gathering_id', 'Its identity', ({ id }) => id),
      text('status', 'Announced is not held', ({ gathering }) => gathering.status),
      text('name', 'Its name', ({ gathering }) => gathering.name),
      json('place', 'Where', ({ gathering }) => gathering.place),
      json('organisers', 'By whom', ({ gathering }) => gathering.organisers),
      date('scheduled', 'The date it was announced for', ({ gathering }) => gathering.scheduledFor),
      date('held', 'When it was held', ({ gathering }) => gathering.heldOn),
      json('participants', 'Who was invited, expected, took part', ({ gathering }) => gathering.participants)
    ]
  ),
  table(
    'invitations',
    'Invitations and their answers, one party a row',
    ({ registers }) =>
      keyed(registers.invitations).flatMap(([id, view]) => invitationAnswers(view).map((answer) => ({ id, answer }))),
    ({ text }) => [
      text('invitation_id', 'Its identity', ({ id }) => id),
      text('party', 'Who was invited', ({ answer }) => answer.party),
      text('status', 'Accepted, declined, or no answer reported', ({ answer }) => answer.status)
    ]
  ),
  table(
    'designations',
    'Titles conferred on places',
    ({ registers }) => keyed(registers.designations).map(([id, view]) => ({ id, title: designationSummary(view) })),
    ({ date, json, text }) => [
      text('designation_id', 'Its identity', ({ id }) => id),
      text('status', 'Its status', ({ title }) => title.status),
      text('title', 'The title', ({ title }) => title.title),
      json('place', 'The place', ({ title }) => title.place),
      text('conferred_by', 'Who conferred it', ({ title }) => title.conferredBy),
      date('conferred', 'When', ({ title }) => title.conferredOn),
      date('period', 'For which period', ({ title }) => title.period)
    ]
  ),
  table(
    'ties',
    'The network: what binds two parties, one subject a row',
    ({ views }) =>
      flattened(Object.values(views.ties), ({ parties, ties }) =>
        keyed(ties).map(([stream, tie]) => ({ parties: parties.toSorted(), stream, tie }))
      ),
    ({ boolean, text }) => [
      text('party', 'The one party', ({ parties }) => parties[0] ?? null),
      text('with', 'The other party', ({ parties }) => parties[1] ?? null),
      text('stream', 'The subject that binds them', ({ stream }) => stream),
      text('kind', 'The kind of tie', ({ tie }) => tie.kind),
      boolean('ended', 'It binds them no more', ({ tie }) => tie.ended)
    ]
  ),
  table(
    'themes',
    'Themes with countries, one event and country a row',
    ({ views }) =>
      flattened(keyed(views.themes), ([, { theme, mentions }]) =>
        theme === null ? [] : mentions.map((mention) => ({ theme, mention }))
      ),
    ({ boolean, json, text }) => [
      text('theme', 'The theme', ({ theme }) => themeLabel(theme)),
      boolean('kept', 'It is of the kept vocabulary', ({ theme }) => theme.type === 'Kept'),
      text('country', 'The country', ({ mention }) => mention.country),
      json('roles', 'Its roles', ({ mention }) => mention.roles),
      text('year', 'The one year, where the date leaves no other', ({ mention }) => mention.year),
      text('event_id', 'The event', ({ mention }) => mention.eventId)
    ]
  ),
  table(
    'circumstances',
    'What followed up an event, and what happened at or beside it',
    ({ views }) =>
      keyed(views.circumstances).flatMap(([subject, view]) =>
        keyed({ ...view }).flatMap(([as, facts]) => facts.map((fact) => ({ subject, as, fact })))
      ),
    ({ date, text }) => [
      text('subject', 'The event, gathering or party', ({ subject }) => subject),
      text('as', 'The relation', (row) => row.as),
      text('event_id', 'The event so related', ({ fact }) => fact.eventId),
      text('type', 'Its type', ({ fact }) => fact.fact.type),
      date('on', 'When it occurred', ({ fact }) => fact.date)
    ]
  ),
  table(
    'initiatives',
    'Coalitions, prizes, platforms, programmes: what was said of them and by whom they were joined',
    ({ views }) =>
      keyed(views.initiatives).flatMap(([id, view]) => {
        const { initiativeId: _initiativeId, ...lists } = view
        return keyed<
          ReadonlyArray<
            (typeof view.appearances)[number] | (typeof view.members)[number] | (typeof view.conclusions)[number]
          >
        >(
          lists as never // lists of updates, all of them
        ).flatMap(([as, updates]) => updates.map((update) => ({ id, as, update })))
      }),
    ({ date, json, text }) => [
      text('initiative_id', 'Its identity', ({ id }) => id),
      text(
        'as',
        'The list that it stands in: appearances, invitations, members, figures, prizes, awards, conclusions',
        (row) => row.as
      ),
      text('event_id', 'The event', ({ update }) => update.eventId),
      date('on', 'When', (row) => row.update.date),
      json('facts', 'What it says', ({ update: { date: _date, citations: _citations, ...facts } }) => facts)
    ]
  ),
  table(
    'people',
    'Who took part in what, under which name and title',
    ({ registers }) =>
      keyed(registers.people).flatMap(([person, { appearances }]) =>
        appearances.map((appearance) => ({ person, appearance }))
      ),
    ({ date, text }) => [
      text('person_id', 'The person', ({ person }) => person),
      text('event_id', 'The event', ({ appearance }) => appearance.eventId),
      text('type', 'Its type', ({ appearance }) => appearance.type),
      date('on', 'When', ({ appearance }) => appearance.date),
      text('printed_name', 'The name as printed', ({ appearance }) => appearance.printedName),
      text('printed_title', 'The title as printed', ({ appearance }) => appearance.printedTitle),
      text('capacity', 'In what capacity', ({ appearance }) => appearance.capacity),
      text('party', 'For which party', ({ appearance }) => appearance.party)
    ]
  ),
  table(
    'country_figures',
    'How much happened with each country, year by year, of what kind',
    ({ registers }) =>
      keyed(registers.figures).flatMap(([country, { figures }]) =>
        Object.values(figures).map((figure) => ({ country, figure }))
      ),
    ({ integer, json, text }) => [
      text('country', 'The country', ({ country }) => country),
      text('year', 'The one year, where the date leaves no other', ({ figure }) => figure.year),
      text('type', 'The type of event', ({ figure }) => figure.type),
      json('roles', 'The roles of the country', ({ figure }) => figure.roles),
      integer('events', 'How many', ({ figure }) => figure.events)
    ]
  )
]
