/**
 * Writes packages/testing/ZOO.md again: all that is sabotaged, the law that catches it, in how many runs and how fast. A
 * test compares all but the times.
 */
import { writeFile } from 'node:fs/promises'
import { chase, type Chase, seeds, table, zoo } from '../packages/testing/test/zoo/zoo.ts'
import { root, run } from './run.ts'

const chapters: Array<string> = []
for (const [kind, beasts] of Object.entries(zoo)) {
  const chases: Array<Chase> = []
  for (const beast of beasts) chases.push(await chase(beast))
  chapters.push('', `## ${beasts.length} ${kind}`, '', ...table(chases))
}

const path = `${root}packages/testing/ZOO.md`
await writeFile(
  path,
  [
    '# The zoo',
    '',
    'Projections, deciders, codecs, event logs and stores of views, each broken in one way in which real code gets broken, and',
    'the law that catches it with the settings that everybody has. Every one was hunted from the seeds',
    `${seeds[0]} to ${seeds.length}, and none survived one of them. The time is until the least case is told.`,
    '`pnpm zoo` writes this; a test holds it to all but the times.',
    ...chapters,
    ''
  ].join('\n')
)
await run('npx', ['prettier', '--write', path])
