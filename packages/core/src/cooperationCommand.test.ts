import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { cooperationCommand, type CooperationCommand } from './cooperationCommand.ts'
import type { CommandInput } from '@communique/kernel'

const open: CommandInput<CooperationCommand> = {
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
    const stranger = JSON.parse('{"type":"toString","data":{}}') as CommandInput<CooperationCommand>
    expect(cooperationCommand(stranger)).toEqual(
      E.left([{ path: ['type'], rule: 'UnknownCommandType', expected: 'CooperationCommand', found: 'toString' }])
    )
  })
  it.each([null, undefined, 42, [], {}])('is refused where %j came in its place', (json) => {
    expect(cooperationCommand(json as CommandInput<CooperationCommand>)).toEqual(
      E.left([{ path: ['type'], rule: 'UnknownCommandType', expected: 'CooperationCommand', found: undefined }])
    )
  })

  it('may leave out whatever may be null or empty, at every depth', () => {
    const visit = {
      visitId: 'tashkent',
      visitor: 'icesco',
      to: 'UZ',
      on: { edtf: '2024-05-30', basis: 'Stated' }
    } as const
    const { right } = cooperationCommand({ type: 'RecordVisit', data: visit }) as E.Right<CooperationCommand>
    expect(right).toEqual({
      type: 'RecordVisit',
      data: {
        ...visit,
        participants: [],
        unnamed: null,
        on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
      }
    })
  })

  it('must have the rest', () => {
    const data = { visitId: 'tashkent', to: 'UZ' } as never
    expect(cooperationCommand({ type: 'RecordVisit', data })).toMatchObject(
      E.left([{ path: ['data', 'visitor'] }, { path: ['data', 'on'] }])
    )
  })

  it('is refused with a field that it does not have, at any depth', () => {
    const on = { edtf: '2025-01-01', basis: 'Stated', wording: 'in January' }
    const command = {
      type: 'OpenDesignation',
      data: { designationId: 'samarkand-2025', on, place: 'Samarkand' }
    } as const
    expect(cooperationCommand(command as never)).toMatchObject(
      E.left([
        { path: ['data', 'on', 'wording'], rule: 'UnknownField' },
        { path: ['data', 'place'], rule: 'UnknownField', found: 'Samarkand' }
      ])
    )
  })
})
