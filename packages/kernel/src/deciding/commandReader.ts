import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { compiledValidators } from '../validation/compiled/compiledValidators.ts'
import type { Validated } from '../validation/violation.ts'

/** No command of any catalogue comes near it. */
const deepest = 100

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

// In breadth and not by recursion, which is what too deep a value would exhaust.
const isTooDeep = (json: unknown): boolean => {
  let level: ReadonlySet<object> = new Set([json].filter(isObject))
  for (let depth = 0; depth < deepest && level.size > 0; depth += 1)
    level = new Set([...level].flatMap((parent) => Object.values(parent).filter(isObject)))
  return level.size > 0
}

/**
 * Decodes a command by its type, so that what is wrong is told of the one command that was meant. Whatever comes, it is
 * decoded or refused. A command keeps fields that it does not know, so what is nested without end is refused as a whole:
 * whoever compares or writes it would run out of stack.
 *
 * @param expected what a type that nobody knows is said not to be.
 */
export const commandReader = <Command>(
  codecs: Readonly<Record<string, t.Decoder<unknown, Command>>>,
  expected: string
): ((json: unknown) => Validated<Command>) => {
  const validators = compiledValidators(codecs)
  return (json) => {
    if (isTooDeep(json)) return E.left([{ path: [], rule: 'TooDeep', expected, found: typeof json }])
    const found = t.UnknownRecord.is(json) ? json['type'] : undefined
    const validator = validators.get(found)
    return validator === undefined
      ? E.left([{ path: ['type'], rule: 'UnknownCommandType', expected, found }])
      : validator(json)
  }
}
