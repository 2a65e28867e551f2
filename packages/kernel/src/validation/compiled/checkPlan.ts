import * as t from 'io-ts'
import type { RuleOnBytes } from '../refinement.ts'

/** The disjoint kinds of values that codecs accept. */
export type Kind =
  'Null' | 'Undefined' | 'String' | 'Number' | 'Boolean' | 'BigInt' | 'List' | 'Record' | 'Function' | 'Symbol'

const everyKind: ReadonlySet<Kind> = new Set([
  'Null',
  'Undefined',
  'String',
  'Number',
  'Boolean',
  'BigInt',
  'List',
  'Record',
  'Function',
  'Symbol'
])

/** A codec as a node of a tree, without its io-ts class. */
export type CodecNode =
  | { readonly type: 'Typeof'; readonly name: 'string' | 'boolean' | 'bigint' }
  | { readonly type: 'Number' }
  | { readonly type: 'Anything' }
  | { readonly type: 'Literal'; readonly value: unknown }
  | { readonly type: 'KeyOf'; readonly keys: object }
  | { readonly type: 'AnyList' }
  | { readonly type: 'List'; readonly member: CheckPlan }
  | { readonly type: 'Fields'; readonly fields: ReadonlyArray<Field> }
  | { readonly type: 'Dictionary'; readonly domain: CheckPlan; readonly codomain: CheckPlan }
  | {
      readonly type: 'Refined'
      readonly base: CheckPlan
      readonly predicate: (value: unknown) => boolean
      /**
       * True for a rule of texts that depends on nothing else. Records repeat values, such as the recorder and the source,
       * so a check remembers the last text that obeyed and tests only others.
       */
      readonly remembers: boolean
      /** The rule on the bytes of a text, where the codec has one. */
      readonly certainlyObeys: RuleOnBytes | null
    }
  | { readonly type: 'Intersection'; readonly members: ReadonlyArray<CheckPlan> }
  | { readonly type: 'Union'; readonly members: ReadonlyArray<CheckPlan> }
  | {
      readonly type: 'Tagged'
      readonly tag: string
      readonly members: ReadonlyArray<CheckPlan>
      /** The index of the member for each value of the tag. */
      readonly indexOf: ReadonlyMap<unknown, number>
    }
  /** A codec that cannot be inspected, only called. */
  | { readonly type: 'Opaque' }

export interface Field {
  readonly key: string
  readonly plan: CheckPlan
  readonly optional: boolean
}

/** A codec with the properties from which its check is compiled. */
export interface CheckPlan {
  readonly codec: t.Mixed
  readonly node: CodecNode
  /** Values of other kinds are refused. */
  readonly kinds: ReadonlySet<Kind>
  /** True where decoding never changes a value, so that one that does not pass is refused. */
  readonly certain: boolean
}

/** Returns true where decoding certainly leaves the value unchanged; a value for which it returns false may still be valid. */
export type GeneratedCheck = (value: unknown) => boolean

// The tagged classes of io-ts; any other codec has a tag of its own, or none.
type Known =
  | t.StringType
  | t.NumberType
  | t.BooleanType
  | t.BigIntType
  | t.NullType
  | t.UndefinedType
  | t.VoidType
  | t.UnknownType
  | t.AnyType
  | t.AnyArrayType
  | t.AnyDictionaryType
  | t.LiteralType<string | number | boolean>
  | t.KeyofType<Readonly<Record<string, unknown>>>
  | t.ArrayType<t.Mixed>
  | t.ReadonlyArrayType<t.Mixed>
  | t.ReadonlyType<t.Mixed>
  | t.InterfaceType<t.Props>
  | t.PartialType<t.Props>
  | t.DictionaryType<t.Mixed, t.Mixed>
  | t.RefinementType<t.Mixed>
  | t.IntersectionType<Array<t.Mixed>>
  | (t.UnionType<Array<t.Mixed>> & { readonly tag?: string })

