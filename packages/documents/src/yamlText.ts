import { either as E } from 'fp-ts'
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { DocumentFault, Place } from './fault.ts'
import { placeholdersIn } from './placeholders.ts'

/** Field names and list positions from the root of a document. */
export type Path = ReadonlyArray<string>

/** A document as plain values, all scalars as text, with the place of each in the text. */
export interface YamlText {
  /** Texts, null, lists and records. A scalar stays text until a codec says that it is a number. */
  readonly value: unknown
  /** The place of a value; of the nearest value around it where the path leads nowhere. */
  readonly placeOf: (path: Path) => Place
  /** The place of the name of a field. */
  readonly placeOfName: (path: Path) => Place
  /** The places of values that are still to be written. */
  readonly placeholders: ReadonlyArray<Place>
}

const start: Place = { line: 1, column: 1 }
/** Characters of a document, and levels of nesting. A release of fifty claims has some 30,000 and 10. */
const characterLimit = 4 * 1024 * 1024
const depthLimit = 50

const isEmptyScalar = (source: string | undefined, quoted: boolean): boolean =>
  !quoted && (source === undefined || source === '' || source === '~' || source === 'null')

/** The value of a node: text, null, a list or a record without a prototype, so that no field name means more than itself. */
const valueOf = (node: Node | null): unknown => {
  if (isMap<Node, Node | null>(node))
    return node.items.reduce<Record<string, unknown>>((fields, { key, value }) => {
      fields[String(isScalar(key) ? key.value : key)] = valueOf(value)
      return fields
    }, Object.create(null))
  if (isSeq<Node>(node)) return node.items.map(valueOf)
  if (!isScalar(node)) return null
  const quoted = node.type !== undefined && node.type !== 'PLAIN'
  return isEmptyScalar(node.source, quoted) ? null : String(node.value)
}

const pairIn = (node: Node | null, name: string) =>
  isMap<Node, Node | null>(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined

const stepInto = (node: Node | null, step: string): Node | null => {
  if (isSeq<Node>(node)) return node.items[Number(step)] ?? null
  const pair = pairIn(node, step)
  return pair?.value ?? pair?.key ?? null
}

const nesting = (text: string): number => {
  let [depth, deepest] = [0, 0]
  for (const sign of text) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, (depth += 1))
    else if (sign === ']' || sign === '}') depth -= 1
  }
  return deepest
}

/** The first control character of a text, or half of a character, as its code; line feeds and tabs are none. */
const controlIn = (text: string): string | null => {
  const [found] = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u.exec(text) ?? []
  return found === undefined ? null : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Reads YAML 1.2, or JSON, which is a part of it. Duplicate fields, aliases and texts beyond the limits are faults. */
export const yamlText = (text: string): E.Either<ReadonlyArray<DocumentFault>, YamlText> => {
  if (text.length > characterLimit)
    return E.left([{ type: 'TextTooLarge', place: start, characters: text.length, limit: characterLimit }])
  if (nesting(text) > depthLimit * 4) return E.left([{ type: 'NestedTooDeep', place: start, limit: depthLimit }])
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  // The failsafe schema leaves 2021, NO and 1e3 as they are written.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    uniqueKeys: true,
    prettyErrors: false
  })
  const faults: Array<DocumentFault> = document.errors.map(({ message, pos }) => ({
    type: 'NotYaml',
    place: placeAt(pos[0]),
    reason: message
  }))
  visit(document, (_, node, ancestors) => {
    if (isAlias(node) || (isScalar(node) && node.anchor) || ((isMap(node) || isSeq(node)) && node.anchor)) {
      faults.push({ type: 'AliasUsed', place: placeAt(node.range?.[0] ?? 0) })
      return visit.SKIP
    }
    const control = isScalar(node) ? controlIn(String(node.value)) : null
    if (control !== null)
      faults.push({ type: 'ControlCharacter', place: placeAt((node as Node).range?.[0] ?? 0), code: control })
    if (ancestors.length <= depthLimit * 2) return undefined
    faults.push({ type: 'NestedTooDeep', place: placeAt((node as Node | null)?.range?.[0] ?? 0), limit: depthLimit })
    return visit.BREAK
  })
  if (faults.length > 0) return E.left(faults)
  const root = document.contents as Node | null
  const nodeAt = (path: Path): Node | null => {
    let node = root
    for (const step of path) {
      const next = stepInto(node, step)
      if (next === null) break
      node = next
    }
    return node
  }
  return E.right({
    value: valueOf(root),
    placeholders: placeholdersIn(root).map(({ range }) => placeAt(range?.[0] ?? 0)),
    placeOf: (path) => placeAt(nodeAt(path)?.range?.[0] ?? 0),
    placeOfName: (path) => {
      const around = nodeAt(path.slice(0, -1))
      return placeAt((pairIn(around, path.at(-1) ?? '')?.key ?? around)?.range?.[0] ?? 0)
    }
  })
}
