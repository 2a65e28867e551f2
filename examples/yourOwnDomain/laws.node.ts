// The same laws under the test runner of Node:
//   node --conditions=@communique/source --test examples/yourOwnDomain/laws.node.ts
import { codecLaws, deciderLaws, projectionLaws, recordOf, testLaws } from '@communique/testing'
import test from 'node:test'
import { bookStream, lending, LendingCommand, LendingEvent, readers, readersOracle } from './lending.ts'

testLaws(
  test,
  projectionLaws(readers, {
    record: recordOf(LendingEvent, { streamOf: bookStream }),
    streamOf: bookStream,
    identities: ['book', 'to'],
    oracle: readersOracle
  })
)
testLaws(
  test,
  deciderLaws(lending, {
    name: 'lending',
    commands: LendingCommand,
    events: LendingEvent,
    except: { 'no fact is recorded twice': 'a book is lent to the same reader again' }
  })
)
testLaws(test, codecLaws(LendingEvent))
