import { either as E } from 'fp-ts'
import { SaxesParser } from 'saxes'
import type { XmlElement } from './element.ts'

/** A fault of an XML document: the message of the parser, with line and column. */
export interface XmlFault {
  readonly type: 'NotXml'
  readonly message: string
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Array<XmlElement | string>
}

/** A reader of the elements of one name that are direct children of the root; it is given the document piece by piece. */
export interface ElementReader {
  /** The elements that end within this piece, or the fault at which reading ends. */
  readonly push: (piece: string) => E.Either<XmlFault, ReadonlyArray<XmlElement>>
  /** The root, once its tag was read. */
  readonly root: () => Pick<XmlElement, 'name' | 'attributes'> | null
  /** The end of the document. @returns the root's name and attributes. */
  readonly end: () => E.Either<XmlFault, Pick<XmlElement, 'name' | 'attributes'>>
}

/**
 * Reads the children of a root one by one, so that a file of any size needs the memory of one of them. Documents must be
 * well formed; a document type is refused, since entities of one can grow without bound.
 */
export const elementReader = (wanted: string): ElementReader => {
  const parser = new SaxesParser()
  const open: Array<Open> = []
  let root: Pick<XmlElement, 'name' | 'attributes'> | null = null
  let fault: XmlFault | null = null
  let finished: Array<XmlElement> = []
  const fail = (message: string): void => {
    fault ??= { type: 'NotXml', message }
  }
  parser.on('error', ({ message }) => fail(message))
  parser.on('doctype', () => fail('a document type is not accepted'))
  parser.on('opentag', ({ name, attributes }) => {
    const opened: Open = { name, attributes, children: [] }
    root ??= { name, attributes: opened.attributes }
    open.push(opened)
  })
  const text = (piece: string): void => {
    if (open.length > 1) open.at(-1)?.children.push(piece)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed === undefined || open.length === 0) return
    if (open.length > 1) open.at(-1)?.children.push(closed)
    else if (closed.name === wanted) finished.push(closed)
  })
  const taken = (): ReadonlyArray<XmlElement> => {
    const elements = finished
    finished = []
    return elements
  }
  return {
    push: (piece) => {
      if (fault === null) parser.write(piece)
      return fault === null ? E.right(taken()) : E.left(fault)
    },
    root: () => root,
    end: () => {
      if (fault === null) parser.close()
      if (fault !== null) return E.left(fault)
      return root === null ? E.left({ type: 'NotXml', message: 'the document has no root' }) : E.right(root)
    }
  }
}

/** Reads a whole document: its root, and the children of the root of one name. */
export const readElements = (
  text: string,
  wanted: string
): E.Either<
  XmlFault,
  { readonly root: Pick<XmlElement, 'name' | 'attributes'>; readonly elements: ReadonlyArray<XmlElement> }
> => {
  const reader = elementReader(wanted)
  const elements = reader.push(text)
  if (E.isLeft(elements)) return elements
  return E.map((root: Pick<XmlElement, 'name' | 'attributes'>) => ({ root, elements: elements.right }))(reader.end())
}
