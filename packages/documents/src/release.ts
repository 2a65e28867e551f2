import {
  EventId,
  Instant,
  RecorderId,
  type SourceId,
  SourceId as SourceIdCodec,
  validate,
  Citation
} from '@communique/kernel'
import { ledgerCommand } from '@communique/core'
import { either as E } from 'fp-ts'
import { isMapping } from './anyCodec.ts'
import { factsCodec } from './catalogue.ts'
import { citing } from './citing.ts'
import { asText, type WrittenClaim, writtenClaim } from './claim.ts'
import {
  type DocumentClaim,
  type DocumentReader,
  eventIdOf,
  type ReleaseDocument,
  type StatedAccount
} from './document.ts'
import { documentFields, sourceFields } from './documentFields.ts'
import { expansion } from './expand.ts'
import type { DocumentFault, Place } from './fault.ts'
import { faultList } from './faultList.ts'
import { sourceAtHand } from './sourceText.ts'
import { type Path, yamlText } from './yamlText.ts'

/** Commands are { type, data }; the content of a correction is an event of its own. */
const stepsInFacts = (command: WrittenClaim['command'], steps: ReadonlyArray<string>): ReadonlyArray<string> =>
  (command === 'CorrectEvent' || command === 'AttestEvent') && steps[1] === 'content' ? steps.slice(3) : steps.slice(1)

/**
 * Reads a release document: YAML or JSON, one source and its claims in the words of the event catalogue, each with the
 * words of the source that it rests on. Every fault of the document is reported with its line and column.
 *
 * @category documents
 * @since 0.1.0
 */
export const readDocument =
  (reader: DocumentReader) =>
  (written: string): E.Either<ReadonlyArray<DocumentFault>, ReleaseDocument> => {
    const yaml = yamlText(written)
    if (E.isLeft(yaml)) return yaml
    const { value: root, placeOf, placeOfName, placeholders } = yaml.right
    const { sha256 } = reader
    const faults = faultList(placeOf)
    const { report, valid, mappingAt } = faults

    for (const place of placeholders) report({ type: 'Placeholder', place })

    const document = mappingAt(root, [], documentFields)
    const isElsewhere = typeof document['source'] === 'string'
    const header = isElsewhere ? { id: document['source'] } : mappingAt(document['source'], ['source'], sourceFields)
    const defaults = document['defaults'] === undefined ? {} : mappingAt(document['defaults'], ['defaults'], null)
    // Claims on several sources are gathered under an occasion; identifiers have one alphabet.
    const source =
      valid(validate(SourceIdCodec)(header['id']), isElsewhere ? ['source'] : ['source', 'id']) ??
      ('unknown' as SourceId) // an invalid one is reported
    const atHand = sourceAtHand(header, reader, placeOf, report)
    const { quoted, spanned, cited } = citing({ source, atHand, placeOf, report })

    const listed = document['claims'] ?? []
    if (!Array.isArray(listed)) report({ type: 'NotAMapping', place: placeOf(['claims']), path: 'claims' })
    const items: ReadonlyArray<unknown> = Array.isArray(listed) ? listed : []
    // A claim names another one of its document by its name, and one of another document by its event's id.
    const claimNames = new Set(items.flatMap((item) => (isMapping(item) ? (asText(item['id']) ?? []) : [])))
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

    const named = new Map<string, Place>()
    /** The claim as it is recorded; null where it is not sound, which is reported. */
    const claimOf = (claim: WrittenClaim): DocumentClaim | null => {
      const { path, pathOfFact, facts, cited: citedWords, causationId } = claim
      const place = placeOf(path)
      const first = named.get(claim.eventId)
      if (first !== undefined) {
        report({ type: 'ClaimNamedTwice', place, name: claim.eventId, first })
        return null
      }
      named.set(claim.eventId, place)
      const eventId = valid(validate(EventId)(claim.eventId), [...path, 'id'])
      if (eventId === null) return null
      const before = faults.reports()
      const expanded = facts()
      // The codec judges whether it is a command.
      const command = ledgerCommand({ type: claim.command, data: expanded })
      if (E.isRight(command))
        return {
          eventId,
          command: command.right,
          citations: citedWords.map((one) => one.citation),
          quotes: citedWords.flatMap(({ words }) => (words === null ? [] : [words])),
          account: claim.account,
          causationId,
          place
        }
      const violations = command.left.map((violation) => ({
        ...violation,
        path: stepsInFacts(claim.command, violation.path)
      }))
      // A value that was reported already is missing from the command.
      const isNew = faults.reports() === before
      faults.violated(isNew ? violations : violations.filter(({ found }) => found !== undefined), pathOfFact)
      return null
    }

    const sourceClaim = (): WrittenClaim => ({
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
      pathOfFact: (steps) => ['source', ...steps],
      account,
      causationId: null
    })

    const around = {
      source,
      defaults,
      sha256,
      faults,
      placeOf,
      placeOfName,
      expand,
      citedBy: (claim: Parameters<typeof cited>[0], path: Path) => cited(claim, path, citation),
      accountOf: (claim: Readonly<Record<string, unknown>>, path: Path) =>
        accountAt(claim['recorded'], [...path, 'recorded'], account)
    }
    const sound = (claim: WrittenClaim | null): ReadonlyArray<DocumentClaim> => {
      const read = claim === null ? null : claimOf(claim)
      return read === null ? [] : [read]
    }
    const claims = [
      ...(isElsewhere ? [] : sound(sourceClaim())),
      ...items.flatMap((item, index) => sound(writtenClaim(item, index, around)))
    ]
    const continues = asText(document['continues']) === 'true'
    const found = faults.all()
    return found.length > 0 ? E.left(found) : E.right({ source, continues, claims })
  }
