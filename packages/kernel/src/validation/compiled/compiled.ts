import { either as E, function as F } from 'fp-ts'
import * as t from 'io-ts'
import { type CheckPlan, checkPlans, type GeneratedCheck } from './checkPlan.ts'
import { type ClosureCheck, closureCheck, errorsOf, type Finding } from './closureCheck.ts'
import { generatedChecks } from './generatedCheck.ts'

/** Code where it may be generated and closures where it may not, or always closures. */
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
  // A codec that can only be asked is asked once, by whoever falls back to it.
  const walked = plans.filter(({ demand }) => demand.type !== 'Ask')
  const generated = to === 'Closures' || walked.length === 0 ? none : generatedWhereAllowed(walked)
  const closureOf = closureCheck(generated)
  return plans.map((plan) =>
    plan.demand.type === 'Ask'
      ? { passes: never, closure: () => [] }
      : { passes: generated.get(plan) ?? never, closure: closureOf(plan) }
  )
}

const compiledWith = <C extends t.Decoder<never, unknown>>(codec: C, checksOf: () => Checks): C => {
  // What a codec decodes is of no concern to its compilation.
  const original = codec as unknown as t.Mixed
  let checks: Checks | null = null

  const findingOf = (value: unknown): Finding => {
    checks ??= checksOf()
    return checks.passes(value) ? null : checks.closure(value)
  }

  // All that is known of the codec stays known of it: its kind, its name, its fields.
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
 * The same codec, faster: what decodes to itself is recognised by a check that is made once from the whole tree, and
 * what is refused is reported by another. A codec of one's own profits as those of this package do.
 *
 * The check is made when the first value comes: as code (`new Function`), or as closures where a content security
 * policy forbids that. To try is reported by some policies; `'Closures'` does not try.
 *
 * What is not walked is asked itself, wherever in the tree it stands: codecs made by `new t.Type`, recursive, exact and
 * tuple codecs, and codecs whose `validate` is not the one that io-ts gave them. Codecs that were compiled before are
 * asked too, so compile the outermost. A codec of one's own that is asked sees no context above itself.
 *
 * Laws: on every value the result equals that of the codec, the errors with their contexts and the identity of what is
 * left as it is included; rules of refinements must have no effects, since they may be asked several times, or not at
 * all where the verdict is known without them. Those of `refined` are not asked about a text that obeyed just before.
 *
 * A union in which one member hides the tag of the others is compiled as it is, so that it stays slow where it refuses:
 * `hiddenTag` finds such unions.
 *
 * @category validation
 * @since 0.1.0
 * @example
 * import { compiled, Text, validate } from '@communique/kernel'
 * import { either as E } from 'fp-ts'
 * import * as t from 'io-ts'
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
 * The same codecs, each compiled as by `compiled`, and all of them at once when the first value comes: what they share
 * is one check, which engines make fast once.
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
