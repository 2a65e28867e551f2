import { cooperationLedger, type CooperationRecord, inMemoryEventLog } from '@communique/core'
import { must, recordStory } from '@communique/fixtures'
import { cooperationRecord } from '@communique/testing'
import { type ExchangeSource, exchangeSource } from '../src/source.ts'

const story: Promise<ReadonlyArray<CooperationRecord>> = recordStory(
  cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
)().then(must)

/** The ten releases and the later sources that date them. */
export const tenReleases = async (): Promise<ExchangeSource> => exchangeSource(await story)

/** Any record, lawful or hostile. */
export const anySource = cooperationRecord.map((history): ExchangeSource => exchangeSource(history as never))
