/** An element of XML: its name as written, its attributes, and what it holds, in order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReadonlyArray<XmlElement | string>
}

/** Makes an element. Attributes without a value are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: ReadonlyArray<XmlElement | string>
): XmlElement => {
  const given: Record<string, string> = {}
  for (const [attribute, value] of Object.entries(attributes)) if (value !== null) given[attribute] = value
  return { name, attributes: given, children }
}

/** Characters that no XML 1.0 document may hold, not even as a reference. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

/** A text as XML can hold it: characters that it cannot hold are replaced by U+FFFD. */
export const xmlText = (text: string): string => text.replaceAll(forbidden, '\ufffd')

/** An instant as XML can hold it; null in the year 0000, which its dates do not have. */
export const xmlInstant = (instant: string): string | null => (instant.startsWith('0000') ? null : instant)

/** Texts without any of these stand as they are; most have none. */
// oxlint-disable-next-line no-control-regex
const special = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

const escapedText = (text: string): string =>
  special.test(text) ? xmlText(text).replaceAll(/[&<>\r]/g, (found) => entities[found] ?? found) : text
const escapedAttribute = (text: string): string =>
  special.test(text) ? xmlText(text).replaceAll(/[&<>"\t\n\r]/g, (found) => entities[found] ?? found) : text

const openingOf = ({ name, attributes }: Pick<XmlElement, 'name' | 'attributes'>, indent: string): string => {
  let opening = `${indent}<${name}`
  for (const attribute in attributes) opening += ` ${attribute}="${escapedAttribute(attributes[attribute] ?? '')}"`
  return opening
}

/** Writes an element and what it holds; elements that hold elements stand on lines of their own. */
export const renderElement = (written: XmlElement, indent = ''): string => {
  const { name, children } = written
  const opening = openingOf(written, indent)
  if (children.length === 0) return `${opening}/>\n`
  let within = ''
  let isText = true
  for (const child of children) {
    isText &&= typeof child === 'string'
    within += typeof child === 'string' ? escapedText(child) : renderElement(child, `${indent}  `)
  }
  return isText ? `${opening}>${within}</${name}>\n` : `${opening}>\n${within}${indent}</${name}>\n`
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A document: the declaration, and its root. */
export const renderDocument = (root: XmlElement): string => `${declaration}${renderElement(root)}`

/** An element whose elements are made while it is written, for documents of any length. */
export interface XmlSequence {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parts: Iterable<XmlElement | XmlSequence>
}

function* sequencePieces(written: XmlSequence, indent: string): Generator<string, void> {
  const opening = openingOf(written, indent)
  let isEmpty = true
  for (const part of written.parts) {
    if (isEmpty) yield `${opening}>\n`
    isEmpty = false
    if ('parts' in part) yield* sequencePieces(part, `${indent}  `)
    else yield renderElement(part, `${indent}  `)
  }
  yield isEmpty ? `${opening}/>\n` : `${indent}</${written.name}>\n`
}

/** A document in pieces: the declaration, and its root. */
export function* documentPieces(root: XmlSequence): Generator<string, void> {
  yield declaration
  yield* sequencePieces(root, '')
}

/** The elements of a name that an element holds directly. */
export const childrenOf = ({ children }: XmlElement, name: string): ReadonlyArray<XmlElement> =>
  children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)

/** The first element of a name that an element holds directly; null where it holds none. */
export const childOf = (parent: XmlElement, name: string): XmlElement | null => childrenOf(parent, name)[0] ?? null

/** All text within an element, without the blanks around it. */
export const textIn = (within: XmlElement): string =>
  within.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .trim()
