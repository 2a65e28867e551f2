/** The parts of an io-ts codec by which documents follow the shape of a fact. */
export interface AnyCodec {
  readonly name: string
  readonly _tag?: string
  readonly type?: AnyCodec
  readonly types?: ReadonlyArray<AnyCodec>
  readonly props?: Readonly<Record<string, AnyCodec>>
  readonly keys?: Readonly<Record<string, unknown>>
  readonly value?: unknown
}

export type Fields = Readonly<Record<string, unknown>>

/** Tests for a mapping of fields to values. */
export const isMapping = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Removes refinements: a refined value has the shape of its base. */
export const bare = (codec: AnyCodec): AnyCodec =>
  codec._tag === 'RefinementType' && codec.type !== undefined ? bare(codec.type) : codec

/** The members of a union or an intersection. */
export const membersOf = (codec: AnyCodec): ReadonlyArray<AnyCodec> => codec.types ?? []

/** Tests for the codec of null alone. */
export const isNull = (codec: AnyCodec): boolean => codec._tag === 'NullType'

/** Tests for a codec that takes null. */
export const admitsNull = (codec: AnyCodec): boolean =>
  isNull(bare(codec)) || (bare(codec)._tag === 'UnionType' && membersOf(bare(codec)).some(admitsNull))

/** Tests for a codec of lists. */
export const isList = (codec: AnyCodec): boolean => ['ReadonlyArrayType', 'ArrayType'].includes(bare(codec)._tag ?? '')

/** The fields of a codec of records; of an intersection, those of all its members. */
export const fieldsOf = (codec: AnyCodec): Readonly<Record<string, AnyCodec>> => {
  const shape = bare(codec)
  if (shape.props !== undefined) return shape.props
  return shape._tag === 'IntersectionType' ? Object.assign({}, ...membersOf(shape).map(fieldsOf)) : {}
}

/** Tests for a field without which the record is whole: nothing stands in its place where it is left out. */
export const isOptional = (codec: AnyCodec, field: string): boolean => {
  const shape = bare(codec)
  if (shape._tag === 'PartialType') return Object.hasOwn(fieldsOf(shape), field)
  return shape._tag === 'IntersectionType' && membersOf(shape).some((member) => isOptional(member, field))
}

/** The value of a field that is left out: null, an empty list, a record of such; undefined where it has to be given. */
export const emptyOf = (codec: AnyCodec): unknown => {
  if (admitsNull(codec)) return null
  if (isList(codec)) return []
  if (bare(codec)._tag !== 'InterfaceType') return undefined
  const fields = Object.entries(fieldsOf(codec)).map(([field, fieldCodec]) => [field, emptyOf(fieldCodec)] as const)
  return fields.every(([, value]) => value !== undefined) ? Object.fromEntries(fields) : undefined
}

/** The member of a union that a tagged value belongs to; null where the tag says none. */
export const memberFor = (codec: AnyCodec, value: unknown): AnyCodec | null => {
  const members = membersOf(codec).filter((member) => !isNull(member))
  const [only] = members
  if (members.length === 1 && only !== undefined) return only
  const tag = isMapping(value) ? value['type'] : undefined
  if (tag === undefined) return null
  return members.find((member) => bare(fieldsOf(member)['type'] ?? { name: '' }).value === tag) ?? null
}
