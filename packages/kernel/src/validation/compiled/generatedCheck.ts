import type { CheckPlan, GeneratedCheck } from './checkPlan.ts'
import { type ClosureCheck, kindOf } from './closureCheck.ts'
import { longestRemembered } from './inlineCheck.ts'

const isRecord = (value: string): string => `typeof ${value} === 'object' && ${value} !== null && !isArray(${value})`

/** Tests for null first: it is one comparison, and absent values are null everywhere. */
const nullFirst = (members: ReadonlyArray<CheckPlan>): ReadonlyArray<CheckPlan> => {
  const ofNull = members.filter(({ kinds }) => kinds.has('Null'))
  const [only] = ofNull
  return only?.node.type === 'Literal' && ofNull.length === 1
    ? [only, ...members.filter((member) => member !== only)]
    : members
}

/**
 * Selects the case of a text, by its length first, which takes one step for most. Texts from outside equal those of a codec
 * without being identical, so that every comparison costs.
 */
const byLength = (text: string, cases: ReadonlyArray<readonly [text: string, then: string]>): string => {
  const lengths = [...new Set(cases.map(([text]) => text.length))]
  const ofLength = lengths.map((length) => {
    const own = cases.filter(([text]) => text.length === length)
    return `case ${length}: ${own.map(([value, then]) => `if (${text} === ${JSON.stringify(value)}) ${then}`).join('\nelse ')}\nbreak`
  })
  return `switch (${text}.length) {\n${ofLength.join('\n')}\n}`
}

/**
 * The program of a check. Of a codec only the names of fields, tags and keys enter its text, in quotes; all else is passed
 * in as constants.
 */
