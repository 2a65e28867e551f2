// The ten releases and the four later sources as documents, named for people and in the order in which they are read.
import { inMemoryEventLog, type Sha256 } from '@communique/kernel'
import { cooperationLedger } from '@communique/core'
import { documentsOf } from '@communique/documents'
import { recordStory } from '@communique/fixtures'
import { function as F, taskEither as TE } from 'fp-ts'
import { createHash } from 'node:crypto'

const names: Readonly<Record<string, string>> = {
  'release-01': 'uzbekistan-environment',
  'release-02': 'uzbekistan-culture',
  'release-03': 'leibniz',
  'release-04': 'lebanon',
  'release-05': 'iran',
  'release-06': 'japan',
  'release-07': 'alwaleed',
  'release-08': 'huawei',
  'release-09': 'mohammadia-league',
  'release-10': 'russia'
}

export const sha256 = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256

/** The documents as files: a name, and the text. */
export const releaseFiles = F.pipe(
  recordStory(cooperationLedger({ log: inMemoryEventLog() })),
  TE.map((history) =>
    documentsOf(history, { sha256, schema: '../../packages/documents/dist/schema.json' }).map(
      ({ source, text }, index) => ({
        name: `${String(index + 1).padStart(2, '0')}-${names[source] ?? source}.yaml`,
        text
      })
    )
  )
)
