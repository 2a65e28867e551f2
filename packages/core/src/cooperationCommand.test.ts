import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { cooperationCommand, type CooperationCommand } from './cooperationCommand.ts'
import type { Unbranded } from '@communique/kernel'

const open: Unbranded<CooperationCommand> = {
  type: 'OpenDesignation',
  data: { designationId: 'samarkand-2025', on: { edtf: '2025-01-01', basis: 'Stated', words: null, note: null } }
}

describe('a command from plain values', () => {
  it('is the command where every field obeys its rule', () => {
    expect(cooperationCommand(open)).toEqual(E.right(open))
  })

  it('names each field that breaks a rule', () => {
    expect(cooperationCommand({ ...open, data: { ...open.data, designationId: 'Samarkand 2025' } })).toEqual(
      E.left([
        { path: ['data', 'designationId'], rule: 'Identifier', expected: 'DesignationId', found: 'Samarkand 2025' }
      ])
    )
  })

  it('is refused where nobody knows its type, were it the name of a property that every object has', () => {
    const stranger = JSON.parse('{"type":"toString","data":{}}') as Unbranded<CooperationCommand>
    expect(cooperationCommand(stranger)).toEqual(
      E.left([{ path: ['type'], rule: 'UnknownCommandType', expected: 'CooperationCommand', found: 'toString' }])
    )
  })
  it.each([null, undefined, 42, [], {}])('is refused where %j came in its place', (json) => {
    expect(cooperationCommand(json as Unbranded<CooperationCommand>)).toEqual(
      E.left([{ path: ['type'], rule: 'UnknownCommandType', expected: 'CooperationCommand', found: undefined }])
    )
  })
})
