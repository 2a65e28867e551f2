import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import type { CheckPlan, Field, GeneratedCheck, Kind } from './checkPlan.ts'
import { inlineCheckOf, passesInline } from './inlineCheck.ts'

/** A fault: the value, and the path to it, the last step first. */
interface Fault {
  readonly value: unknown
  readonly way: Array<t.ContextEntry>
}

/**
 * null: decoding leaves the value as it is. Faults: it is refused for them, and for nothing else. No faults: only the
 * codec itself can decide.
 */
export type Finding = Array<Fault> | null
export type ClosureCheck = (value: unknown) => Finding

const asIs: Finding = null
// A new list each time, since callers add to it.
const unsure = (): Finding => []
const refused = (value: unknown): Finding => [{ value, way: [] }]

/** The faults as io-ts reports them, below a context. */
export const errorsOf = (faults: ReadonlyArray<Fault>, above: t.Context): t.Errors =>
  faults.map(({ value, way }) => {
    const context = [...above]
    for (let step = way.length - 1; step >= 0; step -= 1) context.push(way[step] as t.ContextEntry) // within its length
    // io-ts sets the message in any case; its type would have it absent.
    return { value, context, message: undefined } as object as t.ValidationError
  })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A check of a member, and how it stands in the context of its faults. */
interface Step {
  readonly key: string
  readonly type: t.Mixed
  readonly check: ClosureCheck
}

/** Adds the faults of a member after those found before. */
const withFaults = (found: Finding, faults: Array<Fault>, entry: t.ContextEntry): Array<Fault> => {
  for (const { way } of faults) way.push(entry)
  if (found === null) return faults
  for (const fault of faults) found.push(fault)
  return found
}

export const kindOf = (value: unknown): Kind => {
  switch (typeof value) {
    case 'string':
      return 'String'
    case 'object':
      return value === null ? 'Null' : Array.isArray(value) ? 'List' : 'Record'
    case 'number':
      return 'Number'
    case 'boolean':
      return 'Boolean'
    case 'undefined':
      return 'Undefined'
    case 'bigint':
      return 'BigInt'
    case 'function':
      return 'Function'
    case 'symbol':
      return 'Symbol'
  }
}

const fieldsCheck = (fields: ReadonlyArray<Field>, member: (plan: CheckPlan) => ClosureCheck): ClosureCheck => {
  const steps = fields.map(({ key, plan, optional }) => ({
    key,
    type: plan.codec,
    inline: inlineCheckOf(plan),
    check: member(plan),
    optional,
    undefinable: plan.kinds.has('Undefined')
  }))
  return (record) => {
    if (!isRecord(record)) return refused(record)
    let found: Finding = null
    for (const { key, type, inline, check, optional, undefinable } of steps) {
      const value = record[key]
      if (passesInline(inline, value)) continue
      if (value === undefined && optional && !undefinable) continue
      const finding = check(value)
      if (finding === null) {
        // io-ts adds a required field that is absent, where it may be undefined.
        if (value === undefined && !optional && !Object.hasOwn(record, key)) return unsure()
      } else {
        if (finding.length === 0) return unsure()
        if (value !== undefined || !optional) found = withFaults(found, finding, { key, type, actual: value })
      }
    }
    return found
  }
}

const listCheck = (member: CheckPlan, check: ClosureCheck): ClosureCheck => {
  const { codec: type } = member
  const inline = inlineCheckOf(member)
  return (list) => {
    if (!Array.isArray(list)) return refused(list)
    let found: Finding = null
    for (let index = 0; index < list.length; index += 1) {
      const value: unknown = list[index]
      if (passesInline(inline, value)) continue
      const finding = check(value)
      if (finding === null) continue
      if (finding.length === 0) return unsure()
      found = withFaults(found, finding, { key: String(index), type, actual: value })
    }
    return found
  }
}

const dictionaryCheck = (
  [domain, checkKey]: readonly [CheckPlan, ClosureCheck],
  [codomain, check]: readonly [CheckPlan, ClosureCheck]
): ClosureCheck => {
  const { codec: type } = codomain
  const inlineKey = inlineCheckOf(domain)
  const inline = inlineCheckOf(codomain)
  return (record) => {
    // A list is refused, unless anything may stand in the dictionary.
    if (!isRecord(record)) return Array.isArray(record) ? unsure() : refused(record)
    let found: Finding = null
    for (const key of Object.keys(record)) {
      // A key that is refused is left out.
      if (!passesInline(inlineKey, key) && checkKey(key) !== null) return unsure()
      const value = record[key]
      if (passesInline(inline, value)) continue
      const finding = check(value)
      if (finding === null) continue
      if (finding.length === 0) return unsure()
      found = withFaults(found, finding, { key, type, actual: value })
    }
    return found
  }
}

const intersectionCheck =
  (steps: ReadonlyArray<Step>): ClosureCheck =>
  (value) => {
    let found: Finding = null
    for (const { key, type, check } of steps) {
      const finding = check(value)
      if (finding === null) continue
      if (finding.length === 0) return unsure()
      found = withFaults(found, finding, { key, type, actual: value })
    }
    return found
  }

