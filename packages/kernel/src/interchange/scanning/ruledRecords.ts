import type { CheckPlan, Field } from '../../validation/compiled/checkPlan.ts'
import type { Capture } from './scanProgram.ts'

/** The plans directly below a plan. */
const partsOf = ({ node }: CheckPlan): ReadonlyArray<CheckPlan> => {
  switch (node.type) {
    case 'List':
      // Each of several members may hold what one does.
      return [node.member, node.member]
    case 'Fields':
      return node.fields.map(({ plan }) => plan)
    case 'Refined':
      return [node.base]
    case 'Dictionary':
      return [node.domain, node.codomain, node.codomain]
    case 'Intersection':
    case 'Union':
    case 'Tagged':
      return node.members
    default:
      return []
  }
}

const occurrences = (plan: CheckPlan, sought: CheckPlan): number =>
  plan === sought ? 1 : partsOf(plan).reduce((sum, part) => sum + occurrences(part, sought), 0)

/** The record with a rule that a field holds, where it holds nothing else but null. */
const ruledIn = ({ node }: CheckPlan): CheckPlan | null => {
  if (node.type === 'Refined') return node.base
  if (node.type !== 'Union') return null
  const [only, ...others] = node.members.filter(({ kinds }) => kinds.has('Record'))
  return only === undefined ||
    others.length > 0 ||
    !node.members.every(({ kinds, node: { type } }) => kinds.has('Record') || type === 'Literal')
    ? null
    : ruledIn(only)
}

/**
 * The records that rules of records see. One record stands for all values of a codec: its fields are read from the bytes of
 * the value that was scanned last, and only those that the rule asks for.
 */
export const ruledRecords = (
  bytes: Uint8Array,
  spans: () => Int32Array,
  valueAt: (at: number, end: number) => unknown
) => {
  const records = new Map<CheckPlan, object>()
  return (plan: CheckPlan, planned: ReadonlyArray<Field>, { first, fields }: Capture): object => {
    const record = {}
    for (const [index, field] of fields.entries()) {
      const [at, end] = [first + 1 + index * 2, first + 2 + index * 2]
      const ruled = ruledIn((planned[index] as Field).plan)
      const inner = ruled !== null && occurrences(plan, ruled) === 1 ? records.get(ruled) : undefined
      Object.defineProperty(record, field, {
        enumerable: true,
        get:
          inner === undefined
            ? () => valueAt(spans()[at] as number, spans()[end] as number)
            : () => (bytes[spans()[at] as number] === opensRecord ? inner : null)
      })
    }
    records.set(plan, record)
    return record
  }
}

const opensRecord = 123
