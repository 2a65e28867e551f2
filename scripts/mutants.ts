/**
 * Checks every faulty implementation from thirty seeds and writes the outcome to reports/mutants.md: the law that catches
 * each, in how many runs and how fast. Fails where one survives.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import {
  detect,
  type Detection,
  faultyImplementations,
  seedsUpTo,
  table,
  withoutShrinking
} from '../packages/testing/test/mutants/faultyImplementations.ts'
import { fourths } from '../packages/testing/test/mutants/fourths.ts'
import { root } from './run.ts'

const [, , count = '30', only = ''] = process.argv
const seeds = seedsUpTo(Number(count))
const chapters: Array<string> = []
const survivors: Array<string> = []
const dense = 'faults at the fourth event of a kind on one key'
const kinds = Object.entries({ ...faultyImplementations, [dense]: fourths })
for (const [kind, mutants] of kinds.filter(([each]) => each.includes(only))) {
  const detections: Array<Detection> = []
  for (const mutant of mutants) {
    // That they are caught is all that the fourths show.
    const detection = await (kind === dense ? withoutShrinking(() => detect(mutant, seeds)) : detect(mutant, seeds))
    detections.push(detection)
    const missed = detection.runs.filter((runs) => runs === null).length
    if (missed > 0) survivors.push(`${mutant.sabotage}: survived ${missed} of ${seeds.length} seeds`)
  }
  chapters.push('', `## ${mutants.length} ${kind}`, '', ...table(detections))
}

await mkdir(`${root}reports`, { recursive: true })
await writeFile(
  `${root}reports/mutants.md`,
  [
    '# Faulty implementations',
    '',
    `Each is broken in one way that occurs in real code, and is checked at default settings from ${seeds.length} seeds.`,
    'The time runs until the shortest case is found.',
    ...chapters,
    ''
  ].join('\n')
)
console.log(`reports/mutants.md: ${seeds.length} seeds; ${survivors.length} survivors`)
for (const survivor of survivors) console.log(`  ${survivor}`)
if (survivors.length > 0) process.exitCode = 1
