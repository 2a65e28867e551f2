import { type CodecSchemas, codecSchemas, mayBeLeftOut } from '@communique/kernel/advanced'

const definitionsAt = '#/components/schemas/'

/** The schemas of values that go out; those with a name are components of the description. */
export const outputSchemas = (): CodecSchemas => codecSchemas({ definitionsAt })

/** The schemas of values that come in, which may leave empty fields out. */
export const inputSchemas = (): CodecSchemas =>
  codecSchemas({
    definitionsAt,
    nameOf: ({ name }) => (/^[A-Z]\w*$/.test(name) && name !== 'NonEmpty' ? `${name}Input` : null),
    isOptional: mayBeLeftOut
  })
