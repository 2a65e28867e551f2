import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { deepest } from '../validation/strictJson.ts'
import { compiledValidators } from '../validation/compiled/compiledValidators.ts'
import { completed } from '../validation/completion.ts'
import type { Validated } from '../validation/violation.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

// Breadth first and without recursion, since a value that is too deep would exhaust the stack.
const isTooDeep = (json: unknown): boolean => {
  let level: ReadonlySet<object> = new Set([json].filter(isObject))
  for (let depth = 0; depth < deepest && level.size > 0; depth += 1)
    level = new Set([...level].flatMap((parent) => Object.values(parent).filter(isObject)))
  return level.size > 0
}

/**
 * Decodes a command by its type, so that violations are reported for the intended command only. Every input is decoded
 * or refused. What may be null or an empty list may be left out; unknown fields are refused. A value nested too deeply is
 * refused as a whole: comparing or writing it would exhaust the stack.
 *
 * @param expected the name of the expected kind of command, for the violation of an unknown type.
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
    const codec = typeof found === 'string' && Object.hasOwn(codecs, found) ? codecs[found] : undefined
    if (validator === undefined || codec === undefined)
      return E.left([{ path: ['type'], rule: 'UnknownCommandType', expected, found }])
    const { value, unknownFields } = completed(codec, json)
    const command = validator(value)
    const [first, ...rest] = E.isLeft(command) ? [...unknownFields, ...command.left] : unknownFields
    return first === undefined ? command : E.left([first, ...rest])
  }
}
