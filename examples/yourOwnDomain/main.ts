import { stateAfter } from '@communique/kernel'
import { lending, type LendingEvent } from './lending.ts'

const lent: LendingEvent = { type: 'BookLent', data: { book: 'dune', to: 'amina' } }
console.log(lending.decide({ type: 'LendBook', data: { book: 'dune', to: 'bert' } }, stateAfter(lending, [lent])))
