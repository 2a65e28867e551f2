import { contentOf } from '@communique/kernel/advanced'
import type { Citation, Sha256 } from '@communique/kernel'
import type { CooperationEvent, CooperationRecord } from '@communique/core'
import { streamOf } from '@communique/core/advanced'
import { Document } from 'yaml'
import { factsCodec } from './catalogue.ts'
import { compaction } from './compact.ts'
import { eventIdOf } from './document.ts'
import { quotePlaceholders } from './placeholders.ts'

/** A document as text, and the source or the occasion whose claims it makes. */
export interface WrittenDocument {
  readonly source: string
  readonly text: string
}

type Fields = Readonly<Record<string, unknown>>

/** Consecutive records of one occasion. */
const runsOf = (history: Iterable<CooperationRecord>): ReadonlyArray<ReadonlyArray<CooperationRecord>> => {
  const runs: Array<Array<CooperationRecord>> = []
  for (const event of history) {
    const last = runs.at(-1)
    if (last !== undefined && last[0]?.correlationId === event.correlationId) last.push(event)
    else runs.push([event])
  }
  return runs
}

const listOrOne = (values: ReadonlyArray<unknown>): unknown => (values.length === 1 ? values[0] : values)

const documentOf = (
  run: ReadonlyArray<CooperationRecord>,
  continues: boolean,
  sha256: (text: string) => Sha256,
  schema: string | null
): WrittenDocument | null => {
  const [first] = run
  if (first === undefined) return null
  const source = first.correlationId as string
  const own =
    first.type === 'SourceRecorded' &&
    first.data.sourceId === source &&
    first.id === eventIdOf(source, 'source', sha256) &&
    first.causationId === null &&
    !continues
      ? first.data
      : null
  const digest =
    own?.digest ?? run.flatMap(({ citations }) => citations).find((one) => one.source === source)?.digest ?? null
  const isOwn = (citation: Citation): boolean => citation.source === source && citation.quote === null
  const spanOf = (citation: Citation): string | null =>
    isOwn(citation) && citation.position !== null && citation.digest === digest && own !== null
      ? `${citation.position.start}-${citation.position.end}`
      : null
  const compact = compaction({
    one: (citation) => {
      const at = spanOf(citation)
      return at === null ? { words: citation } : { at }
    }
  })
  const citationsOf = (citations: ReadonlyArray<Citation>): Fields => {
    const [only] = citations
    if (citations.length === 1 && only !== undefined && isOwn(only) && only.position === null && only.digest === null)
      return {}
    const spans = citations.map(spanOf)
    return spans.length > 0 && spans.every((span) => span !== null)
      ? { at: listOrOne(spans) }
      : { cite: listOrOne(citations) }
  }
  const account = { at: first.recordedAt, by: first.recordedBy }
  const claimOf = (event: CooperationRecord): Fields => {
    const facts = contentOf<CooperationEvent>(event)
    const prefix = `${source}-`
    const name = event.id.startsWith(prefix) ? event.id.slice(prefix.length) : null
    const isNamed = name !== null && name !== '' && eventIdOf(source, name, sha256) === event.id
    const recorded = {
      ...(event.recordedAt === account.at ? {} : { at: event.recordedAt }),
      ...(event.recordedBy === account.by ? {} : { by: event.recordedBy })
    }
    const isOfAnotherStream = facts === null || streamOf(facts) !== event.stream
    return {
      ...(isNamed ? { id: name } : { event: event.id }),
      ...(event.type === 'EventCorrected' ? { corrects: event.data.corrects } : {}),
      ...(event.type === 'EventAttested'
        ? { attests: event.data.attests, ...(event.data.note === null ? {} : { reason: event.data.note }) }
        : {}),
      ...(event.type === 'EventRetracted' ? { retracts: event.data.retracts } : {}),
      ...(isOfAnotherStream ? { stream: event.stream } : {}),
      ...('reason' in event.data && contentOf<CooperationEvent>(event) !== event && event.data.reason !== null
        ? { reason: event.data.reason }
        : {}),
      ...(facts === null ? {} : { [facts.type]: compact(factsCodec(facts.type), facts.data) }),
      ...citationsOf(event.citations),
      ...(event.causationId === null ? {} : { because: event.causationId }),
      ...(Object.keys(recorded).length === 0 ? {} : { recorded })
    }
  }
  const header: Fields | string =
    own === null
      ? source
      : {
          id: source,
          title: own.title,
          publisher: own.publisher,
          ...(own.publishedOn === null
            ? {}
            : { published: (compact(factsCodec('SourceRecorded'), own) as Fields)['publishedOn'] }),
          language: own.language,
          ...(own.where === null ? {} : { address: own.where }),
          ...(own.digest === null ? {} : { digest: own.digest }),
          ...citationsOf(first.citations)
        }
  const claims = (own === null ? run : run.slice(1)).map(claimOf)
  const document = {
    source: header,
    ...(continues ? { continues: true } : {}),
    recorded: account,
    ...(claims.length === 0 ? {} : { claims })
  }
  const line = schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`
  const yaml = new Document(document, { aliasDuplicateObjects: false })
  quotePlaceholders(yaml.contents)
  return { source, text: `${line}${yaml.toString({ lineWidth: 118 })}` }
}

/**
 * Writes a record as documents: one for every occasion, in the order of recording; where the record comes back to an
 * occasion, a further document that continues it.
 *
 * Law: the documents of a lawful record, recorded one after the other into an empty one, give an equal record.
 *
 * @param schema the address of the JSON Schema that editors take; none by default.
 * @category documents
 * @since 0.1.0
 */
export const documentsOf = (
  history: Iterable<CooperationRecord>,
  { sha256, schema = null }: { readonly sha256: (text: string) => Sha256; readonly schema?: string | null }
): ReadonlyArray<WrittenDocument> => {
  const begun = new Set<string>()
  return runsOf(history).flatMap((run) => {
    const occasion = run[0]?.correlationId ?? ''
    const document = documentOf(run, begun.has(occasion), sha256, schema)
    begun.add(occasion)
    return document === null ? [] : [document]
  })
}
