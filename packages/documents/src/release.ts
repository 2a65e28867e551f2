import {
  type CorrelationId,
  EventId,
  type LogEntry,
  RecorderId,
  Instant,
  type Sha256,
  type SourceId,
  SourceId as SourceIdCodec,
  validate,
  type Violation,
  Citation
} from '@communique/kernel'
import {
  type CooperationEvent,
  type CooperationEventType,
  type CooperationLedgerCommand,
  ledgerCommand
} from '@communique/core'
import { cooperationEventCodecs, cooperationEventTypes, streamOf } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { type Fields, fieldsOf, isMapping } from './anyCodec.ts'
import { commandOfEvent, eventOf, factsCodec } from './catalogue.ts'
import { citing, type Cited, type SourceAtHand } from './citing.ts'
import { expansion } from './expand.ts'
import type { DocumentFault, Place } from './fault.ts'
import { nearestTo } from './nearest.ts'
import { type Path, yamlText } from './yamlText.ts'

/** The account that a document gives of its recording; null where the person who records it gives it. */
export interface StatedAccount {
  readonly at: Instant | null
  readonly by: RecorderId | null
}

/** A claim of a document: a fact, a correction or a retraction under a name of its own, and the words it rests on. */
export interface DocumentClaim {
  /** The id under which it is recorded: the source, then the name of the claim. */
  readonly eventId: EventId
  readonly command: CooperationLedgerCommand
  readonly citations: ReadonlyArray<Citation>
  /** The words of its citations, as far as they are at hand. */
  readonly quotes: ReadonlyArray<string>
  readonly account: StatedAccount
  readonly causationId: EventId | null
  readonly place: Place
}

/** A release: one source, and what it says. The first claim is that the source exists, unless it is on record already. */
export interface ReleaseDocument {
  readonly source: SourceId
  /** It adds to what earlier documents said of the source; claims that it does not make are left alone. */
  readonly continues: boolean
  readonly claims: ReadonlyArray<DocumentClaim>
}

/** The surroundings that reading a document needs. */
export interface DocumentReader {
  /** The text of the file that a document names as its source's text, or the reason why it cannot be read. */
  readonly readText: (file: string) => E.Either<string, string>
  readonly sha256: (text: string) => Sha256
}

/** The event that a claim would record. */
export const eventOfClaim = ({ command }: DocumentClaim): LogEntry<CooperationEvent> => eventOf(command)

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const kebab = (type: string): string => type.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

/** The id of a claim. A longer one than an identifier may be is cut and ends in a digest. */
export const eventIdOf = (source: string, name: string, sha256: DocumentReader['sha256']): string => {
  const id = `${source}-${name}`
  return id.length <= 60 ? id : `${id.slice(0, 51)}-${sha256(id).slice(0, 8)}`
}

export const documentFields = ['source', 'recorded', 'continues', 'defaults', 'claims']
export const sourceFields = [
  'id',
  'title',
  'publisher',
  'published',
  'language',
  'address',
  'text',
  'file',
  'digest',
  'at',
  'quote',
  'cite'
]
/** The fields of a claim beside its fact. */
export const claimFields = [
  'id',
  'event',
  'quote',
  'at',
  'cite',
  'corrects',
  'attests',
  'retracts',
  'stream',
  'reason',
  'because',
  'recorded'
]

