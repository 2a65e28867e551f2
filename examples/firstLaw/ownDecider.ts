import { checkLaws, decidedHistory, reducerLaws } from '@communique/testing'
import * as fc from 'fast-check'

type Door = { readonly type: 'Opened' | 'Shut' }
const evolve = (isOpen: boolean, { type }: Door) => type === 'Opened' || (isOpen && type !== 'Shut')
const decide = (wish: Door, isOpen: boolean) => ((wish.type === 'Opened') === isOpen ? [] : [wish])
const wishes = fc.array(fc.record({ type: fc.constantFrom('Opened' as const, 'Shut' as const) }))
const histories = decidedHistory({ initialState: false, decide, evolve }, wishes)
checkLaws(reducerLaws(evolve, { name: 'door', initialState: false, histories, identities: [] }))
