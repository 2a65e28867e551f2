import type { CooperationEvent } from '@communique/core'
import { contentOf } from '@communique/kernel/advanced'
import {
  CountryCode,
  type CountryRole,
  CountryRole as CountryRoleCodec,
  type EventId,
  type Instant,
  instant,
  isoDay,
  renderViolations,
  resolveCountry
} from '@communique/core'
import type { ConsentForm } from '@communique/core/events'
import { defaultRoles } from '@communique/projections'
import { treatyStatus } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { questions } from '../answers/answers.ts'
import { type Format, formatted } from '../output/format.ts'
import { terminalText } from '../output/terminal.ts'
import { type Names, namesOf, wordsOf } from '@communique/wording'
import { type Question, type Views, viewsOf, basisWords, dateWords, citationLines } from '@communique/wording/advanced'
import { historyOf, settingsOf, storeNamed, withStore } from '../store/openStore.ts'
import { type ExitCode, exitCodes, paperOf, Stop, type Surroundings } from '../surroundings.ts'

/** The inputs of every question: the record, the point in time, and the form of the answer. */
export interface AskOptions {
  readonly store?: string
  readonly organisation?: string
  readonly known?: string
  readonly occurred?: string
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly csv?: boolean
  readonly markdown?: boolean
  readonly roles?: string
}

export const formatOf = ({ json, ndjson, csv, markdown }: AskOptions): Format =>
  json === true ? 'json' : ndjson === true ? 'ndjson' : csv === true ? 'csv' : markdown === true ? 'markdown' : 'table'

const pointOf = ({ known, occurred }: AskOptions): Question => {
  const knownAt =
    known === undefined ? null : instant(/^\d{4}-\d\d-\d\d$/.test(known) ? `${known}T23:59:59.999Z` : known)
  const day = occurred === undefined ? null : isoDay(occurred)
  if (knownAt !== null && E.isLeft(knownAt))
    throw new Stop(exitCodes.Misused, `--known ${renderViolations(knownAt.left)}; or a day, such as 2024-06-03`)
  if (day !== null && E.isLeft(day)) throw new Stop(exitCodes.Misused, `--occurred ${renderViolations(day.left)}`)
  return { known: knownAt === null ? null : knownAt.right, occurred: day === null ? null : day.right }
}

/** Reads a record and hands its views to an answer. */
const ask = <A>(
  options: AskOptions,
  surroundings: Surroundings,
  answer: (views: Views, names: Names) => A
): Promise<A> => {
  const point = pointOf(options)
  return withStore(storeNamed(options.store, surroundings), 'Read', async (open) => {
    const views = viewsOf(await historyOf(open), point)
    const organisation = options.organisation ?? settingsOf(surroundings.folder)?.organisation ?? null
    return answer(views, namesOf(views, organisation))
  })
}

