/** JSON Schema, as far as values are made from it. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown }

/**
 * A schema that validates and describes itself by JSON Schema: zod from 4.2, arktype from 2.1.28, valibot through
 * `toStandardJsonSchema`. https://standardschema.dev
 *
 * @category histories
 * @since 0.1.0
 */
export interface DescribedSchema<Value> {
  readonly '~standard': {
    readonly vendor: string
    readonly validate: (value: unknown) => unknown
    readonly types?: { readonly output: Value } | undefined
    readonly jsonSchema: {
      readonly input: (options: { readonly target: 'draft-2020-12' }) => { readonly [keyword: string]: unknown }
    }
  }
}

/** Recognises a schema that describes itself; those of arktype are functions. */
export const isDescribed = (schema: unknown): schema is DescribedSchema<unknown> =>
  (typeof schema === 'object' || typeof schema === 'function') && schema !== null && '~standard' in schema

interface Issue {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}

/** The outcome of validation: a value, or the first issue and the path of its place, as `data.items[].price`. */
export type Validated = { readonly value: unknown } | { readonly issue: string; readonly path: string }

const pathOf = ({ path = [] }: Issue): string =>
  path
    .map((step) => (typeof step === 'object' ? step.key : step))
    .reduce<string>(
      (before, step) =>
        typeof step === 'number' ? `${before}[]` : before === '' ? String(step) : `${before}.${String(step)}`,
      ''
    )

/** A validated value, as the schema hands it out: defaults filled in and transformations made. */
export const validated = (schema: DescribedSchema<unknown>, value: unknown): Validated => {
  const { validate, vendor } = schema['~standard']
  const result = validate(value) as {
    readonly value?: unknown
    readonly issues?: ReadonlyArray<Issue>
    readonly then?: unknown
  }
  if (typeof result.then === 'function')
    throw new Error(`This schema of ${vendor} validates asynchronously, so that no history can be made from it`)
  const issue = result.issues?.[0]
  if (issue === undefined) return { value: result.value }
  return { issue: issue.message, path: pathOf(issue) }
}

/** The JSON Schema of a schema that describes itself. */
export const describedAs = (schema: DescribedSchema<unknown>): JsonSchema => {
  const { jsonSchema, vendor } = schema['~standard'] as Partial<DescribedSchema<unknown>['~standard']>
  if (jsonSchema === undefined)
    throw new Error(
      `This schema of ${vendor} does not describe itself (zod from 4.2 and arktype from 2.1.28 do; valibot does through toStandardJsonSchema)`
    )
  // What JSON Schema has no word for, such as a date, is described by nothing instead of failing, and is then named by path.
  const lenient = { target: 'draft-2020-12', libraryOptions: { unrepresentable: 'any', errorMode: 'ignore' } } as const
  return jsonSchema.input(lenient)
}