/** A claim on its way into a document. */
interface Written {
  readonly eventId: string
  readonly cited: ReadonlyArray<Cited>
  readonly command: CooperationLedgerCommand['type']
  /** Writes its facts out in full; asked for once, since it reports faults. */
  readonly facts: () => unknown
  readonly path: Path
  /** The path of its facts. */
  readonly data: Path
  readonly account: StatedAccount
  readonly causationId: EventId | null
}

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
    /** A value by its codec; null, and reported, where it breaks a rule. */
    const valid = <A>(codec: E.Either<ReadonlyArray<Violation>, A>, path: Path): A | null => {
      if (E.isRight(codec)) return codec.right
      violated(path, codec.left)
      return null
    }
    const mappingAt = (value: unknown, path: Path, known: ReadonlyArray<string> | null): Fields => {
      if (!isMapping(value)) {
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

    const document = mappingAt(root, [], documentFields)
    const isElsewhere = typeof document['source'] === 'string'
    const header = isElsewhere ? { id: document['source'] } : mappingAt(document['source'], ['source'], sourceFields)
    const defaults = document['defaults'] === undefined ? {} : mappingAt(document['defaults'], ['defaults'], null)
    // Claims on several sources are gathered under an occasion; identifiers have one alphabet.
    const source =
      valid(validate(SourceIdCodec)(header['id']), isElsewhere ? ['source'] : ['source', 'id']) ??
      ('unknown' as SourceId) // an invalid one is reported

    const sourceAtHand = (): SourceAtHand | null => {
      const { text: inline, file, digest } = header
      const whole = typeof inline === 'string' ? E.right(inline) : typeof file === 'string' ? readText(file) : null
      if (whole === null) return typeof digest === 'string' ? { digest: digest as Sha256, text: null } : null // judged with the source
      if (E.isLeft(whole)) {
        report({ type: 'TextNotAtHand', place: placeOf(['source', 'file']), file: String(file), reason: whole.left })
        return null
      }
      const trimmed = whole.right.trim()
      const found = sha256(trimmed)
      if (typeof digest === 'string' && digest !== found)
        report({ type: 'DigestDiffers', place: placeOf(['source', 'digest']), stated: digest, found })
      return { text: trimmed, digest: found }
    }
    const atHand = sourceAtHand()
    const { quoted, spanned, cited } = citing({ source, atHand, placeOf, report })
    const list = document['claims'] ?? []
    // A claim names another one of its document by its name, and one of another document by its event's id.
    const claimNames = new Set(
      (Array.isArray(list) ? list : []).flatMap((item) => (isMapping(item) ? (text(item['id']) ?? []) : []))
    )
    const eventNamed = (name: string): string => (claimNames.has(name) ? eventIdOf(source, name, sha256) : name)
    const expand = expansion({ placeOf, placeOfName, report, quoted, spanned, eventNamed })
    const citation = (value: unknown, path: Path) => expand(Citation, value, path)

    const accountAt = (value: unknown, path: Path, otherwise: StatedAccount): StatedAccount => {
      if (value === undefined) return otherwise
      const { at, by } = mappingAt(value, path, ['at', 'by'])
      return {
        at: at === undefined ? otherwise.at : valid(validate(Instant)(at), [...path, 'at']),
        by: by === undefined ? otherwise.by : valid(validate(RecorderId)(by), [...path, 'by'])
      }
    }
    const account = accountAt(document['recorded'], ['recorded'], { at: null, by: null })

    const claims: Array<DocumentClaim> = []
    const named = new Map<string, Place>()
    const add = (claim: Written): void => {
      const { path, data, facts, cited: citedWords, causationId } = claim
      const place = placeOf(path)
      const first = named.get(claim.eventId)
      if (first !== undefined) return report({ type: 'ClaimNamedTwice', place, name: claim.eventId, first })
      named.set(claim.eventId, place)
      const eventId = valid(validate(EventId)(claim.eventId), [...path, 'id'])
      if (eventId === null) return undefined
      const before = reports
      const expanded = facts()
      // The codec judges whether it is a command.
      const command = ledgerCommand({ type: claim.command, data: expanded })
      if (E.isRight(command)) {
        claims.push({
          eventId,
          command: command.right,
          citations: citedWords.map((one) => one.citation),
          quotes: citedWords.flatMap(({ words }) => (words === null ? [] : [words])),
          account: claim.account,
          causationId,
          place
        })
        return undefined
      }
      // Commands are { type, data }; the content of a correction is an event of its own.
      const inFacts = (steps: ReadonlyArray<string>) =>
        (claim.command === 'CorrectEvent' || claim.command === 'AttestEvent') && steps[1] === 'content'
          ? steps.slice(3)
          : steps.slice(1)
      const violations = command.left.map((violation) => ({ ...violation, path: inFacts(violation.path) }))
      // A value that was reported already is missing from the command.
      return violated(data, reports === before ? violations : violations.filter(({ found }) => found !== undefined))
    }

    if (!isElsewhere)
      add({
        eventId: eventIdOf(source, 'source', sha256),
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
              digest: atHand?.digest
            },
            ['source']
          ),
        cited: cited(header, ['source'], citation),
        path: ['source'],
        data: ['source'],
        account,
        causationId: null
      })

    if (!Array.isArray(list)) report({ type: 'NotAMapping', place: placeOf(['claims']), path: 'claims' })
    for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
      const path = ['claims', String(index)]
      const claim = mappingAt(item, path, null)
      const { corrects, attests, retracts, stream, reason, because } = claim
      const kinds = Object.keys(claim).filter((field) => !claimFields.includes(field))
      const [type, other] = retracts === undefined ? kinds : ['EventRetracted', ...kinds]
      if (type === undefined) {
        report({ type: 'ClaimWithoutFact', place: placeOf(path) })
        continue
      }
      if (other !== undefined) {
        report({ type: 'ClaimOfTwoFacts', place: placeOf(path), facts: [type, other] })
        continue
      }
      const id = text(claim['id'])
      const shared = {
        path,
        cited: cited(claim, path, citation),
        account: accountAt(claim['recorded'], [...path, 'recorded'], account),
        causationId: because === undefined ? null : valid(validate(EventId)(because), [...path, 'because'])
      }
      const nameOf = (otherwise: string) => text(claim['event']) ?? eventIdOf(source, id ?? otherwise, sha256)
      if (retracts !== undefined) {
        add({
          ...shared,
          eventId: nameOf(`retraction-${text(retracts) ?? index}`),
          command: 'RetractEvent',
          facts: () => ({ stream, retracts, reason }),
          data: path
        })
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
      const stated = mappingAt(claim[type], [...path, type], null)
      const data = [...path, type]
      const inherited = { fields: defaults, path: ['defaults'] }
      if (attests !== undefined) {
        add({
          ...shared,
          eventId: nameOf(`attestation-${text(attests) ?? index}`),
          command: 'AttestEvent',
          facts: () => {
            const content = { type: eventType, data: expand(codec, stated, data) } as CooperationEvent // judged by its codec
            return {
              stream: stream ?? E.getOrElseW(() => undefined)(E.tryCatch(() => streamOf(content), String)),
              attests,
              content,
              note: reason ?? null
            }
          },
          data
        })
        continue
      }
      if (corrects !== undefined) {
        add({
          ...shared,
          eventId: nameOf(`correction-${text(corrects) ?? index}`),
          command: 'CorrectEvent',
          facts: () => {
            const content = { type: eventType, data: expand(codec, stated, data) } as CooperationEvent // judged by its codec
            return {
              stream: stream ?? E.getOrElseW(() => undefined)(E.tryCatch(() => streamOf(content), String)),
              corrects,
              content,
              reason: reason ?? null
            }
          },
          data
        })
        continue
      }
      const identity = Object.keys(fieldsOf(codec)).find((field) => field.endsWith('Id'))
      add({
        ...shared,
        eventId: nameOf(`${kebab(type)}-${(identity === undefined ? null : text(stated[identity])) ?? index}`),
        command: commandOfEvent[eventType],
        facts: () => expand(codec, stated, data, inherited),
        data
      })
    }
    const continues = text(document['continues']) === 'true'
    return faults.size > 0 ? E.left([...faults.values()]) : E.right({ source, continues, claims })
  }

/** The correlation under which the claims of a document are recorded: its source, by its identifier. */
export const correlationOf = ({ source }: ReleaseDocument): CorrelationId => source as string as CorrelationId // one alphabet