const countryNamed = (name: string): CountryCode => {
  const resolved = resolveCountry(name)
  if (E.isRight(resolved)) return resolved.right
  const near = resolved.left.near.map((each) => each.name)
  throw new Stop(
    exitCodes.Refused,
    `No country is called “${name}”.${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`}`
  )
}

const rolesNamed = (roles: string | undefined): ReadonlyArray<CountryRole> => {
  if (roles === undefined) return defaultRoles
  const all = Object.keys(CountryRoleCodec.keys) as ReadonlyArray<CountryRole>
  if (roles === 'all') return all
  return roles.split(',').map((name) => {
    const role = all.find((each) => each.toLowerCase() === name.trim().toLowerCase())
    if (role === undefined)
      throw new Stop(exitCodes.Misused, `“${name}” is not a role; the roles are ${all.join(', ')}, or all.`)
    return role
  })
}

/** The timelines of some countries, or an overview of all. */
export const timeline = async (
  countries: ReadonlyArray<string>,
  options: AskOptions,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const codes = countries.map(countryNamed)
  const roles = rolesNamed(options.roles)
  surroundings.stdout(
    await ask(options, surroundings, (views, names) => {
      const format = formatOf(options)
      const paper = paperOf(surroundings)
      if (format === 'table')
        return `${terminalText(views, names, { overview: codes.length === 0, countries: codes, roles }, paper)}\n`
      const shown = codes.length === 0 ? Object.keys(views.timelines).filter(CountryCode.is) : codes
      return formatted(
        {
          columns: [
            { field: 'country', title: 'Country', share: 0 },
            { field: 'date', title: 'Date', share: 0 },
            { field: 'basis', title: 'Basis', share: 0 },
            { field: 'strength', title: 'Strength', share: 0 },
            { field: 'roles', title: 'Roles', share: 1 },
            { field: 'type', title: 'Type', share: 1 },
            { field: 'words', title: 'What', share: 4 },
            { field: 'event', title: 'Event', share: 1 },
            { field: 'sources', title: 'Sources', share: 1 }
          ],
          rows: shown.flatMap((country) =>
            (views.timelines[country]?.entries ?? [])
              .filter((entry) => entry.roles.some((role) => roles.includes(role)))
              .map((entry) => ({
                country,
                date: entry.date.edtf,
                basis: entry.date.basis,
                strength: entry.strength,
                roles: entry.roles,
                type: entry.fact.type,
                words: wordsOf(entry.fact, names).headline,
                event: entry.eventId,
                sources: [...new Set(entry.citations.map(({ source }) => source))]
              }))
          ),
          nothing: 'Nothing is on record.'
        },
        format,
        paper
      )
    })
  )
  return exitCodes.Done
}

/** Answers one of the questions that have a table for an answer. */
export const tableAnswer = async (name: string, options: AskOptions, surroundings: Surroundings): Promise<ExitCode> => {
  const question = questions[name]
  if (question === undefined) throw new Stop(exitCodes.Misused, `There is no question “${name}”.`)
  surroundings.stdout(
    await ask(options, surroundings, (views, names) =>
      formatted(question.answer(views, names), formatOf(options), paperOf(surroundings))
    )
  )
  return exitCodes.Done
}

/** On whose word an event is on record: its fact, its account, its citations with their sources, and its corrections. */
export const why = async (eventId: string, options: AskOptions, surroundings: Surroundings): Promise<ExitCode> => {
  const text = await ask(options, surroundings, (views, names) => {
    const event = views.believed.find(({ id }) => id === (eventId as EventId))
    if (event === undefined)
      throw new Stop(
        exitCodes.Refused,
        `No event “${eventId}” is believed at this point. "communique timeline --csv" lists the events of timelines.`
      )
    const first = views.firstDates.get(event.id)
    const on = 'on' in event.data ? event.data.on : null
    const sources = new Map(Object.entries(views.sources))
    return [
      `${event.type}: ${wordsOf(event, names).headline}`,
      ...(on === null
        ? []
        : [`  date       ${dateWords(on.edtf)} (${basisWords[on.basis]}${on.note === null ? '' : `: ${on.note}`})`]),
      ...(first === undefined || on === null || first.edtf === on.edtf
        ? []
        : [`  at first   ${dateWords(first.edtf)}`]),
      `  recorded   ${event.recordedAt} by ${event.recordedBy}, in ${event.stream}`,
      ...citationLines(event.citations).map((line) => `  source     ${line}`),
      ...[...new Set(event.citations.map(({ source }) => source))].flatMap((source) => {
        const listing = sources.get(source)
        if (listing?.onRecord !== true) return [`             ${source} is not on record as a source`]
        const published = listing.publishedOn === null ? '' : `, ${dateWords(listing.publishedOn.edtf)}`
        return [
          `             ${listing.title}. ${listing.publisher}${published}${listing.where === null ? '' : `. ${listing.where}`}`
        ]
      }),
      ...event.citations.flatMap(({ quote }) => (quote === null ? [] : [`  words      “${quote.exact}”`])),
      ...event.corrections.map(
        ({ id, recordedAt, data: { reason } }) =>
          `  corrected  ${recordedAt} by ${id}${reason === null ? '' : `: ${reason}`}`
      ),
      ''
    ].join('\n')
  })
  surroundings.stdout(text)
  return exitCodes.Done
}

const consentWords: Readonly<Record<ConsentForm, string>> = {
  Ratification: 'ratification',
  Acceptance: 'acceptance',
  Approval: 'approval',
  Accession: 'accession',
  Succession: 'succession',
  FormalConfirmation: 'formal confirmation',
  ExchangeOfInstruments: 'exchange of instruments',
  OtherMeans: 'consent'
}

const boundWords = { Certainly: 'in force', Possibly: 'perhaps in force', No: 'not in force' } as const

/** The treaty of this identity, else the only one whose title has the words; the treaties that it may be, if several. */
const treatyNamed = (name: string, { treaties }: Views): readonly [string, Views['treaties'][string]] => {
  const wanted = searchable(name)
  const all = Object.entries(treaties)
  const exact = all.find(([id, { title }]) => id === name || (title !== null && searchable(title) === wanted))
  if (exact !== undefined) return exact
  const like = all.filter(([id, { title }]) => searchable(`${id} ${title ?? ''}`).includes(wanted))
  const [only, ...others] = like
  if (only !== undefined && others.length === 0) return only
  throw new Stop(
    exitCodes.Refused,
    like.length === 0
      ? `No treaty on record is called “${name}”.`
      : `Several treaties are called so: ${like.map(([id, { title }]) => (title === null ? id : `${id} (${title})`)).join('; ')}.`
  )
}

/** The status table of a treaty on the day of the question: who signed, consented, is bound and left. */
export const treaty = async (name: string, options: AskOptions, surroundings: Surroundings): Promise<ExitCode> => {
  const given = (on: { readonly edtf: string } | null) =>
    on === null ? null : { value: on.edtf, words: dateWords(on.edtf) }
  surroundings.stdout(
    await ask(options, surroundings, (views, names) => {
      const [, row] = treatyNamed(name, views)
      return formatted(
        {
          columns: [
            { field: 'party', title: 'Party', share: 3 },
            { field: 'status', title: `On ${dateWords(views.day)}`, share: 2 },
            { field: 'signed', title: 'Signed', share: 2 },
            { field: 'consent', title: 'Consent', share: 3 },
            { field: 'inForce', title: 'In force from', share: 2 },
            { field: 'left', title: 'Withdrawal', share: 2 },
            { field: 'reservations', title: 'Reservations', share: 0 }
          ],
          rows: treatyStatus(row, views.day).map((line) => ({
            party: { value: line.party, words: names.party(line.party) },
            status: { value: line.bound, words: boundWords[line.bound] },
            signed: given(line.signedOn),
            consent:
              line.consent === null
                ? null
                : {
                    value: [line.consent.form, line.consent.on.edtf],
                    words: `${consentWords[line.consent.form]}, ${dateWords(line.consent.on.edtf)}`
                  },
            inForce: given(line.inForceFrom),
            left:
              line.withdrawal === null
                ? null
                : {
                    value: [line.withdrawal.on.edtf, line.withdrawal.effectiveOn],
                    words: `${dateWords(line.withdrawal.on.edtf)}${
                      line.withdrawal.effectiveOn === null
                        ? ''
                        : `, effective ${dateWords(line.withdrawal.effectiveOn)}`
                    }`
                  },
            reservations: line.reservations
          })),
          nothing: 'No party of it is on record.'
        },
        formatOf(options),
        paperOf(surroundings)
      )
    })
  )
  return exitCodes.Done
}

const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replaceAll(/[ʻ‘’ʼ'`]/g, '')

