import { type CooperationEvent } from '@communique/core'
import { describe, expect, it } from 'vitest'
import { attested, believed, happened, idAt } from '../../test/record.ts'
import { fold } from './folding/fold.ts'
import { fieldHistory } from './fieldHistory.ts'

interface Names {
  readonly name: string
  readonly kind: string
}

const names = fieldHistory<CooperationEvent, Names>({
  name: 'names',
  version: 1,
  keys: (event) => (event.type === 'PartyRegistered' ? [event.data.partyId] : []),
  fields: ['name'],
  says: { PartyRegistered: ({ data: { name, kind } }) => ({ name, kind }) }
})

const registered = (name: string) => happened('PartyRegistered', { partyId: 'ministry', name })

describe('the history of fields', () => {
  it('keeps the values of a field that was not declared', () => {
    const history = believed(registered('The ministry'), registered('The department'))
    const view = fold(names)(history).views['ministry']
    expect(view?.kind.map(({ value }) => value)).toEqual(['GovernmentBody'])
    expect(view?.name.map(({ value }) => value)).toEqual(['The ministry', 'The department'])
  })

  it('keeps what a further source says otherwise beside the value, also of an event that repeats it', () => {
    const said = registered('The ministry')
    const { views } = fold(names)(
      believed(said, said, attested(2, registered('The office')), attested(1, registered('The bureau')))
    )
    const [value, ...others] = views['ministry']?.name ?? []
    expect(others).toEqual([])
    expect(value?.otherwise.map(({ value, eventId }) => [value, eventId])).toEqual([
      ['The bureau', idAt(4)],
      ['The office', idAt(3)]
    ])
  })

  it('has no value from a further source that says that something else happened', () => {
    const other = happened('InitiativeLaunched', { initiativeId: 'digital' })
    const { views } = fold(names)(believed(registered('The ministry'), attested(1, other)))
    expect(views['ministry']?.name.map(({ value, otherwise }) => [value, otherwise])).toEqual([['The ministry', []]])
  })
})
