import { eventCodec } from '@communique/kernel'
import type { Projection } from '@communique/projections'
import { checkLaws, projectionLaws, recordOf } from '@communique/testing'
import * as t from 'io-ts'

const Lent = eventCodec('Lent', 1, t.type({ bookId: t.string, to: t.string }))
type Loans = Projection<t.TypeOf<typeof Lent>, { loans: number }>
const keys: Loans['keys'] = ({ data }) => [data.bookId]
const when: Loans['when'] = { Lent: (draft) => void (draft.loans += 1) }
const loans: Loans = { name: 'loans', version: 1, routing: 'ByEvent', initialView: { loans: 0 }, keys, when }
checkLaws(projectionLaws(loans, { record: recordOf(Lent), identities: ['bookId', 'to'] }))