/** The events that have all of some words in what they say, whatever their case and accents. */
export const search = async (
  words: ReadonlyArray<string>,
  options: AskOptions,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const wanted = words.flatMap((word) => searchable(word).split(/\s+/)).filter((word) => word !== '')
  const found = await ask(options, surroundings, (views, names) => {
    const rows = views.believed.flatMap((event) => {
      const { headline, details } = wordsOf(event, names)
      const text = searchable([headline, ...details.flatMap(({ texts }) => texts), event.id].join(' '))
      if (!wanted.every((word) => text.includes(word))) return []
      const on = 'on' in event.data ? event.data.on : null
      return [
        {
          date: on === null ? null : { value: on.edtf, words: dateWords(on.edtf) },
          type: event.type,
          words: headline,
          event: event.id
        }
      ]
    })
    return {
      count: rows.length,
      text: formatted(
        {
          columns: [
            { field: 'date', title: 'Date', share: 2 },
            { field: 'type', title: 'Type', share: 0 },
            { field: 'words', title: 'What', share: 5 },
            { field: 'event', title: 'Event', share: 2 }
          ],
          rows,
          nothing: `Nothing on record has ${words.map((word) => `“${word}”`).join(' and ')}.`
        },
        formatOf(options),
        paperOf(surroundings)
      )
    }
  })
  surroundings.stdout(found.text)
  return found.count === 0 ? exitCodes.Refused : exitCodes.Done
}

/** The news between two instants: facts, corrections and retractions, in the order of recording. */
export const diff = async (
  from: string,
  to: string | undefined,
  options: AskOptions,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const bound = (text: string): Instant => {
    const { known } = pointOf({ known: text })
    return known as Instant // a text was given
  }
  const [start, end] = [bound(from), to === undefined ? null : bound(to)]
  const text = await withStore(storeNamed(options.store, surroundings), 'Read', async (open) => {
    const history = await historyOf(open)
    const names = namesOf(viewsOf(history, { known: null, occurred: null }))
    const contents = new Map(history.map((event) => [event.id, event]))
    const rows = history
      .filter(({ recordedAt }) => recordedAt > start && (end === null || recordedAt <= end))
      .map((event) => {
        if (event.type === 'EventCorrected')
          return {
            change: 'corrected',
            words: wordsOf(event.data.content, names).headline,
            event: event.data.corrects,
            recorded: event.recordedAt
          }
        if (event.type === 'EventAttested')
          return {
            change: 'further source',
            words: wordsOf(event.data.content, names).headline,
            event: event.data.attests,
            recorded: event.recordedAt
          }
        if (event.type === 'EventRetracted') {
          const target = contents.get(event.data.retracts)
          const fact = target === undefined ? null : contentOf<CooperationEvent>(target)
          return {
            change: 'taken back',
            words: fact === null ? event.data.reason : wordsOf(fact, names).headline,
            event: event.data.retracts,
            recorded: event.recordedAt
          }
        }
        return { change: 'new', words: wordsOf(event, names).headline, event: event.id, recorded: event.recordedAt }
      })
    return formatted(
      {
        columns: [
          { field: 'recorded', title: 'Recorded', share: 0 },
          { field: 'change', title: 'Change', share: 0 },
          { field: 'words', title: 'What', share: 5 },
          { field: 'event', title: 'Event', share: 2 }
        ],
        rows,
        nothing: 'Nothing was recorded between these two points.'
      },
      formatOf(options),
      paperOf(surroundings)
    )
  })
  surroundings.stdout(text)
  return exitCodes.Done
}
