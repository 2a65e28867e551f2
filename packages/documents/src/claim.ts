import type { EventId, Sha256, SourceId } from '@communique/kernel'
import { EventId as EventIdCodec, validate } from '@communique/kernel'
import type { CooperationEvent, CooperationEventType, CooperationLedgerCommand } from '@communique/core'
import { cooperationEventCodecs, cooperationEventTypes, streamOf } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { type Fields, fieldsOf } from './anyCodec.ts'
import { commandOfEvent, factsCodec } from './catalogue.ts'
import type { Cited } from './citing.ts'
import { eventIdOf, type StatedAccount } from './document.ts'
import { claimFields } from './documentFields.ts'
import type { Inherited } from './expand.ts'
import type { Place } from './fault.ts'
import type { FaultList } from './faultList.ts'
import { nearestTo } from '@communique/core/advanced'
import type { Path } from './yamlText.ts'

/** A claim on its way into a document. */
export interface WrittenClaim {
  readonly eventId: string
  readonly cited: ReadonlyArray<Cited>
  readonly command: CooperationLedgerCommand['type']
  /** Writes its facts out in full; asked for once, since it reports faults. */
  readonly facts: () => unknown
  readonly path: Path
  /** The path of one of its facts: in the claim, or in the defaults that it inherits. */
  readonly pathOfFact: (steps: Path) => Path
  readonly account: StatedAccount
  readonly causationId: EventId | null
}

/** The parts of a document that its claims refer to. */
export interface AroundClaims {
  readonly source: SourceId
  readonly defaults: Fields
  readonly sha256: (text: string) => Sha256
  readonly faults: FaultList
  readonly placeOf: (path: Path) => Place
  readonly placeOfName: (path: Path) => Place
  readonly expand: (codec: ReturnType<typeof factsCodec>, value: unknown, path: Path, inherited?: Inherited) => unknown
  readonly citedBy: (claim: Fields, path: Path) => ReadonlyArray<Cited>
  readonly accountOf: (claim: Fields, path: Path) => StatedAccount
}

/** A value that is text; null for any other. */
export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const kebab = (type: string): string => type.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

const isClaimType = (name: string): name is CooperationEventType => Object.hasOwn(cooperationEventCodecs, name)

const below =
  (...path: Path) =>
  (steps: Path): Path => [...path, ...steps]

/** The one fact of a claim by its type; null where it states none or several, which is reported. */
const factOf = (claim: Fields, path: Path, { faults, placeOf, placeOfName }: AroundClaims): string | null => {
  const kinds = Object.keys(claim).filter((field) => !claimFields.includes(field))
  const [type, other] = claim['retracts'] === undefined ? kinds : ['EventRetracted', ...kinds]
  if (type === undefined) {
    faults.report({ type: 'ClaimWithoutFact', place: placeOf(path) })
    return null
  }
  if (other === undefined) return type
  // Beside a fact, a name that is no claim is a misspelt field.
  const misspelt = kinds.filter((kind) => !isClaimType(kind))
  if (misspelt.length === 0 || misspelt.length === kinds.length)
    faults.report({ type: 'ClaimOfTwoFacts', place: placeOf(path), facts: [type, other] })
  else
    for (const field of misspelt)
      faults.report({
        type: 'UnknownField',
        place: placeOfName([...path, field]),
        field,
        nearest: nearestTo(field, claimFields),
        allowed: claimFields
      })
  return null
}

const streamOfContent = (content: CooperationEvent): unknown =>
  E.getOrElseW(() => undefined)(E.tryCatch(() => streamOf(content), String))

/** Reads a claim of a document; null where it is none, which is reported. */
export const writtenClaim = (item: unknown, index: number, around: AroundClaims): WrittenClaim | null => {
  const { source, defaults, sha256, faults, placeOfName, expand, citedBy, accountOf } = around
  const path = ['claims', String(index)]
  const claim = faults.mappingAt(item, path, null)
  const { corrects, attests, retracts, stream, reason, because } = claim
  const type = factOf(claim, path, around)
  if (type === null) return null
  const id = asText(claim['id'])
  const shared = {
    path,
    cited: citedBy(claim, path),
    account: accountOf(claim, path),
    causationId: because === undefined ? null : faults.valid(validate(EventIdCodec)(because), [...path, 'because'])
  }
  const nameOf = (otherwise: string) => asText(claim['event']) ?? eventIdOf(source, id ?? otherwise, sha256)
  if (retracts !== undefined)
    return {
      ...shared,
      eventId: nameOf(`retraction-${asText(retracts) ?? index}`),
      command: 'RetractEvent',
      facts: () => ({ stream, retracts, reason }),
      pathOfFact: below(...path)
    }
  if (!isClaimType(type)) {
    faults.report({
      type: 'UnknownClaim',
      place: placeOfName([...path, type]),
      claim: type,
      nearest: nearestTo(type, cooperationEventTypes)
    })
    return null
  }
  const codec = factsCodec(type)
  const data = [...path, type]
  const stated = faults.mappingAt(claim[type], data, null)
  // Judged by its codec.
  const content = () => ({ type, data: expand(codec, stated, data) }) as CooperationEvent
  if (attests !== undefined)
    return {
      ...shared,
      eventId: nameOf(`attestation-${asText(attests) ?? index}`),
      command: 'AttestEvent',
      facts: () => {
        const attested = content()
        return { stream: stream ?? streamOfContent(attested), attests, content: attested, note: reason ?? null }
      },
      pathOfFact: below(...data)
    }
  if (corrects !== undefined)
    return {
      ...shared,
      eventId: nameOf(`correction-${asText(corrects) ?? index}`),
      command: 'CorrectEvent',
      facts: () => {
        const corrected = content()
        return { stream: stream ?? streamOfContent(corrected), corrects, content: corrected, reason: reason ?? null }
      },
      pathOfFact: below(...data)
    }
  const identity = Object.keys(fieldsOf(codec)).find((field) => field.endsWith('Id'))
  return {
    ...shared,
    eventId: nameOf(`${kebab(type)}-${(identity === undefined ? null : asText(stated[identity])) ?? index}`),
    command: commandOfEvent[type],
    facts: () => expand(codec, stated, data, { fields: defaults, path: ['defaults'] }),
    pathOfFact: (steps) => {
      const [field = ''] = steps
      const isInherited = stated[field] === undefined && defaults[field] !== undefined
      return isInherited ? ['defaults', ...steps] : [...data, ...steps]
    }
  }
}
