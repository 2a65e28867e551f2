import { cooperationCommand } from '@communique/fixtures'
import { cooperationCommandCodecs } from '@communique/core/advanced'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completed } from './completion.ts'

type Json = null | string | number | boolean | ReadonlyArray<Json> | { readonly [field: string]: Json }

/** The value without everything that is null or an empty list in an object. */
const withoutNothing = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>)
      .filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
      .map(([field, part]) => [field, withoutNothing(part)])
  )
}

describe('a command', () => {
  it('that is complete stays as it is', () => {
    fc.assert(
      fc.property(cooperationCommand, (command) => {
        expect(completed(cooperationCommandCodecs[command.type], command)).toEqual({
          value: command,
          unknownFields: []
        })
      })
    )
  })

  it('is the same again once everything that is null or empty was left out', () => {
    fc.assert(
      fc.property(cooperationCommand, (command) => {
        const sparse = withoutNothing(command as unknown as Json)
        expect(completed(cooperationCommandCodecs[command.type], sparse).value).toEqual(command)
      })
    )
  })
})
