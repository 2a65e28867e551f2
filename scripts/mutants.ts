/**
 * Checks every faulty implementation from thirty seeds and writes the outcome to reports/mutants.md: the law that catches
 * each, in how many runs and how fast; and the laws that refuse correct reducers. Fails where a faulty one survives, or a
 * correct one is refused by more than the law that it is excepted from.
 *
 * pnpm mutants [seeds] [part of the name of a chapter]
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
import {
  type CorrectReducer,
  correctReducers,
  isRightlyRefused,
  refusalsOf
} from '../packages/testing/test/reducers/correctReducers.ts'
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

const wronglyRefused: Array<string> = []
const rowOf = (subject: CorrectReducer): string => {
  const wrong = seeds.filter((seed) => {
    const refusals = refusalsOf(subject, { seed })
    if (isRightlyRefused(subject, refusals)) return false
    const laws = refusals.map(([law]) => law).join(', ') || 'nothing'
    wronglyRefused.push(`${subject.name}, from seed ${seed}: refused by ${laws}`)
    return true
  })
  return `| ${subject.name} | ${subject.exceptedFrom ?? 'nothing'} | ${seeds.length - wrong.length} of ${seeds.length} |`
}
const correct = 'correct reducers'
if (correct.includes(only))
  chapters.push(
    '',
    `## ${correctReducers.length} ${correct}`,
    '',
    'The message of a refusal says how the law is excepted.',
    '',
    '| reducer | refused by the law | seeds |',
    '| :-- | :-- | --: |',
    ...correctReducers.map(rowOf)
  )

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
const failures = [...survivors, ...wronglyRefused]
console.log(
  `reports/mutants.md: ${seeds.length} seeds; ${survivors.length} survivors; ${wronglyRefused.length} wrongly refused`
)
for (const failure of failures) console.log(`  ${failure}`)
if (failures.length > 0) process.exitCode = 1
