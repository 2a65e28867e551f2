/** A thread that scans parts of a ledger file. It is started by `openLedgerFile`, and is of no other use. */
import { either as E } from 'fp-ts'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { type ScanWork, scanParts } from './ledgerFile/scanFile.ts'

if (!isMainThread)
  // scanFile.ts starts it with nothing else.
  scanParts(workerData as ScanWork, (result) =>
    parentPort?.postMessage(result, E.isRight(result) ? [result.right.part.rows] : [])
  )
