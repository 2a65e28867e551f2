import type { AnyEvent } from '@communique/kernel'
import type * as t from 'io-ts'
import { isIdentityField } from '../reducer/identities.ts'

/** Another name for an identity, whose codec is known or not. */
type Replace = (identity: string, codec: t.Mixed | null) => string

/** Replaces every identity in a value, and nothing else. */
type Replacing = (value: unknown, replace: Replace) => unknown

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

const unchanged: Replacing = (value) => value

const mapFields = (value: unknown, map: (name: string, member: unknown) => readonly [string, unknown]): unknown =>
  isFields(value) ? Object.fromEntries(Object.entries(value).map(([name, member]) => map(name, member))) : value

/** The names of identity codecs, as `PartyId`. */
const isIdentityCodec = ({ name }: t.Mixed): boolean => /^[A-Z]\w*Id$/.test(name)

/**
 * Finds identities by the codec of events: the values of codecs named as `PartyId` is. Each codec is walked once, so that
 * renaming costs little.
 */
const replacingBy = (known: Map<t.Mixed, Replacing>, codec: t.Mixed): Replacing => {
  const before = known.get(codec)
  if (before !== undefined) return before
  // A recursive codec refers to itself while it is walked.
  known.set(codec, (value, replace) => made(value, replace))
  const made = walked(known, codec)
  known.set(codec, made)
  return made
}

const walked = (known: Map<t.Mixed, Replacing>, codec: t.Mixed): Replacing => {
  const { _tag, type, types = [], props = {}, domain, codomain } = codec as t.Mixed & Tagged
  const below = (each: t.Mixed): Replacing => replacingBy(known, each)
  if (isIdentityCodec(codec)) return (value, replace) => (typeof value === 'string' ? replace(value, codec) : value)
  if (_tag === 'UnionType') {
    const members = types.map((member) => [member, below(member)] as const)
    if (members.every(([, replacing]) => replacing === unchanged)) return unchanged
    return (value, replace) => {
      const [, replacing = unchanged] = members.find(([member]) => member.is(value)) ?? []
      return replacing(value, replace)
    }
  }
  if (_tag === 'IntersectionType') {
    const members = types.map(below)
    return (value, replace) => members.reduce((each, replacing) => replacing(each, replace), value)
  }
  if (_tag === 'InterfaceType' || _tag === 'PartialType') {
    const members = new Map(Object.entries(props).map(([name, member]) => [name, below(member)]))
    if ([...members.values()].every((each) => each === unchanged)) return unchanged
    return (value, replace) =>
      mapFields(value, (name, member) => [name, (members.get(name) ?? unchanged)(member, replace)])
  }
  if (_tag === 'DictionaryType' && domain !== undefined && codomain !== undefined) {
    const [names, members] = [below(domain), below(codomain)]
    return (value, replace) =>
      mapFields(value, (name, member) => [String(names(name, replace)), members(member, replace)])
  }
  if (type === undefined) return unchanged
  const inner = below(type)
  if (inner === unchanged || (_tag !== 'ArrayType' && _tag !== 'ReadonlyArrayType')) return inner
  return (value, replace) => (Array.isArray(value) ? value.map((member) => inner(member, replace)) : value)
}

/** Finds identities by the names of their fields, wherever they stand. */
const replacingIn = (fields: ReadonlyArray<string> | null): Replacing => {
  const isNamed = fields === null ? isIdentityField : (name: string): boolean => fields.includes(name)
  const replacing = (value: unknown, named: boolean, replace: Replace): unknown => {
    if (typeof value === 'string') return named ? replace(value, null) : value
    if (Array.isArray(value)) return value.map((member) => replacing(member, named, replace))
    return mapFields(value, (name, member) => [name, replacing(member, isNamed(name), replace)])
  }
  return (value, replace) => replacing(value, false, replace)
}

/** The test of a new name for an identity. */
export type Allows = (name: string) => boolean

/** The identities of events, and the rules of their names. */
export interface Identities<Event extends AnyEvent> {
  /** The event with other identities. */
  readonly replaced: (event: Event, replace: (identity: string) => string) => Event
  /** The identities of an event, each with the test of another name for it. */
  readonly of: (event: Event) => ReadonlyArray<readonly [identity: string, allows: Allows]>
}

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

/** Identities by the codecs of event types, which also say what names are lawful. */
export const identitiesByCodec = <Event extends AnyEvent>(
  codecOf: (type: string) => t.Mixed | undefined
): Identities<Event> => {
  const known = new Map<t.Mixed, Replacing>()
  const walk = (event: Event, replace: Replace): Event => {
    const codec = codecOf(event.type)
    if (codec === undefined) return event
    const { type, data } = event
    const { data: other } = replacingBy(known, codec)({ type, data }, replace) as { readonly data: unknown }
    return { ...event, data: other }
  }
  return {
    replaced: walk,
    of: (event) => {
      const found = new Map<string, Allows>()
      walk(event, (identity, codec) => {
        if (codec !== null) found.set(identity, codec.is)
        return identity
      })
      return [...found]
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
  const replacing = replacingIn(fields)
  const replaced: Identities<Event>['replaced'] = (event, replace) => ({
    ...event,
    data: replacing(event.data, replace)
  })
  return {
    replaced,
    of: (event) => {
      const found = new Set<string>()
      replacing(event.data, (identity) => {
        found.add(identity)
        return identity
      })
      const codec = codecOf?.(event.type)
      const accepts = (identity: string, name: string): boolean => {
        const { type, data } = replaced(event, (each) => (each === identity ? name : each))
        return codec?.is({ type, data }) ?? isIdentifier(name)
      }
      return Array.from(found, (identity) => [identity, (name) => accepts(identity, name)])
    }
  }
}
