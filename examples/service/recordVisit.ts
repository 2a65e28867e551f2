/**
 * Records a visit in the file of a service that may be running: `node examples/service/recordVisit.ts DIRECTORY VISIT COUNTRY DATE`.
 */
import { commandContext, cooperationLedger, ledgerCommand, renderViolations } from '@communique/core'
import { sqliteStore } from '@communique/sqlite'
import { apply, either as E, function as F, taskEither as TE } from 'fp-ts'
import { recordIn } from './store.ts'

const [directory = 'data', visitId = '', to = '', edtf = ''] = process.argv.slice(2)
const outcome = await F.pipe(
  sqliteStore(recordIn(directory)),
  TE.mapLeft((failure) => JSON.stringify(failure)),
  TE.flatMap(({ log, close }) =>
    F.pipe(
      apply.sequenceT(E.Apply)(
        ledgerCommand({
          type: 'RecordVisit',
          data: {
            visitId,
            visitor: 'our-organisation',
            participants: [],
            unnamed: null,
            to,
            on: { edtf, basis: 'Stated', words: null, note: null }
          }
        }),
        commandContext({
          commandId: `visit-${visitId}`,
          recordedAt: new Date().toISOString(),
          recordedBy: 'desk',
          correlationId: 'desk'
        })
      ),
      E.mapLeft(renderViolations),
      TE.fromEither,
      TE.flatMap(([command, context]) =>
        TE.mapLeft((failure) => JSON.stringify(failure))(
          cooperationLedger({ log, unknownReferences: 'Allow' }).record(command, context)
        )
      ),
      (recording) => async () => {
        const recorded = await recording()
        await close()
        return recorded
      }
    )
  )
)()
if (E.isLeft(outcome)) {
  console.error(outcome.left)
  process.exitCode = 1
} else console.log(`recorded: ${outcome.right.map(({ type }) => type).join(', ')}`)
