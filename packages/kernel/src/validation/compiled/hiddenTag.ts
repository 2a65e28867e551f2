import type * as t from 'io-ts'
import { tagValues } from './checkPlan.ts'

/** The field by which most members of a union could be told apart, and the members that stand in the way. */
export interface HiddenTag {
  readonly tag: string
  /** Names of the members that show no literal in that field, or one that another member shows before them. */
  readonly hiddenBy: ReadonlyArray<string>
}

/** The fields in which one of these members may show a literal. */
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
 * Why a union does not decode by a literal field of its members, where most of them have one. io-ts then tries member
 * after member without a word: what is refused is refused by all of them, slowly, and reported as often.
 *
 * null where the union has a tag, and where no two members share a field of literals. To keep a union fast, hold it to
 * null in a test; `null` among its members belongs outside of it: `nullable(union)`.
 *
 * @category validation
 * @since 0.1.0
 * @example
 * import { hiddenTag } from '@communique/kernel'
 * import * as t from 'io-ts'
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
