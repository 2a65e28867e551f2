import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { compiled } from './compiledCodec/compiled.ts'
import { type Validated, validate } from './violation.ts'

/**
 * Decodes a command by its type, so that what is wrong is told of the one command that was meant. Whatever comes, it is
 * decoded or refused.
 *
 * @param expected what a type that nobody knows is said not to be.
 */
export const commandReader = <Command>(
  codecs: Readonly<Record<string, t.Decoder<unknown, Command>>>,
  expected: string
): ((json: unknown) => Validated<Command>) => {
  const validators = new Map<unknown, (json: unknown) => Validated<Command>>(
    Object.entries(codecs).map(([type, codec]) => [type, validate(compiled(codec))])
  )
  return (json) => {
    const found = t.UnknownRecord.is(json) ? json['type'] : undefined
    const validator = validators.get(found)
    return validator === undefined
      ? E.left([{ path: ['type'], rule: 'UnknownCommandType', expected, found }])
      : validator(json)
  }
}
