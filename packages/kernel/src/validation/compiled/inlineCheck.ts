import type { CheckPlan } from './checkPlan.ts'

/**
 * The part of a check that runs without calling a closure. Most values of most records are texts, numbers or null, for
 * which the call would cost more than the check.
 */
export interface InlineCheck {
  readonly nullable: boolean
  /** '' where only null passes. */
  readonly typeName: '' | 'string' | 'number' | 'boolean' | 'bigint'
  /** null where all values of the type pass. */
  readonly rule: ((value: unknown) => boolean) | null
}

/** The length above which texts are not remembered, since they seldom recur. */
export const longestRemembered = 64

/** A rule that remembers the last text that obeyed it. */
const remembering = (rule: (value: unknown) => boolean): ((value: unknown) => boolean) => {
  let last: unknown = null
  return (value) => {
    if (value === last) return true
    if (!rule(value)) return false
    // Only texts get here.
    if ((value as string).length <= longestRemembered) last = value
    return true
  }
}

const nothing: InlineCheck = { nullable: false, typeName: '', rule: null }
const texts = (rule: InlineCheck['rule']): InlineCheck => ({ nullable: false, typeName: 'string', rule })

/** The only member of a union beside null. */
const besideNull = (members: ReadonlyArray<CheckPlan>): CheckPlan | undefined => {
  const [other, ...more] = members.filter(({ node }) => node.type !== 'Literal' || node.value !== null)
  return more.length === 0 && other?.kinds.has('Null') === false ? other : undefined
}

export const inlineCheckOf = ({ node }: CheckPlan): InlineCheck => {
  switch (node.type) {
    case 'Typeof':
      return { nullable: false, typeName: node.name, rule: null }
    case 'Number':
      return { nullable: false, typeName: 'number', rule: null }
    case 'Literal': {
      const { value: only } = node
      if (only === null) return { ...nothing, nullable: true }
      return typeof only === 'string' ? texts((value) => value === only) : nothing
    }
    case 'KeyOf': {
      const { keys } = node
      // Only texts get here.
      return texts((value) => Object.hasOwn(keys, value as string))
    }
    case 'Refined': {
      const base = inlineCheckOf(node.base)
      const { predicate, remembers } = node
      const { rule } = base
      const both = rule === null ? predicate : (value: unknown) => rule(value) && predicate(value)
      // The rule decides on null, too.
      return { ...base, nullable: false, rule: remembers ? remembering(both) : both }
    }
    case 'Union': {
      const other = besideNull(node.members)
      return other === undefined ? nothing : { ...inlineCheckOf(other), nullable: true }
    }
    default:
      return nothing
  }
}

/** Returns true where decoding certainly leaves the value unchanged; otherwise the full check decides. */
export const passesInline = ({ nullable, typeName, rule }: InlineCheck, value: unknown): boolean =>
  value === null
    ? nullable
    : // NaN is not equal to itself.
      typeof value === typeName && value === value && (rule === null || rule(value))
