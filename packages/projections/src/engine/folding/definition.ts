import type { AnyEvent } from '@communique/kernel'
import { fnv1a } from '@communique/kernel/advanced'
import { isStructure } from '../structures/structure.ts'
import type { AnyProjection } from './compiledProjection.ts'

/** The identity of a projection: its name, its version and a hash of its text. */
export interface Definition {
  /** The name it has among others; empty where it is alone. */
  readonly part: string
  readonly projection: string
  readonly version: number
  readonly hash: string
}

/** A value as text, functions as they are written and fields in order, so that equal definitions are equal text. */
const textOf = (value: unknown): string => {
  if (typeof value === 'function') return value.toString()
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `${isStructure(value) ? 'structure' : ''}{${fields.map(([name, field]) => `${name}:${textOf(field)}`).join()}}`
}

/** The definition of a projection. */
export const definitionOf = <Event extends AnyEvent>(projection: AnyProjection<Event>): Definition => {
  const { name, version, except: _, packed: __, ...rules } = projection
  return { part: '', projection: name, version, hash: fnv1a(textOf(rules)) }
}

/** Definitions as those of a part that has this name. */
export const inPart = (name: string, definitions: ReadonlyArray<Definition>): ReadonlyArray<Definition> =>
  definitions.map((definition) => ({
    ...definition,
    part: definition.part === '' ? name : `${name}/${definition.part}`
  }))
