import type * as t from 'io-ts'

/** What a codec accepts, as JSON: the names of fields, what stands in them, and the rules that it obeys. */
export type Structure =
  | string
  | readonly [Structure]
  | { readonly fields: Readonly<Record<string, Structure>> }
  | { readonly anyOf: ReadonlyArray<Structure> }
  | { readonly words: ReadonlyArray<string> }
  | { readonly literal: string | number | boolean }
  | { readonly rule: string; readonly of: Structure }

export type Composite =
  | t.InterfaceType<t.Props>
  | t.ReadonlyArrayType<t.Mixed>
  | t.UnionType<Array<t.Mixed>>
  | t.KeyofType<Readonly<Record<string, unknown>>>
  | t.LiteralType<string | number | boolean>
  | t.RefinementType<t.Mixed>

/** Describes a codec by walking it. What has no parts is described by its name. */
export const structureOf = (codec: t.Mixed): Structure => {
  // The codecs of io-ts tell by their tag which of its classes they are of.
  const composite = codec as unknown as Composite
  switch (composite._tag) {
    case 'InterfaceType':
      return {
        fields: Object.fromEntries(Object.entries(composite.props).map(([field, codec]) => [field, structureOf(codec)]))
      }
    case 'ReadonlyArrayType':
      return [structureOf(composite.type)]
    case 'UnionType':
      return { anyOf: composite.types.map(structureOf) }
    case 'KeyofType':
      return { words: Object.keys(composite.keys).toSorted() }
    case 'LiteralType':
      return { literal: composite.value }
    case 'RefinementType':
      return { rule: codec.name, of: structureOf(composite.type) }
    default:
      return codec.name
  }
}
