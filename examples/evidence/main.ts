// The table of claims for a reviewer: every claim of the ten releases beside every span it cites, and the words the
// span covers. It needs the releases' text, which is not part of the repository:
//   pnpm evidence [file]      (default: ../shared/seeds/000_e102a17422f3b49e.txt)
import { collection, evidence, releaseTexts, tenReleases, unprinted } from '@communique/fixtures'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { renderEvidence } from './renderEvidence.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const [file = '../shared/seeds/000_e102a17422f3b49e.txt'] = process.argv.slice(2)

if (!existsSync(file)) {
  console.log(`not run: the spans of the releases, whose text is not at hand (${file})`)
} else {
  const text = readFileSync(file, 'utf8')
  const texts = releaseTexts(text)
  const faults = [
    ...(sha256(text) === collection.digest ? [] : ['The text is not the collection that the releases cite.']),
    ...tenReleases
      .filter(({ sourceId, digest }) => sha256(texts[sourceId] ?? '') !== digest)
      .map(({ sourceId }) => `The text of ${sourceId} is not the one it cites.`),
    ...unprinted(tenReleases, texts).map(
      ({ claim, words }) => `${claim} gives “${words}” as printed; its spans do not.`
    )
  ]
  const rows = evidence(tenReleases, texts)
  console.log(renderEvidence(rows, process.stdout.columns))
  const refuted = rows.filter(({ covered }) => covered._tag === 'Left').length
  for (const fault of faults) console.error(fault)
  console.log(`${rows.length} spans of ${tenReleases.length} releases, ${refuted} refuted.`)
  if (faults.length > 0 || refuted > 0) process.exitCode = 1
}
