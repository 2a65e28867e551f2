import { either as E, function as F } from 'fp-ts'
import * as t from 'io-ts'
import { Json } from '../../events/storedEvent.ts'
import type { SchemaVersions } from '../../events/upcasterChain.ts'
import { type CheckPlan, checkPlans } from '../../validation/compiled/checkPlan.ts'
import { closureCheck } from '../../validation/compiled/closureCheck.ts'
import { ordinalInBytes, ReadableCloudEvent } from '../cloudEvents.ts'
import { anyOrderOn } from './anyOrder.ts'
import { primitivesOn, type TextOf } from './primitives.ts'
import { RememberedTexts, textsIn } from './rememberedTexts.ts'
import { ruledRecords } from './ruledRecords.ts'
import { type Capture, scanProgram } from './scanProgram.ts'

/** Bytes behind the line feed of a line, of any value, which a scanner may look at. */
export const bytesBehindLines = 8

const lineFeed = 10
const carriageReturn = 13

/** Scans lines of a ledger in a window of bytes. */
export interface LineScanner {
  /**
   * The place behind the line that begins here, its line feed included; -1: it is not certain that the reader of events takes
   * the line as it is.
   */
  readonly scan: (at: number) => number
  /** The type of the event that was scanned last. */
  readonly type: () => string
  /** The places of the values of the line that was scanned last, by `attributes` and `fieldsOf`. */
  readonly spans: Int32Array
  /** The attributes of the CloudEvent. */
  readonly attributes: Capture
  /** The facts of events of a type. */
  readonly fieldsOf: (type: string) => Capture
}

/** The place of a field in the spans, where its start stands, and its end behind it; -1: no such field is kept. */
export const spanPlace = ({ first, fields }: Capture, field: string): number => {
  const index = fields.indexOf(field)
  return index === -1 ? -1 : first + 1 + index * 2
}

/** Tests that the record that was scanned last has a field. */
export const hasField = (spans: Int32Array, { first }: Capture, place: number): boolean =>
  place !== -1 && ((spans[first] as number) & (1 << ((place - first - 1) >>> 1))) !== 0

const factsOf = (codec: t.Mixed): ReadonlyArray<t.Mixed> =>
  codec instanceof t.InterfaceType
    ? Object.entries(codec.props as t.Props).flatMap(([key, data]) => (key === 'data' ? [data] : []))
    : []

const nowhere: Capture = { first: 0, fields: [] }

/** Checks of values, each made when it is first asked. */
const checksByPlan = () => {
  const closureOf = closureCheck(new Map())
  const checks = new Map<CheckPlan, (value: unknown) => boolean>()
  return (plan: CheckPlan): ((value: unknown) => boolean) => {
    const known = checks.get(plan)
    if (known !== undefined) return known
    const closure = closureOf(plan)
    const check = (value: unknown): boolean => closure(value) === null
    checks.set(plan, check)
    return check
  }
}

/**
 * Compiles the codecs of events to a scanner of the lines of a ledger. It reads bytes: of a line whose event has today's
 * shape no text and no object is made but what rules ask for, and the places of its fields are found.
 *
 * Law: where it takes a line, `readLedger` and `eventReader` read one event from it, without a fault. Where it does not,
 * nothing is known, and they are to read the line: escapes by number, attributes that were added and older shapes are
 * left to them.
 *
 * @param codecs under the types of their events.
 * @param window into which the caller reads lines. They must be UTF-8; behind a line without a line feed a zero must stand.
 * After the last one, `bytesBehindLines` may be looked at.
 * @returns null where code may not be generated.
 */
export const lineScanner = (
  codecs: Readonly<Record<string, t.Mixed>>,
  current: SchemaVersions,
  window: Uint8Array,
  textOf: TextOf
): LineScanner | null => {
  const events = Object.entries(codecs).flatMap(([type, codec]) => factsOf(codec).map((facts) => ({ type, facts })))
  const types = events.map(({ type }) => type)
  const [envelope, json, ...facts] = checkPlans([ReadableCloudEvent, Json, ...events.map(({ facts }) => facts)])
  if (envelope === undefined || json === undefined) return null
  const checkOf = checksByPlan()
  const primitives = primitivesOn(window, textOf)
  // Its length is known once the program is written.
  let spans = new Int32Array(0)
  const program = scanProgram({
    captured: [envelope, ...facts],
    scannedBy: (plan) => (plan === json ? 'eventEnd' : null),
    recordOver: ruledRecords(window, () => spans, primitives.valueAt),
    remembered: (plan) => new RememberedTexts(checkOf(plan))
  })
  const roots = [envelope, ...facts].map(program.scanner)
  spans = new Int32Array(program.spanCount())
  const captureOf = (plan: CheckPlan): Capture => program.captures.get(plan) ?? nowhere
  const attributes = captureOf(envelope)
  const [typePlace, versionPlace] = [spanPlace(attributes, 'type'), spanPlace(attributes, 'schemaversion')]
  const numbers = new Map(types.map((type, index) => [type, index]))
  const versions = types.map((type) => current[type] ?? -1)
  let [scanEnvelope, ...scanFacts]: ReadonlyArray<(at: number) => number> = []
  let event = -1

  /** Scans the facts of an event, whose type stands before them. */
  const eventEnd = (at: number): number => {
    const start = spans[typePlace] as number
    event = start === -1 ? -1 : (numbers.get(textOf(start + 1, (spans[typePlace + 1] as number) - 1)) ?? -1)
    return scanFacts[event]?.(at) ?? -1
  }
  const { textEnd, numberEnd, numberAt, valueEnd, valueAt } = primitives
  const given = {
    b: window,
    d: new DataView(window.buffer, window.byteOffset, window.byteLength),
    k: program.constants,
    spans,
    textFits: textsIn(window, textOf),
    accepts: (plan: CheckPlan, at: number, end: number) => checkOf(plan)(valueAt(at, end)),
    anyOrder: anyOrderOn(window, spans),
    eventEnd,
    textEnd,
    numberEnd,
    numberAt,
    valueEnd
  }
  const made = E.tryCatch(
    // oxlint-disable-next-line typescript/no-implied-eval -- to generate code is the purpose; see scanProgram for what enters
    () => new Function(...Object.keys(given), program.text(roots)),
    F.identity
  )
  if (E.isLeft(made)) return null
  // The program returns a scanner for each of the roots.
  ;[scanEnvelope, ...scanFacts] = made.right(...Object.values(given)) as ReadonlyArray<(at: number) => number>

  const isOfToday = (): boolean => {
    const [start, end] = [spans[versionPlace] as number, spans[versionPlace + 1] as number]
    return ordinalInBytes(window, start + 1, end - 1) === versions[event]
  }
  return {
    scan: (at) => {
      spans[typePlace] = -1
      const end = scanEnvelope?.(at) ?? -1
      if (end === -1 || !isOfToday()) return -1
      if (window[end] === lineFeed) return end + 1
      return window[end] === carriageReturn && window[end + 1] === lineFeed ? end + 2 : -1
    },
    type: () => types[event] as string,
    spans,
    attributes,
    fieldsOf: (type) => {
      const plan = facts[numbers.get(type) ?? -1]
      return plan === undefined ? nowhere : captureOf(plan)
    }
  }
}
