import type { AnyEvent } from '@communique/kernel'
import type * as t from 'io-ts'
import { isIdentityField } from '../reducer/identities.ts'
import { objectOf } from '../reducer/storage.ts'

/** Another name for an identity, whose codec is known or not. */
type Replace = (identity: string, codec: t.Mixed | null) => string

/** Replaces the identities of a value, and nothing else. */
type Renaming = (value: unknown, replace: Replace) => unknown

/** Finds the identities of a value, once for all names that they will be given; null: it has none. */
type Finding = (value: unknown) => Renaming | null

interface Tagged {
  readonly _tag?: string
  readonly type?: t.Mixed
  readonly types?: ReadonlyArray<t.Mixed>
  readonly props?: t.Props
  readonly domain?: t.Mixed
  readonly codomain?: t.Mixed
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nothing: Finding = () => null

const identity = (codec: t.Mixed | null): Finding => {
  const renaming: Renaming = (value, replace) => replace(value as string, codec)
  return (value) => (typeof value === 'string' ? renaming : null)
}

const inMembers =
  (found: Finding): Finding =>
  (value) => {
    if (!Array.isArray(value)) return null
    const renamings = value.map(found)
    if (renamings.every((each) => each === null)) return null
    return (members, replace) =>
      (members as ReadonlyArray<unknown>).map((member, at) => renamings[at]?.(member, replace) ?? member)
  }

/** Finds identities in the values of fields, and in their names. */
const inFields =
  (ofField: (name: string) => Finding, ofName: Finding = nothing): Finding =>
  (value) => {
    if (!isFields(value)) return null
    const names = Object.keys(value)
    const renamings = names.map((name) => [ofName(name), ofField(name)(value[name])] as const)
    if (renamings.every(([named, member]) => named === null && member === null)) return null
    return (fields, replace) =>
      objectOf(
        Object.entries(fields as Fields).map(([name, member], at) => [
          // A name is replaced by a name.
          (renamings[at]?.[0]?.(name, replace) ?? name) as string,
          renamings[at]?.[1]?.(member, replace) ?? member
        ])
      )
  }

/** The names of identity codecs, as `PartyId`. */
const isIdentityCodec = ({ name }: t.Mixed): boolean => /^[A-Z]\w*Id$/.test(name)

/** Finds identities by the codec of events: the values of codecs named as `PartyId` is. Each codec is walked once. */
const findingBy = (known: Map<t.Mixed, Finding>, codec: t.Mixed): Finding => {
  const before = known.get(codec)
  if (before !== undefined) return before
  // A recursive codec refers to itself while it is walked.
  known.set(codec, (value) => made(value))
  const made = walked(known, codec)
  known.set(codec, made)
  return made
}

const walked = (known: Map<t.Mixed, Finding>, codec: t.Mixed): Finding => {
  const { _tag, type, types = [], props = {}, domain, codomain } = codec as t.Mixed & Tagged
  const below = (each: t.Mixed): Finding => findingBy(known, each)
  if (isIdentityCodec(codec)) return identity(codec)
  if (_tag === 'UnionType') {
    const members = types.map((member) => [member, below(member)] as const)
    if (members.every(([, found]) => found === nothing)) return nothing
    return (value) => members.find(([member]) => member.is(value))?.[1](value) ?? null
  }
  if (_tag === 'IntersectionType') {
    const members = types.map(below).filter((each) => each !== nothing)
    if (members.length === 0) return nothing
    return (value) => {
      const renamings = members.flatMap((each) => each(value) ?? [])
      if (renamings.length === 0) return null
      return (whole, replace) => renamings.reduce((each, renaming) => renaming(each, replace), whole)
    }
  }
  if (_tag === 'InterfaceType' || _tag === 'PartialType') {
    const members = new Map(Object.entries(props).map(([name, member]) => [name, below(member)]))
    if ([...members.values()].every((each) => each === nothing)) return nothing
    return inFields((name) => members.get(name) ?? nothing)
  }
  if (_tag === 'DictionaryType' && domain !== undefined && codomain !== undefined) {
    const [ofName, ofMember] = [below(domain), below(codomain)]
    return ofName === nothing && ofMember === nothing ? nothing : inFields(() => ofMember, ofName)
  }
  if (type === undefined) return nothing
  const inner = below(type)
  return inner === nothing || (_tag !== 'ArrayType' && _tag !== 'ReadonlyArrayType') ? inner : inMembers(inner)
}

/** Finds identities by the names of their fields, wherever they stand. */
const findingIn = (fields: ReadonlyArray<string> | null): Finding => {
  const isNamed = fields === null ? isIdentityField : (name: string): boolean => fields.includes(name)
  const below = (ofText: Finding): Finding => {
    const members = inMembers((value) => found(value))
    const others = inFields((name) => (isNamed(name) ? named : unnamed))
    const found: Finding = (value) => ofText(value) ?? members(value) ?? others(value)
    return found
  }
  const named = below(identity(null))
  const unnamed = below(nothing)
  return unnamed
}

/** The test of a new name for an identity. */
export type Allows = (name: string) => boolean

/** An event whose identities are known. */
export interface Identified<Event extends AnyEvent> {
  /** Its identities, each with the test of another name for it. */
  readonly identities: ReadonlyArray<readonly [identity: string, allows: Allows]>
  /** The event with other identities. */
  readonly renamed: (replace: (identity: string) => string) => Event
}

/** Finds the identities of an event, and the rules of their names. */
export type Identities<Event extends AnyEvent> = (event: Event) => Identified<Event>

/** The codec of each event type in the codec of all events. */
export const codecsByType = (codec: t.Mixed): ((type: string) => t.Mixed | undefined) => {
  const byType = new Map<string, t.Mixed>()
  const collect = (each: t.Mixed): void => {
    const { _tag, types = [], props = {} } = each as t.Mixed & Tagged
    if (_tag === 'UnionType') types.forEach(collect)
    const literal: (t.Mixed & { readonly value?: unknown }) | undefined = props['type']
    if (typeof literal?.value === 'string') byType.set(literal.value, each)
  }
  collect(codec)
  return (type) => byType.get(type)
}

/** The event with other facts. */
const stating = <Event extends AnyEvent>(event: Event, data: unknown): Event => ({ ...event, data })

/** Identities by the codecs of event types, which also say what names are lawful. */
export const identitiesByCodec = <Event extends AnyEvent>(
  codecOf: (type: string) => t.Mixed | undefined
): Identities<Event> => {
  const known = new Map<t.Mixed, Finding>()
  return (event) => {
    const codec = codecOf(event.type)
    const { type, data } = event
    const renaming = codec === undefined ? null : findingBy(known, codec)({ type, data })
    if (renaming === null) return { identities: [], renamed: () => event }
    const found = new Map<string, Allows>()
    renaming({ type, data }, (identity, its) => {
      if (its !== null) found.set(identity, its.is)
      return identity
    })
    return {
      identities: [...found],
      renamed: (replace) => stating(event, (renaming({ type, data }, replace) as { readonly data: unknown }).data)
    }
  }
}

/** Names that the identifiers of any domain allow: lower-case letters, digits and hyphens. */
const isIdentifier = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(name)

/** Identities by the names of fields; new names are those that the codec accepts, else identifiers. */
export const identitiesByField = <Event extends AnyEvent>(
  fields: ReadonlyArray<string> | null,
  codecOf: ((type: string) => t.Mixed | undefined) | null
): Identities<Event> => {
  const finding = findingIn(fields)
  return (event) => {
    const renaming = finding(event.data)
    if (renaming === null) return { identities: [], renamed: () => event }
    const renamed: Identified<Event>['renamed'] = (replace) => stating(event, renaming(event.data, replace))
    const found = new Set<string>()
    renamed((identity) => {
      found.add(identity)
      return identity
    })
    const codec = codecOf?.(event.type)
    const accepts = (identity: string, name: string): boolean => {
      const { type, data } = renamed((each) => (each === identity ? name : each))
      return codec?.is({ type, data }) ?? isIdentifier(name)
    }
    return { identities: Array.from(found, (each) => [each, (name) => accepts(each, name)]), renamed }
  }
}