/** Codecs of io-ts itself: the source text of their `validate` distinguishes it from a replaced one. */
const specimens = () => {
  const tagged = (value: string) => t.type({ tag: t.literal(value) })
  return {
    StringType: t.string,
    NumberType: t.number,
    BooleanType: t.boolean,
    BigIntType: t.bigint,
    NullType: t.null,
    UndefinedType: t.undefined,
    VoidType: t.void,
    UnknownType: t.unknown,
    AnyType: t.unknown,
    AnyArrayType: t.UnknownArray,
    AnyDictionaryType: t.UnknownRecord,
    LiteralType: t.literal(''),
    KeyofType: t.keyof({}),
    ArrayType: t.array(t.string),
    ReadonlyArrayType: t.array(t.string),
    InterfaceType: t.type({}),
    PartialType: t.partial({}),
    DictionaryType: t.record(t.string, t.string),
    RefinementType: t.Int,
    IntersectionType: t.intersection([t.string, t.string]),
    UnionType: t.union([t.string, t.null]),
    TaggedUnionType: t.union([tagged('a'), tagged('b')])
  }
}
type Specimens = Readonly<Record<string, Pick<t.Mixed, 'validate'>>>

const sameValidation = (codec: t.Mixed, specimen: Pick<t.Mixed, 'validate'> | undefined): boolean =>
  specimen !== undefined && String(codec.validate) === String(specimen.validate)

const opaque = (codec: t.Mixed): CheckPlan => ({ codec, node: { type: 'Opaque' }, kinds: everyKind, certain: false })

const kindOfLiteral = (value: unknown): Kind =>
  typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Number' : 'Boolean'

const union = (plans: ReadonlyArray<CheckPlan>): ReadonlySet<Kind> => new Set(plans.flatMap(({ kinds }) => [...kinds]))
const intersection = (plans: ReadonlyArray<CheckPlan>): ReadonlySet<Kind> =>
  new Set([...everyKind].filter((kind) => plans.every(({ kinds }) => kinds.has(kind))))
const allCertain = (plans: ReadonlyArray<CheckPlan>): boolean => plans.every(({ certain }) => certain)

/** The values of a tag in the records that a codec accepts, as io-ts determines them; none where it finds none. */
export const tagValues = (codec: t.Mixed, tag: string): ReadonlyArray<unknown> => {
  const known = codec as unknown as Known | t.ExactType<t.Mixed>
  switch (known._tag) {
    case 'InterfaceType': {
      const prop = (Object.hasOwn(known.props, tag) ? known.props[tag] : undefined) as unknown as Known | undefined
      return prop?._tag === 'LiteralType' ? [prop.value] : []
    }
    case 'RefinementType':
    case 'ReadonlyType':
    case 'ExactType':
      return tagValues(known.type, tag)
    case 'IntersectionType': {
      const [first = [], ...others] = known.types
        .map((member) => tagValues(member, tag))
        .filter((values) => values.length > 0)
      return first.filter((value) => others.every((values) => values.includes(value)))
    }
    case 'UnionType': {
      const values = known.types.map((member) => tagValues(member, tag))
      return values.every((own) => own.length > 0) ? values.flat() : []
    }
    default:
      return []
  }
}

/**
 * Plans the checks of codecs by inspecting their trees; a codec that several share has one plan. A codec that io-ts did
 * not make, or whose `validate` was replaced, is opaque; so are the kinds that change what they decode.
 */
