// What the reader asks for on the command line.
import { parseArgs } from 'node:util'
import {
  type CountryCode,
  CountryRole,
  type Instant,
  instant,
  type IsoDay,
  isoDay,
  resolveCountry,
  type UnknownCountry
} from '@communique/core'
import { defaultRoles } from '@communique/projections'
import { either as E } from 'fp-ts'

export interface Ask {
  /** In the order asked for; none: the default. */
  readonly countries: ReadonlyArray<CountryCode>
  readonly roles: ReadonlyArray<CountryRole>
  readonly known: Instant | null
  readonly published: IsoDay | null
  readonly occurred: IsoDay | null
  readonly json: boolean
  readonly help: boolean
  /** The folder that the page is written to. */
  readonly html: string
}

/** The reasons for which a question is refused; a `Usage` is about flags, the others about their values. */
export type AskRefusal =
  | { readonly type: 'Usage'; readonly message: string }
  | { readonly type: 'UnknownRole'; readonly found: string }
  | { readonly type: 'NoInstant'; readonly found: string }
  | { readonly type: 'NoDay'; readonly found: string }
  | { readonly type: 'UnknownCountries'; readonly unknown: ReadonlyArray<UnknownCountry> }

const allRoles = Object.keys(CountryRole.keys) as ReadonlyArray<CountryRole> // the codec's own keys

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  html: { type: 'string', default: 'out/cooperation.html' },
  roles: { type: 'string' },
  known: { type: 'string' },
  published: { type: 'string' },
  occurred: { type: 'string' }
} as const

const read = (args: ReadonlyArray<string>) =>
  E.tryCatch(
    () => parseArgs({ args: [...args], options, allowPositionals: true, strict: true }),
    // Node's own words name the flag; what it adds on escaping `--` helps nobody here.
    (error): AskRefusal => ({
      type: 'Usage',
      message: (error instanceof Error ? error.message : String(error)).replace(/\. To specify.*$/s, '')
    })
  )

const readRoles = (text: string | undefined): E.Either<AskRefusal, ReadonlyArray<CountryRole>> => {
  if (text === undefined) return E.right(defaultRoles)
  if (text.trim().toLowerCase() === 'all') return E.right(allRoles)
  return E.traverseArray((name: string): E.Either<AskRefusal, CountryRole> => {
    const role = allRoles.find((known) => known.toLowerCase() === name.trim().toLowerCase())
    return role === undefined ? E.left({ type: 'UnknownRole', found: name }) : E.right(role)
  })(text.split(','))
}

/** An instant to the millisecond; one to the second, or a day with its end, will do. */
const readKnown = (text: string | undefined): E.Either<AskRefusal, Instant | null> => {
  if (text === undefined) return E.right(null)
  const day = isoDay(text)
  const full = E.isRight(day) ? `${day.right}T23:59:59.999Z` : text.replace(/(T\d\d:\d\d:\d\d)Z$/, '$1.000Z')
  return E.mapLeft((): AskRefusal => ({ type: 'NoInstant', found: text }))(instant(full))
}

const readDay = (text: string | undefined): E.Either<AskRefusal, IsoDay | null> =>
  text === undefined ? E.right(null) : E.mapLeft((): AskRefusal => ({ type: 'NoDay', found: text }))(isoDay(text))

const readCountries = (texts: ReadonlyArray<string>): E.Either<AskRefusal, ReadonlyArray<CountryCode>> => {
  const resolved = texts.map(resolveCountry)
  const unknown = resolved.flatMap((answer) => (E.isLeft(answer) ? [answer.left] : []))
  if (unknown.length > 0) return E.left({ type: 'UnknownCountries', unknown })
  return E.right([...new Set(resolved.flatMap((answer) => (E.isRight(answer) ? [answer.right] : [])))])
}

/** Reads the command line. */
export const readAsk = (args: ReadonlyArray<string>): E.Either<AskRefusal, Ask> => {
  const parsed = read(args)
  if (E.isLeft(parsed)) return parsed
  const { values, positionals } = parsed.right
  const roles = readRoles(values.roles)
  if (E.isLeft(roles)) return roles
  const known = readKnown(values.known)
  if (E.isLeft(known)) return known
  const published = readDay(values.published)
  if (E.isLeft(published)) return published
  const occurred = readDay(values.occurred)
  if (E.isLeft(occurred)) return occurred
  // A request for help is granted whatever else is wrong with it.
  const countries = values.help ? E.right([]) : readCountries(positionals)
  if (E.isLeft(countries)) return countries
  return E.right({
    countries: countries.right,
    roles: roles.right,
    known: known.right,
    published: published.right,
    occurred: occurred.right,
    json: values.json,
    help: values.help,
    html: values.html
  })
}

export const helpText = `Usage: pnpm demo [country ...] [options]

Records ten press releases and four later sources, and tells what has happened
between the organisation and each country. Without a country: an overview of
all countries and partners, and three timelines. A country is a code or a name:
  pnpm demo UZ JP NE
  pnpm demo "the Sudan" "cote d'ivoire"

Options
  --roles <list>     all, or some of: Counterpart, Signatory, Donor,
                     Beneficiary, Invitee, Host, Seat, Venue, Accreditation
                     (default: all but Venue and Accreditation)
  --known <instant>  what was on record by then: 2024-06-03T23:59:59Z, or a day
  --published <day>  what sources had made public by then: 2020-06-30
  --occurred <day>   what had certainly occurred by then: 2020-12-31
  --json             one JSON document; without a country, of all countries
  --html <file>      where to write the page (default: out/cooperation.html)
  -h, --help         this text
`
