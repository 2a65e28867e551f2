import { type CooperationEvent, type CountryLinks, countryLinks, type Edtf } from '@communique/core'
import { type Capture, hasField, type LineScanner, spanPlace, type TextOf } from '@communique/kernel/advanced'
import { numberOfType, yearOfDate } from './factsOfRow.ts'
import { addLinksIn, type LinksOfEvent } from './links.ts'
import { RememberedNumbers } from './rememberedNumbers.ts'
import type { Numbered } from './rows.ts'

/** The window of a scanner, and the texts of its bytes. */
export interface ScannedBytes {
  readonly scanner: LineScanner
  readonly bytes: Uint8Array
  readonly textOf: TextOf
}

/** Facts of a line, of no countries that its source names, which say which of their other fields are read. */
const watchedFacts = (
  { scanner: { spans }, textOf }: ScannedBytes,
  facts: Capture,
  read: (field: string) => void
): object => {
  const valueOf = (field: string): unknown => {
    if (field === 'countries') return []
    const place = spanPlace(facts, field)
    return hasField(spans, facts, place)
      ? JSON.parse(textOf(spans[place] as number, spans[place + 1] as number))
      : undefined
  }
  const has = (field: string): boolean => hasField(spans, facts, spanPlace(facts, field))
  const reading =
    <A>(of: (field: string) => A) =>
    (_target: object, field: string | symbol): A => {
      if (field !== 'countries') read(String(field))
      return of(String(field))
    }
  return new Proxy(
    {},
    {
      get: reading(valueOf),
      has: reading(has),
      getOwnPropertyDescriptor: reading((field) =>
        has(field) ? { configurable: true, enumerable: true, value: valueOf(field) } : undefined
      ),
      ownKeys: () => {
        for (const field of facts.fields) if (field !== 'countries') read(field)
        return facts.fields.filter(has)
      }
    }
  )
}

/** The fields of a type of events that a function reads, and their places in the spans. */
interface FieldsRead {
  readonly type: string
  readonly number: number
  readonly facts: Capture
  readonly fields: Array<string>
  readonly places: Array<number>
}

/**
 * Applies a function of events to lines that were scanned, without the countries that their sources name. It learns which
 * fields of the facts the function reads, and runs it once for lines that have the same bytes there.
 *
 * Law: the number is that of the event which the line holds, for a function that depends on nothing but the event: it reads
 * the same fields again where their content is the same.
 */
const byFieldsRead = (scanned: ScannedBytes, numberOf: (event: CooperationEvent) => number) => {
  const { scanner, bytes } = scanned
  const { spans } = scanner
  const remembered = new RememberedNumbers()
  return ({ type, number, facts, fields, places }: FieldsRead): number => {
    remembered.seek(number)
    for (const place of places)
      if (hasField(spans, facts, place)) remembered.by(bytes, spans[place] as number, spans[place + 1] as number)
      else remembered.by(bytes, 0, 0)
    const before = remembered.found()
    if (before !== -1) return before
    const { length } = fields
    const data = watchedFacts(scanned, facts, (field) => {
      if (fields.includes(field)) return
      fields.push(field)
      places.push(spanPlace(facts, field))
    })
    const found = numberOf({ type, data } as CooperationEvent) // its facts were scanned
    // Numbers that were remembered by fewer fields are found again.
    if (fields.length > length) remembered.clear()
    else remembered.remember(found)
    return found
  }
}

const beginsDate = Uint8Array.from('{"edtf":"', (character) => character.charCodeAt(0))
const quote = 34

/** Finds the number of the year of a date by its bytes, and remembers it. */
const byDate = ({ bytes, textOf }: ScannedBytes, years: Numbered) => {
  const remembered = new RememberedNumbers()
  const numberOf = (edtf: Edtf): number => years.of(yearOfDate(edtf))
  return (from: number, to: number): number => {
    for (let at = 0; at < beginsDate.length; at += 1)
      // Its fields may stand in any order.
      if (bytes[from + at] !== beginsDate[at]) return numberOf(JSON.parse(textOf(from, to)).edtf)
    const start = from + beginsDate.length
    let end = start
    while (bytes[end] !== quote) end += 1
    remembered.seek(0)
    remembered.by(bytes, start, end)
    const known = remembered.found()
    if (known !== -1) return known
    const found = numberOf(textOf(start, end) as Edtf) // it was scanned, and no date has escapes
    remembered.remember(found)
    return found
  }
}

/**
 * The number of the year of lines that were scanned; the countries that they name are added to the links. As `factsOfEvent`
 * has it of events.
 */
export const scannedFacts = (scanned: ScannedBytes, years: Numbered, links: LinksOfEvent) => {
  const { scanner, bytes } = scanned
  const { spans } = scanner
  const yearNumber = byDate(scanned, years)
  /** Lists of the countries that follow from other fields. */
  const implied: Array<CountryLinks> = []
  const impliedNumber = byFieldsRead(scanned, (event) => implied.push(countryLinks(event)) - 1)
  const readOf = (type: string): FieldsRead => ({
    type,
    number: numberOfType(type),
    facts: scanner.fieldsOf(type),
    fields: [],
    places: []
  })
  const kindOf = (type: string) => {
    const facts = scanner.fieldsOf(type)
    return { read: readOf(type), facts, on: spanPlace(facts, 'on'), countries: spanPlace(facts, 'countries') }
  }
  const byType = new Map<string, ReturnType<typeof kindOf>>()
  return (type: string): number => {
    let kind = byType.get(type)
    if (kind === undefined) byType.set(type, (kind = kindOf(type)))
    const { facts, on, countries, read } = kind
    links.clear()
    if (!hasField(spans, facts, on)) return 0
    if (hasField(spans, facts, countries))
      addLinksIn(bytes, spans[countries] as number, spans[countries + 1] as number, links)
    links.addAll(implied[impliedNumber(read)] as CountryLinks)
    return yearNumber(spans[on] as number, spans[on + 1] as number)
  }
}