export const checkPlans = (codecs: ReadonlyArray<t.Mixed>): ReadonlyArray<CheckPlan> => {
  const originals: Specimens = specimens()
  const plans = new Map<t.Mixed, CheckPlan>()

  const simple = (codec: t.Mixed, node: CodecNode, ...kinds: ReadonlyArray<Kind>): CheckPlan => ({
    codec,
    node,
    kinds: new Set(kinds),
    certain: true
  })

  const fields = (codec: t.Mixed, props: t.Props, optional: boolean): CheckPlan => {
    const fields = Object.keys(props).map((key): Field => {
      // Every key of the props has its codec.
      return { key, plan: walk(props[key] as t.Mixed), optional }
    })
    return {
      ...simple(codec, { type: 'Fields', fields }, 'Record'),
      // A required field that may be undefined is added where it is absent.
      certain: fields.every(({ plan }) => plan.certain && (optional || !plan.kinds.has('Undefined')))
    }
  }

  const tagged = (codec: t.Mixed, tag: string, types: ReadonlyArray<t.Mixed>): CheckPlan => {
    const values = types.map((member) => tagValues(member, tag))
    // A member that is not a plain record of io-ts, such as a recursive one, cannot be inspected.
    if (values.some((own) => own.length === 0)) return opaque(codec)
    const members = types.map(walk)
    // NaN selects no member, since it is not equal to itself.
    const indexOf = new Map(values.flatMap((own, index) => own.filter((v) => v === v).map((v) => [v, index] as const)))
    return {
      ...simple(codec, { type: 'Tagged', tag, members, indexOf }, 'Record'),
      certain: allCertain(members)
    }
  }

  const made = (codec: t.Mixed): CheckPlan => {
    const known = codec as unknown as Known
    if (known._tag === 'ReadonlyType')
      return known.validate === known.type.validate ? { ...walk(known.type), codec } : opaque(codec)
    const { tag } = known as { readonly tag?: string }
    if (tag !== undefined && known._tag === 'UnionType' && sameValidation(codec, originals['TaggedUnionType']))
      return tagged(codec, tag, known.types)
    if (!sameValidation(codec, Object.hasOwn(originals, known._tag) ? originals[known._tag] : undefined))
      return opaque(codec)
    switch (known._tag) {
      case 'StringType':
        return simple(codec, { type: 'Typeof', name: 'string' }, 'String')
      case 'BooleanType':
        return simple(codec, { type: 'Typeof', name: 'boolean' }, 'Boolean')
      case 'BigIntType':
        return simple(codec, { type: 'Typeof', name: 'bigint' }, 'BigInt')
      case 'NumberType':
        return { ...simple(codec, { type: 'Number' }, 'Number'), certain: false }
      case 'NullType':
        return simple(codec, { type: 'Literal', value: null }, 'Null')
      case 'UndefinedType':
      case 'VoidType':
        return simple(codec, { type: 'Literal', value: undefined }, 'Undefined')
      case 'UnknownType':
      case 'AnyType':
        return { ...simple(codec, { type: 'Anything' }), kinds: everyKind, certain: false }
      case 'LiteralType':
        return {
          ...simple(codec, { type: 'Literal', value: known.value }, kindOfLiteral(known.value)),
          certain: known.value !== 0
        }
      case 'KeyofType':
        return simple(codec, { type: 'KeyOf', keys: known.keys }, 'String')
      case 'AnyArrayType':
        return simple(codec, { type: 'AnyList' }, 'List')
      case 'AnyDictionaryType':
        return simple(codec, { type: 'Fields', fields: [] }, 'Record')
      case 'ArrayType':
      case 'ReadonlyArrayType': {
        const member = walk(known.type)
        return { ...simple(codec, { type: 'List', member }, 'List'), certain: member.certain }
      }
      case 'InterfaceType':
        return fields(codec, known.props, false)
      case 'PartialType':
        return fields(codec, known.props, true)
      case 'DictionaryType': {
        const [domain, codomain] = [walk(known.domain), walk(known.codomain)]
        // A dictionary of anything takes a list as well.
        return { ...simple(codec, { type: 'Dictionary', domain, codomain }, 'Record', 'List'), certain: false }
      }
      case 'RefinementType': {
        const base = walk(known.type)
        // The rule of a `refined` codec depends on the value alone; other predicates promise nothing of the kind.
        const remembers = 'brokenRule' in codec && base.kinds.size === 1 && base.kinds.has('String')
        const { certainlyObeys = null } = codec as { readonly certainlyObeys?: RuleOnBytes }
        return {
          ...base,
          codec,
          node: { type: 'Refined', base, predicate: known.predicate, remembers, certainlyObeys }
        }
      }
      case 'IntersectionType': {
        const members = known.types.map(walk)
        return {
          codec,
          node: { type: 'Intersection', members },
          kinds: intersection(members),
          certain: allCertain(members)
        }
      }
      case 'UnionType': {
        const members = known.types.map(walk)
        return { codec, node: { type: 'Union', members }, kinds: union(members), certain: allCertain(members) }
      }
    }
  }

  const walk = (codec: t.Mixed): CheckPlan => {
    const plan = plans.get(codec) ?? made(codec)
    plans.set(codec, plan)
    return plan
  }

  return codecs.map(walk)
}