/** The first member that accepts the value decodes it. Members of another kind are not tried. */
const unionCheck = (steps: ReadonlyArray<Step & { readonly kinds: ReadonlySet<Kind> }>): ClosureCheck => {
  const ofKind = new Map<Kind, ReadonlyArray<Step>>()
  for (const kind of steps.flatMap(({ kinds }) => [...kinds]))
    ofKind.set(
      kind,
      steps.filter(({ kinds }) => kinds.has(kind))
    )
  const none: ReadonlyArray<Step> = []
  return (value) => {
    const candidates = ofKind.get(kindOf(value)) ?? none
    let findings: Array<Finding> | null = null
    for (const { check } of candidates) {
      const finding = check(value)
      if (finding === null) return asIs
      if (finding.length === 0) return unsure()
      findings ??= []
      findings.push(finding)
    }
    let found: Finding = null
    let next = 0
    for (const step of steps) {
      const { key, type, check } = step
      const finding = step === candidates[next] ? findings?.[next++] : check(value)
      // A member of another kind refuses, but may not be able to report why.
      if (!finding?.length) return unsure()
      found = withFaults(found, finding, { key, type, actual: value })
    }
    return found
  }
}

const taggedCheck =
  (tag: string, steps: ReadonlyArray<Step>, indexOf: ReadonlyMap<unknown, number>): ClosureCheck =>
  (record) => {
    if (!isRecord(record)) return refused(record)
    const index = indexOf.get(record[tag])
    const step = index === undefined ? undefined : steps[index]
    if (step === undefined) return unsure()
    const { key, type, check } = step
    const finding = check(record)
    return finding === null ? asIs : withFaults(null, finding, { key, type, actual: record })
  }

const opaqueCheck =
  (codec: t.Mixed): ClosureCheck =>
  (value) => {
    const decoded = codec.validate(value, [{ key: '', type: codec, actual: value }])
    // NaN and the other zero do not count as unchanged.
    return E.isRight(decoded) && decoded.right === value && Object.is(decoded.right, value) ? asIs : unsure()
  }

/**
 * Makes checks of closures, one for each plan: for environments in which code may not be generated, and for reporting
 * faults. A check visits a value once, and allocates nothing while it finds no fault.
 *
 * @param generated generated checks of parts of the tree, where there are any: the search for a fault in one member then
 * passes over the others at their speed.
 */
export const closureCheck = (
  generated: ReadonlyMap<CheckPlan, GeneratedCheck>
): ((plan: CheckPlan) => ClosureCheck) => {
  const closures = new Map<CheckPlan, ClosureCheck>()

  const step = (plan: CheckPlan, index: number) => ({
    key: String(index),
    type: plan.codec,
    kinds: plan.kinds,
    check: member(plan)
  })

  const made = ({ codec, node }: CheckPlan): ClosureCheck => {
    switch (node.type) {
      case 'Typeof': {
        const { name } = node
        // Written out, since engines optimise comparisons of `typeof` with a literal.
        if (name === 'string') return (value) => (typeof value === 'string' ? asIs : refused(value))
        if (name === 'boolean') return (value) => (typeof value === 'boolean' ? asIs : refused(value))
        return (value) => (typeof value === 'bigint' ? asIs : refused(value))
      }
      case 'Number':
        // NaN differs from itself, so that io-ts copies the value that holds it.
        return (value) => (typeof value !== 'number' ? refused(value) : value === value ? asIs : unsure())
      case 'Anything':
        return (value) => (value === value ? asIs : unsure())
      case 'Literal': {
        const { value: only } = node
        // Zero decodes to the zero of the codec, whose sign may differ.
        return (value) => (value !== only ? refused(value) : Object.is(value, only) ? asIs : unsure())
      }
      case 'KeyOf': {
        const { keys } = node
        return (value) => (typeof value === 'string' && Object.hasOwn(keys, value) ? asIs : refused(value))
      }
      case 'AnyList':
        return (value) => (Array.isArray(value) ? asIs : refused(value))
      case 'List':
        return listCheck(node.member, member(node.member))
      case 'Fields':
        return fieldsCheck(node.fields, member)
      case 'Dictionary':
        return dictionaryCheck([node.domain, member(node.domain)], [node.codomain, member(node.codomain)])
      case 'Refined': {
        const base = member(node.base)
        const { predicate } = node
        return (value) => {
          const finding = base(value)
          return finding !== null || predicate(value) ? finding : refused(value)
        }
      }
      case 'Intersection':
        return intersectionCheck(node.members.map(step))
      case 'Union':
        return unionCheck(node.members.map(step))
      case 'Tagged':
        // The generated check of the union was that of the member.
        return taggedCheck(
          node.tag,
          node.members.map((plan, index) => ({ ...step(plan, index), check: closure(plan) })),
          node.indexOf
        )
      case 'Opaque':
        return opaqueCheck(codec)
    }
  }

  const member = (plan: CheckPlan): ClosureCheck => {
    const passes = generated.get(plan)
    const check = closure(plan)
    return passes === undefined ? check : (value) => (passes(value) ? asIs : check(value))
  }

  const closure = (plan: CheckPlan): ClosureCheck => {
    const check = closures.get(plan) ?? made(plan)
    closures.set(plan, check)
    return check
  }

  return closure
}