const programOf = (roots: ReadonlyArray<CheckPlan>, closure: (plan: CheckPlan) => ClosureCheck) => {
  const constants: Array<unknown> = []
  const functions: Array<string> = []
  const names = new Map<CheckPlan, string>()
  /** The variables in which rules of texts remember the last text. */
  const lastTexts = new Map<CheckPlan, string>()

  const constant = (value: unknown): string => `c${constants.push(value) - 1}`

  const define = (plan: CheckPlan, body: () => string): string => {
    const known = names.get(plan)
    if (known !== undefined) return known
    const name = `f${names.size}`
    names.set(plan, name)
    functions.push(`const ${name} = (u) => {\n${body()}\n}`)
    return name
  }

  const field = (key: string, index: number, plan: CheckPlan, optional: boolean): string => {
    const value = `v${index}`
    const passes = expression(plan, value)
    const undefinable = plan.kinds.has('Undefined')
    const own = undefinable && !optional ? ` && (${value} !== undefined || hasOwn(u, ${JSON.stringify(key)}))` : ''
    const absent = optional && !undefinable ? `${value} === undefined || ` : ''
    return `const ${value} = u[${JSON.stringify(key)}]\nif (!(${absent}${passes}${own})) return false`
  }

  /** A test that a member certainly refuses the value, so that the next may be tried. */
  const refusal = (plan: CheckPlan): string => {
    const check = closure(plan)
    return constant((value: unknown): boolean => (check(value)?.length ?? 0) > 0)
  }

  const isForMember = ({ kinds }: CheckPlan): string => constant((value: unknown): boolean => kinds.has(kindOf(value)))

  const union = (members: ReadonlyArray<CheckPlan>, value: string): string =>
    members
      .map((plan, index) => {
        const rivals = members
          .slice(0, index)
          .filter((earlier) => !earlier.certain && [...earlier.kinds].some((kind) => plan.kinds.has(kind)))
        const passes = expression(plan, value)
        if (rivals.length === 0) return passes
        // Rivals are not tried for a value of another kind, which an earlier member may have accepted.
        return [
          `${isForMember(plan)}(${value})`,
          ...rivals.map((earlier) => `${refusal(earlier)}(${value})`),
          passes
        ].join(' && ')
      })
      .join(' || ')

  /** The expression that checks a variable. */
  const expression = (plan: CheckPlan, value: string): string => {
    const { node } = plan
    switch (node.type) {
      case 'Typeof':
        return `typeof ${value} === '${node.name}'`
      case 'Number':
        return `typeof ${value} === 'number' && ${value} === ${value}`
      case 'Anything':
        return `${value} === ${value}`
      case 'Literal': {
        const { value: only } = node
        if (only === null || only === undefined) return `${value} === ${only}`
        if (typeof only === 'string') return `${value} === ${JSON.stringify(only)}`
        return only === 0 ? `is(${value}, ${constant(only)})` : `${value} === ${constant(only)}`
      }
      case 'KeyOf':
        return `${define(plan, () =>
          [
            `if (typeof u !== 'string') return false`,
            byLength(
              'u',
              Object.getOwnPropertyNames(node.keys).map((key) => [key, 'return true'])
            ),
            'return false'
          ].join('\n')
        )}(${value})`
      case 'AnyList':
        return `isArray(${value})`
      case 'List':
        return `${define(
          plan,
          () =>
            `if (!isArray(u)) return false\nfor (let i = 0; i < u.length; i++) {\nconst v = u[i]\nif (!(${expression(node.member, 'v')})) return false\n}\nreturn true`
        )}(${value})`
      case 'Fields':
        return `${define(plan, () =>
          [
            `if (!(${isRecord('u')})) return false`,
            ...node.fields.map(({ key, plan, optional }, index) => field(key, index, plan, optional)),
            'return true'
          ].join('\n')
        )}(${value})`
      case 'Dictionary':
        return `${define(
          plan,
          () =>
            `if (!(${isRecord('u')})) return false\nfor (const k in u) {\nif (!own.call(u, k)) continue\nif (!(${expression(node.domain, 'k')})) return false\nconst v = u[k]\nif (!(${expression(node.codomain, 'v')})) return false\n}\nreturn true`
        )}(${value})`
      case 'Refined': {
        const base = expression(node.base, value)
        const obeys = `${constant(node.predicate)}(${value})`
        if (!node.remembers) return `${base} && ${obeys}`
        const last = lastTexts.get(plan) ?? `t${lastTexts.size}`
        lastTexts.set(plan, last)
        const remember = `(${value}.length > ${longestRemembered} || (${last} = ${value}, true))`
        return `${base} && (${value} === ${last} || ${obeys} && ${remember})`
      }
      case 'Intersection':
        return `(${node.members.map((member) => `(${expression(member, value)})`).join(' && ')})`
      case 'Union':
        return `(${union(nullFirst(node.members), value)})`
      case 'Tagged':
        return `${define(plan, () => {
          const cases = [...node.indexOf].flatMap(([tag, index]) => {
            const member = node.members[index]
            return member === undefined ? [] : [[tag, `return ${expression(member, 'u')}`] as const]
          })
          const texts = cases.flatMap(([tag, then]) => (typeof tag === 'string' ? [[tag, then] as const] : []))
          const others = cases.flatMap(([tag, then]) =>
            typeof tag === 'string' ? [] : [`if (tag === ${constant(tag)}) ${then}`]
          )
          return [
            // The member checks that it is a record.
            'if (u === null || u === undefined) return false',
            `const tag = u[${JSON.stringify(node.tag)}]`,
            `if (typeof tag === 'string') {\n${byLength('tag', texts)}\nreturn false\n}`,
            ...others,
            'return false'
          ].join('\n')
        })}(${value})`
      case 'Opaque':
        return `${constant(closure(plan))}(${value}) === null`
    }
  }

  for (const root of roots) {
    const passes = expression(root, 'u')
    define(root, () => `return ${passes}`)
  }
  const declared = [
    // V8 optimises this call in a loop over keys, and `Object.hasOwn` not.
    'const own = Object.prototype.hasOwnProperty',
    ...constants.map((_, index) => `const c${index} = c[${index}]`),
    ...Array.from(lastTexts.values(), (last) => `let ${last} = null`)
  ]
  const text = ['"use strict"', ...declared, ...functions, `return [${[...names.values()].join(', ')}]`].join('\n')
  return { text, constants, plans: [...names.keys()] }
}

/**
 * Generates the code of checks: of the roots and of every record and list in them. Throws where a content security policy
 * forbids generating code.
 */
export const generatedChecks = (
  roots: ReadonlyArray<CheckPlan>,
  closure: (plan: CheckPlan) => ClosureCheck
): ReadonlyMap<CheckPlan, GeneratedCheck> => {
  const { text, constants, plans } = programOf(roots, closure)
  // oxlint-disable-next-line typescript/no-implied-eval -- to generate code is the purpose; see programOf for what enters
  const program = new Function('c', 'isArray', 'hasOwn', 'is', text)
  // The text is a function of these that returns a check for each of the plans.
  const checks = program(constants, Array.isArray, Object.hasOwn, Object.is) as ReadonlyArray<GeneratedCheck>
  return new Map(plans.map((plan, index) => [plan, checks[index] as GeneratedCheck] as const)) // as many as plans
}
