import {
  type Citation,
  type Sha256,
  type SourceId,
  SourceId as SourceIdCodec,
  EventId,
  validate,
  type Violation
} from '@communique/kernel'
import {
  type CooperationCommand,
  cooperationCommand,
  type CooperationEvent,
  type CooperationEventType
} from '@communique/core'
import { cooperationEventCodecs, cooperationEventTypes, subjects } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import { expansion, fieldsOf } from './expand.ts'
import type { DocumentFault, Place } from './fault.ts'
import { nearestTo } from './nearest.ts'
import { placeInText, quoteCitation, sourceCitation, type SourceText, spanCitation, spansOf } from './quote.ts'
import { type Path, yamlText } from './yamlText.ts'

/** A claim of a document: a fact under a name of its own, and the words it rests on. */
export interface DocumentClaim {
  /** The id under which it is recorded: the source, then the name of the claim. */
  readonly eventId: EventId
  readonly command: CooperationCommand
  readonly citations: ReadonlyArray<Citation>
  readonly quotes: ReadonlyArray<string>
  readonly place: Place
}

/** A release: one source, and what it says. The first claim is that the source exists. */
export interface ReleaseDocument {
  readonly source: SourceId
  readonly claims: ReadonlyArray<DocumentClaim>
}

/** What reading a document asks of its surroundings. */
export interface DocumentReader {
  /** The text of the file that a document names as its source's text, or the reason why it cannot be read. */
  readonly readText: (file: string) => E.Either<string, string>
  readonly sha256: (text: string) => Sha256
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The command that records each type of event. */
const commandOfEvent = Object.fromEntries(
  Object.values(subjects).flatMap(({ events }) =>
    Object.entries<{ readonly eventType: string }>(events).map(([command, { eventType }]) => [eventType, command])
  )
) as Readonly<Record<CooperationEventType, CooperationCommand['type']>> // one command an event

/** The codec of the facts of a type of event. */
export const factsCodec = (type: CooperationEventType): t.Mixed =>
  (cooperationEventCodecs[type] as unknown as { readonly props: { readonly data: t.Mixed } }).props.data

const eventOfCommand = Object.fromEntries(
  Object.entries(commandOfEvent).map(([event, command]) => [command, event])
) as Readonly<Record<CooperationCommand['type'], CooperationEventType>> // one event a command

/** The event that a claim would record. */
export const eventOfClaim = ({ command: { type, data } }: DocumentClaim): CooperationEvent =>
  ({ type: eventOfCommand[type], data }) as CooperationEvent // a command has the facts of its event

const kebab = (type: string): string => type.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

/** Longer names are cut and end in a digest, since an identifier has 64 characters at most. */
const eventIdOf = (source: string, name: string, sha256: DocumentReader['sha256']): string => {
  const id = `${source}-${name}`
  return id.length <= 60 ? id : `${id.slice(0, 51)}-${sha256(id).slice(0, 8)}`
}

/** A claim on its way into a document. */
interface Written extends Pick<DocumentClaim, 'citations' | 'quotes'> {
  readonly name: string
  readonly command: CooperationCommand['type']
  /** Writes its facts out in full; asked for once, since it reports faults. */
  readonly facts: () => unknown
  readonly path: Path
  /** The path of its facts. */
  readonly data: Path
}

const documentFields = ['source', 'defaults', 'claims']
const sourceFields = ['id', 'title', 'publisher', 'published', 'language', 'address', 'text', 'file']
const claimFields = ['id', 'quote']

/**
 * Reads a release document: YAML or JSON, one source and its claims in the words of the event catalogue, each with the
 * words of the source that it rests on. Every fault of the document is reported with its line and column.
 *
 * @category documents
 * @since 0.1.0
 */
export const readDocument =
  ({ readText, sha256 }: DocumentReader) =>
  (written: string): E.Either<ReadonlyArray<DocumentFault>, ReleaseDocument> => {
    const yaml = yamlText(written)
    if (E.isLeft(yaml)) return yaml
    const { value: root, placeOf, placeOfName } = yaml.right
    // A default that is wrong is wrong once, however many claims inherit it.
    const faults = new Map<string, DocumentFault>()
    let reports = 0
    const report = (fault: DocumentFault): void => {
      reports += 1
      faults.set(JSON.stringify(fault), fault)
    }
    const violated = (path: Path, violations: ReadonlyArray<Violation>): void => {
      for (const violation of violations)
        report({ type: 'Invalid', place: placeOf([...path, ...violation.path]), violation })
    }
    const recordAt = (value: unknown, path: Path, known: ReadonlyArray<string> | null): Fields => {
      if (!isRecord(value)) {
        report({ type: 'NotAMapping', place: placeOf(path), path: path.join('.') || 'the document' })
        return {}
      }
      for (const field of known === null ? [] : Object.keys(value))
        if (known !== null && !known.includes(field))
          report({
            type: 'UnknownField',
            place: placeOf([...path, field]),
            field,
            nearest: nearestTo(field, known),
            allowed: known
          })
      return value
    }

    const document = recordAt(root, [], documentFields)
    const header = recordAt(document['source'], ['source'], sourceFields)
    const defaults = document['defaults'] === undefined ? {} : recordAt(document['defaults'], ['defaults'], null)
    const id = validate(SourceIdCodec)(header['id'])
    if (E.isLeft(id)) violated(['source', 'id'], id.left)
    const source = (E.isRight(id) ? id.right : 'unknown') as SourceId // an invalid one is reported

    const sourceText = (): SourceText | null => {
      const { text: inline, file } = header
      if (typeof inline === 'string') return { text: inline.trim(), digest: sha256(inline.trim()) }
      if (typeof file !== 'string') return null
      const read = readText(file)
      if (E.isRight(read)) return { text: read.right.trim(), digest: sha256(read.right.trim()) }
      report({ type: 'TextNotAtHand', place: placeOf(['source', 'file']), file, reason: read.left })
      return null
    }
    const at = sourceText()

    const cite = (quote: string, path: Path): ReadonlyArray<Citation> => {
      if (at === null) return [quoteCitation(source, quote)]
      const spans = spansOf(quote, at.text)
      const [only] = spans
      if (spans.length === 1 && only !== undefined) return [spanCitation(source, at, only)]
      if (only === undefined) report({ type: 'QuoteNotFound', place: placeOf(path), quote })
      else
        report({
          type: 'QuoteAmbiguous',
          place: placeOf(path),
          quote,
          places: spans.map(([start]) => placeInText(at.text, start))
        })
      return []
    }
    const expand = expansion({ placeOf, placeOfName, report, cite })

    const claims: Array<DocumentClaim> = []
    const named = new Map<string, Place>()
    const add = (claim: Written): void => {
      const { name, path, data, facts } = claim
      const place = placeOf(path)
      const first = named.get(name)
      if (first !== undefined) return report({ type: 'ClaimNamedTwice', place, name, first })
      named.set(name, place)
      const eventId = validate(EventId)(eventIdOf(source, name, sha256))
      if (E.isLeft(eventId)) return violated([...path, 'id'], eventId.left)
      const before = reports
      const expanded = facts()
      // The codec judges whether it is a command.
      const command = cooperationCommand({ type: claim.command, data: expanded } as CooperationCommand)
      if (E.isRight(command)) {
        const { citations, quotes } = claim
        claims.push({ eventId: eventId.right, command: command.right, citations, quotes, place })
        return undefined
      }
      const violations = command.left.map((violation) => ({ ...violation, path: violation.path.slice(1) }))
      // A value that was reported already is missing from the command.
      return violated(data, reports === before ? violations : violations.filter(({ found }) => found !== undefined))
    }

    add({
      name: 'source',
      command: 'RecordSource',
      facts: () =>
        expand(
          factsCodec('SourceRecorded'),
          {
            sourceId: source,
            title: header['title'],
            publisher: header['publisher'],
            publishedOn: header['published'],
            language: header['language'] ?? 'en',
            where: header['address'],
            digest: at?.digest
          },
          ['source']
        ),
      citations: [sourceCitation(source)],
      quotes: [],
      path: ['source'],
      data: ['source']
    })

    const list = document['claims'] ?? []
    if (!Array.isArray(list)) report({ type: 'NotAMapping', place: placeOf(['claims']), path: 'claims' })
    for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
      const path = ['claims', String(index)]
      const claim = recordAt(item, path, null)
      const facts = Object.keys(claim).filter((field) => !claimFields.includes(field))
      const [type, other] = facts
      if (type === undefined) {
        report({ type: 'ClaimWithoutFact', place: placeOf(path) })
        continue
      }
      if (other !== undefined) {
        report({ type: 'ClaimOfTwoFacts', place: placeOf(path), facts })
        continue
      }
      if (!Object.hasOwn(cooperationEventCodecs, type)) {
        report({
          type: 'UnknownClaim',
          place: placeOfName([...path, type]),
          claim: type,
          nearest: nearestTo(type, cooperationEventTypes)
        })
        continue
      }
      const eventType = type as CooperationEventType // a key of the catalogue
      const codec = factsCodec(eventType)
      const fields = fieldsOf(codec)
      const stated = recordAt(claim[type], [...path, type], null)
      const inherited = { fields: defaults, path: ['defaults'] }
      const quoted = claim['quote'] ?? []
      const quotes = (Array.isArray(quoted) ? quoted : [quoted]).filter((quote) => typeof quote === 'string')
      const citations = quotes.flatMap((quote, each) =>
        cite(quote, Array.isArray(quoted) ? [...path, 'quote', String(each)] : [...path, 'quote'])
      )
      const identity = Object.keys(fields).find((field) => field.endsWith('Id'))
      add({
        name:
          text(claim['id']) ?? `${kebab(type)}-${(identity === undefined ? null : text(stated[identity])) ?? index}`,
        command: commandOfEvent[eventType],
        facts: () => expand(codec, stated, [...path, type], inherited),
        citations: quotes.length === 0 ? [sourceCitation(source)] : citations,
        quotes,
        path,
        data: [...path, type]
      })
    }
    return faults.size > 0 ? E.left([...faults.values()]) : E.right({ source, claims })
  }
