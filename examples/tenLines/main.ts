// #region tenLines
import { commandContext, cooperationLedger, effectiveHistory, inMemoryEventLog, ledgerCommand } from '@communique/core'
import { countryTimeline, fold } from '@communique/projections'
import { apply, either as E, function as F, taskEither as TE } from 'fp-ts'

const on = { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
const visit = { visitId: 'tashkent-2024', visitor: 'us', participants: [], unnamed: 'a delegation', to: 'UZ', on }
const clerk = { commandId: '1', recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'a-clerk', correlationId: 'post' }
const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
const recorded = await F.pipe(
  apply.sequenceT(E.Apply)(ledgerCommand({ type: 'RecordVisit', data: visit }), commandContext(clerk)),
  TE.fromEither,
  TE.flatMap(([command, context]) => ledger.record(command, context)),
  TE.flatMap(ledger.history)
)()
if (E.isLeft(recorded)) throw new Error(JSON.stringify(recorded.left))
const { UZ } = fold(countryTimeline)(effectiveHistory(recorded.right)).views
for (const { date, strength, fact } of UZ?.entries ?? []) console.log(date.edtf, strength, fact.type)
// 2024-05-30 Occurred VisitPaid
// #endregion tenLines
