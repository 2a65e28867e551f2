import { either as E, function as F } from 'fp-ts'
import * as t from 'io-ts'
import { type CheckPlan, checkPlans, type GeneratedCheck } from './checkPlan.ts'
import { type ClosureCheck, closureCheck, errorsOf, type Finding } from './closureCheck.ts'
import { generatedChecks } from './generatedCheck.ts'

/** The form of a compiled check: code where it may be generated and closures elsewhere, or always closures. */
export type CompiledTo = 'CodeWhereAllowed' | 'Closures'

interface Checks {
  readonly passes: GeneratedCheck
  readonly closure: ClosureCheck
}

const never: GeneratedCheck = () => false

const none: ReadonlyMap<CheckPlan, GeneratedCheck> = new Map()

const generatedWhereAllowed = (plans: ReadonlyArray<CheckPlan>): ReadonlyMap<CheckPlan, GeneratedCheck> =>
  E.getOrElse(() => none)(E.tryCatch(() => generatedChecks(plans, closureCheck(none)), F.constNull))

const checksOf = (codecs: ReadonlyArray<t.Mixed>, to: CompiledTo): ReadonlyArray<Checks> => {
  const plans = checkPlans(codecs)
  // An opaque codec is called once, by the fallback.
  const walked = plans.filter(({ node }) => node.type !== 'Opaque')
  const generated = to === 'Closures' || walked.length === 0 ? none : generatedWhereAllowed(walked)
  const closureOf = closureCheck(generated)
  return plans.map((plan) =>
    plan.node.type === 'Opaque'
      ? { passes: never, closure: () => [] }
      : { passes: generated.get(plan) ?? never, closure: closureOf(plan) }
  )
}

const compiledWith = <C extends t.Decoder<never, unknown>>(codec: C, checksOf: () => Checks): C => {
  // Compilation does not depend on the type that a codec decodes.
  const original = codec as unknown as t.Mixed
  let checks: Checks | null = null

  const findingOf = (value: unknown): Finding => {
    checks ??= checksOf()
    return checks.passes(value) ? null : checks.closure(value)
  }

  // The compiled codec keeps the properties of the original: its class, its name, its fields.
  return Object.assign(Object.create(Object.getPrototypeOf(codec)), codec, {
    validate: (value: unknown, context: t.Context) => {
      const finding = findingOf(value)
      if (finding === null) return t.success(value)
      return finding.length === 0 ? original.validate(value, context) : t.failures(errorsOf(finding, context))
    },
    decode: (value: unknown) => {
      const finding = findingOf(value)
      if (finding === null) return t.success(value)
      return finding.length === 0
        ? original.decode(value)
        : t.failures(errorsOf(finding, [{ key: '', type: original, actual: value }]))
    }
  })
}

/**
 * Compiles a codec to an equivalent, faster one: a check built once from the whole tree recognises values that decode to
 * themselves, and another one reports faults.
 *
 * The check is built for the first value: as code (`new Function`), or as closures where a content security policy
 * forbids that. Some policies report the attempt; `'Closures'` does not attempt it.
 *
 * Opaque codecs are called as they are, wherever they stand in the tree: codecs made by `new t.Type`, recursive, exact
 * and tuple codecs, and codecs whose `validate` was replaced. Compiled codecs are opaque, too, so compile the outermost.
 * An opaque codec sees no context above itself.
 *
 * Laws: on every value the result equals that of the codec, including the errors with their contexts and the identity of
 * unchanged values. Rules of refinements must have no effects, since they may run several times, or not at all where the
 * result is known without them; rules of `refined` do not run for a text that obeyed just before.
 *
 * A union in which one member hides the tag of the others stays slow where it refuses: `hiddenTag` finds such unions.
 *
 * @category validation
 * @since 0.1.0
 * @example
 * import { compiled, Text, validate } from '@communique/kernel'
 * import { either as E } from 'fp-ts'
 * import * as t from 'io-ts'
 * import assert from 'node:assert/strict'
 *
 * const Letter = compiled(t.type({ addressee: Text, pages: t.Int }, 'Letter'))
 * const letter = { addressee: 'the ministry', pages: 2 }
 * const read = validate(Letter)(letter)
 * assert.deepEqual(E.isRight(read) && read.right === letter, true)
 * assert.deepEqual(
 *   validate<unknown, unknown>(Letter)({ ...letter, addressee: ' ' }),
 *   E.left([{ path: ['addressee'], rule: 'BlankText', expected: 'Text', found: ' ' }])
 * )
 */
export const compiled = <C extends t.Decoder<never, unknown>>(codec: C, to: CompiledTo = 'CodeWhereAllowed'): C => {
  const [only = codec] = compiledTogether([codec], to)
  return only
}

/**
 * Compiles codecs as `compiled` does, all at once for the first value: what they share is one check, which engines
 * optimise once.
 */
export const compiledTogether = <C extends t.Decoder<never, unknown>>(
  codecs: ReadonlyArray<C>,
  to: CompiledTo = 'CodeWhereAllowed'
): ReadonlyArray<C> => {
  let checks: ReadonlyArray<Checks> | null = null
  const checksAt = (index: number): Checks => {
    checks ??= checksOf(codecs as ReadonlyArray<unknown> as ReadonlyArray<t.Mixed>, to)
    return checks[index] as Checks // as many as codecs
  }
  return codecs.map((codec, index) => compiledWith(codec, () => checksAt(index)))
}
