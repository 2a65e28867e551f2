// A process that rebuilds views together with others, once its input ends: rebuilder.ts ENGINE WHERE VIEWS NAME KIND SHARES
import { readCooperationEvent } from '@communique/core/advanced'
import { countryFigures, partyTies } from '@communique/projections'
import { must } from '../../../fixtures/src/must.ts'
import { rebuildInShares } from '../../src/sharing/rebuildInShares.ts'
import { type EngineName, placeOn } from './places.ts'

const [engine = 'SQLite', where = '', views = '', name = '', kind = '', shares = '1'] = process.argv.slice(2)
const { log, viewStore, close } = await placeOn[engine as EngineName](where, views)
console.log('ready')
await new Promise((resolve) => process.stdin.resume().once('end', resolve))
const projection = kind === 'figures' ? countryFigures : partyTies
const setup = { log, viewStore, read: readCooperationEvent, name, projection, shares: Number(shares) }
// No process dies here, and on a machine that is busy with other work a page takes longer than an answer may by default.
must(await rebuildInShares({ ...setup, leaseFor: 60_000, answerWithin: 60_000 })())
await close()
