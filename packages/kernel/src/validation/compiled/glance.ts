import type { CheckPlan } from './checkPlan.ts'

/**
 * What can be seen of a value without a check of its own: most values of most records are texts, numbers, or null. A
 * closure that is called for each of them costs more than what it asks.
 */
export interface Glance {
  readonly nullable: boolean
  /** '' where no value passes but null. */
  readonly typeName: '' | 'string' | 'number' | 'boolean' | 'bigint'
  /** null: all of the type pass. */
  readonly rule: ((value: unknown) => boolean) | null
}

/** Longer texts seldom come again, and would be kept for nothing. */
export const longestRemembered = 64

/** A rule that remembers the last text that obeyed it. */
const remembering = (rule: (value: unknown) => boolean): ((value: unknown) => boolean) => {
  let last: unknown = null
  return (value) => {
    if (value === last) return true
    if (!rule(value)) return false
    // It is asked of texts only.
    if ((value as string).length <= longestRemembered) last = value
    return true
  }
}

const nothing: Glance = { nullable: false, typeName: '', rule: null }
const texts = (rule: Glance['rule']): Glance => ({ nullable: false, typeName: 'string', rule })

/** The member of a union that only has null beside it. */
const besideNull = (members: ReadonlyArray<CheckPlan>): CheckPlan | undefined => {
  const [other, ...more] = members.filter(({ demand }) => demand.type !== 'Same' || demand.value !== null)
  return more.length === 0 && other?.kinds.has('Null') === false ? other : undefined
}

export const glanceOf = ({ demand }: CheckPlan): Glance => {
  switch (demand.type) {
    case 'Typeof':
      return { nullable: false, typeName: demand.name, rule: null }
    case 'Number':
      return { nullable: false, typeName: 'number', rule: null }
    case 'Same': {
      const { value: only } = demand
      if (only === null) return { ...nothing, nullable: true }
      return typeof only === 'string' ? texts((value) => value === only) : nothing
    }
    case 'KeyOf': {
      const { keys } = demand
      // It is asked of texts only.
      return texts((value) => Object.hasOwn(keys, value as string))
    }
    case 'Refined': {
      const base = glanceOf(demand.base)
      const { predicate, remembers } = demand
      const { rule } = base
      const both = rule === null ? predicate : (value: unknown) => rule(value) && predicate(value)
      // Whether null passes, the rule has yet to say.
      return { ...base, nullable: false, rule: remembers ? remembering(both) : both }
    }
    case 'Some': {
      const other = besideNull(demand.members)
      return other === undefined ? nothing : { ...glanceOf(other), nullable: true }
    }
    default:
      return nothing
  }
}

/** Whether decoding certainly leaves the value as it is. Where it says no, the check has to tell. */
export const passesAtGlance = ({ nullable, typeName, rule }: Glance, value: unknown): boolean =>
  value === null
    ? nullable
    : // NaN is not equal to itself.
      typeof value === typeName && value === value && (rule === null || rule(value))
