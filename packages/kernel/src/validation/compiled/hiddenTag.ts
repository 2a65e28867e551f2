import type * as t from 'io-ts'
import { tagValues } from './checkPlan.ts'

/** The field that distinguishes most members of a union, and the members that prevent its use as a tag. */
export interface HiddenTag {
  readonly tag: string
  /** Names of the members without a literal in that field, or with one that an earlier member has. */
  readonly hiddenBy: ReadonlyArray<string>
}

/** The fields that may be literals in a member. */
const fieldsOf = (codec: t.Mixed): ReadonlyArray<string> => {
  const { props, type, types } = codec as unknown as {
    readonly props?: t.Props
    readonly type?: t.Mixed
    readonly types?: ReadonlyArray<t.Mixed>
  }
  if (props !== undefined) return Object.keys(props)
  return types === undefined ? (type === undefined ? [] : fieldsOf(type)) : types.flatMap(fieldsOf)
}

/**
 * Finds the members that keep a union from decoding by a literal field, where most members have one. io-ts then tries one
 * member after another: an invalid value is refused by all of them, slowly, and reported as many times.
 *
 * Returns null where the union has a tag, and where no two members share a field of literals. To keep a union fast, assert
 * null in a test; put `null` outside of the union: `nullable(union)`.
 *
 * @category validation
 * @since 0.1.0
 * @example
 * import { hiddenTag } from '@communique/kernel/advanced'
 * import * as t from 'io-ts'
 * import assert from 'node:assert/strict'
 *
 * const Sent = t.type({ type: t.literal('Sent') })
 * const Read = t.type({ type: t.literal('Read') })
 * const Lost = t.type({ type: t.keyof({ Lost: null, Stolen: null }) }, 'Lost')
 * assert.deepEqual(hiddenTag(t.union([Sent, Read])), null)
 * assert.deepEqual(hiddenTag(t.union([Sent, Read, Lost])), { tag: 'type', hiddenBy: ['Lost'] })
 */
export const hiddenTag = (union: t.UnionType<Array<t.Mixed>>): HiddenTag | null => {
  if ('tag' in union) return null
  const members = union.types
  const tags = [...new Set(members.flatMap(fieldsOf))].map((tag): HiddenTag => {
    const shown = new Set<unknown>()
    const hiders = members.filter((member) => {
      const values = tagValues(member, tag)
      const hidden = values.length === 0 || values.some((value) => shown.has(value))
      for (const value of values) shown.add(value)
      return hidden
    })
    return { tag, hiddenBy: hiders.map(({ name }) => name) }
  })
  const [best] = tags.toSorted((a, b) => a.hiddenBy.length - b.hiddenBy.length)
  return best === undefined || members.length - best.hiddenBy.length < 2 ? null : best
}
