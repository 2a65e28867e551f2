// Follows CONTRIBUTING to the letter in a scratch clone: adds the event and the view that it adds, checks types and the
// tests that matter, and counts the files touched. Then leaves out each step in turn: a compile error or a test must name
// the step.
//
//   node scripts/rehearsal.ts [event] [view]
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { applied, type Step, stepsOf } from './rehearsal/steps.ts'
import { mustRun, root, run } from './run.ts'

/** A chapter of CONTRIBUTING, the number of files that it may touch, and the checks that must notice an omission. */
interface Chapter {
  readonly title: string
  readonly mostFiles: number
  readonly writesShapes: boolean
  readonly tests: ReadonlyArray<readonly [project: string, file: string, named?: string]>
}

const chapters: ReadonlyArray<Chapter> = [
  {
    title: 'How to add an event',
    mostFiles: 6,
    writesShapes: true,
    tests: [
      ['unit', 'packages/core/src/subjects.test.ts'],
      ['unit', 'packages/core/src/designation/decider.test.ts'],
      ['unit', 'packages/core/src/facets.test.ts'],
      ['unit', 'packages/core/test/golden/golden.test.ts'],
      ['unit', 'scripts/client/clientTypes.test.ts'],
      ['unit', 'packages/exchange/test/jsonSchema.test.ts'],
      ['laws', 'packages/fixtures/src/arbitraries/cooperationStory.prop.test.ts', 'stories as a whole']
    ]
  },
  {
    title: 'How to add a view',
    mostFiles: 4,
    writesShapes: false,
    tests: [
      ['unit', 'packages/projections/test/views.test.ts'],
      ['unit', 'packages/projections/src/views/visitLog'],
      ['laws', 'packages/projections/src/views/views.prop.test.ts', 'visitLog']
    ]
  }
]

const apply = async (clone: string, step: Step): Promise<void> => {
  const path = join(clone, step.file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, applied(step, step.before === '' ? '' : await readFile(path, 'utf8')))
}

const node = 'node'

/** Links to the packages installed here, but not to our own: the clone has its own. */
const linkInstalled = async (clone: string): Promise<void> => {
  const manifests = (await mustRun('git', ['ls-files', '--', '*package.json'], clone)).split('\n').filter(Boolean)
  for (const folder of manifests.map((manifest) => join(dirname(manifest), 'node_modules'))) {
    const installed = await readdir(join(root, folder)).catch((): ReadonlyArray<string> => [])
    if (installed.length > 0) await mkdir(join(clone, folder), { recursive: true })
    for (const name of installed.filter((entry) => entry !== '@communique'))
      await symlink(join(root, folder, name), join(clone, folder, name))
    if (!installed.includes('@communique')) continue
    await mkdir(join(clone, folder, '@communique'))
    for (const name of await readdir(join(root, folder, '@communique')))
      await symlink(join(clone, 'packages', name), join(clone, folder, '@communique', name))
  }
}

/** A clone of this tree as it stands, the changes that are not committed included. */
const cloned = async (): Promise<string> => {
  const clone = await mkdtemp(join(tmpdir(), 'rehearsal-'))
  await mustRun('git', ['clone', '-q', '--no-hardlinks', root, clone])
  const patch = await mustRun('git', ['diff', 'HEAD', '--binary'], root)
  if (patch !== '') {
    await writeFile(join(clone, '.patch'), patch)
    await mustRun('git', ['apply', '.patch'], clone)
    await rm(join(clone, '.patch'))
  }
  for (const file of (await mustRun('git', ['ls-files', '-o', '--exclude-standard'], root))
    .split('\n')
    .filter(Boolean)) {
    await mkdir(dirname(join(clone, file)), { recursive: true })
    await writeFile(join(clone, file), await readFile(join(root, file)))
  }
  await mustRun('git', ['add', '-A'], clone)
  await mustRun(
    'git',
    [
      '-c',
      'user.name=rehearsal',
      '-c',
      'user.email=rehearsal@example.org',
      'commit',
      '-qm',
      'As it stands',
      '--allow-empty'
    ],
    clone
  )
  await linkInstalled(clone)
  return clone
}

const reset = async (clone: string): Promise<void> => {
  await mustRun('git', ['reset', '-q', '--hard'], clone)
  await mustRun('git', ['clean', '-qfd', '-e', 'node_modules'], clone)
}

const touched = async (clone: string): Promise<ReadonlyArray<string>> =>
  (await mustRun('git', ['status', '--porcelain', '-uall'], clone))
    .split('\n')
    .filter((line) => line !== '' && !line.includes('node_modules'))
    .map((line) => line.slice(3))

const mostOfAnError = 240

const firstLine = (output: string, pattern: RegExp): string =>
  output
    .split('\n')
    .find((line) => pattern.test(line))
    ?.trim() ??
  output.trim().split('\n').at(-1) ??
  ''

/** A complaint about the tree, of the omitted place where there is one; null where nothing is wrong with it. */
const complaint = async (clone: string, { tests }: Chapter, place = 'packages/'): Promise<string | null> => {
  const types = await run(node, ['node_modules/typescript7/bin/tsc'], clone)
  if (!types.ok) {
    const errors = types.output.split('\n').filter((line) => line.includes('error TS'))
    return `the compiler: ${errors.find((line) => line.startsWith(place)) ?? errors[0] ?? ''}`.slice(0, mostOfAnError)
  }
  for (const [project, file, named] of tests) {
    const only = named === undefined ? [] : ['-t', named]
    const tested = await run('vitest', ['run', '--project', project, file, ...only], clone)
    if (!tested.ok) return `a test: ${firstLine(tested.output, /FAIL|AssertionError|Error:/)}`
  }
  return null
}

const rehearse = async (clone: string, chapter: Chapter): Promise<boolean> => {
  const steps = stepsOf(await readFile(join(clone, 'CONTRIBUTING.md'), 'utf8'), chapter.title)
  const follow = async (omitted: string | null): Promise<void> => {
    await reset(clone)
    for (const step of steps) if (step.name !== omitted) await apply(clone, step)
    if (chapter.writesShapes && omitted !== 'the golden file')
      await run(node, ['--conditions=@communique/source', 'scripts/goldenShapes.ts'], clone)
  }
  await follow(null)
  const files = await touched(clone)
  console.log(`\n${chapter.title}: ${files.length} files, ${chapter.mostFiles} at most`)
  for (const file of files) console.log(`  ${file}`)
  const wrong = await complaint(clone, chapter)
  console.log(wrong === null ? '  types and tests pass' : `  FAILS: ${wrong}`)
  let good = wrong === null && files.length <= chapter.mostFiles
  for (const name of [...steps.map((step) => step.name), ...(chapter.writesShapes ? ['the golden file'] : [])]) {
    await follow(name)
    const file = steps.find((step) => step.name === name)?.file
    const noticed = await complaint(clone, chapter, file === undefined ? undefined : dirname(file))
    console.log(`  without ${name}: ${noticed ?? 'NOTHING NOTICES'}`)
    good &&= noticed !== null
  }
  return good
}

const clone = await cloned()
try {
  let good = true
  const asked = process.argv.slice(2)
  const chosen = chapters.filter(({ title }) => asked.length === 0 || asked.some((name) => title.endsWith(` ${name}`)))
  if (chosen.length === 0) throw new Error(`No chapter of CONTRIBUTING is on adding ${asked.join(' or ')}`)
  for (const chapter of chosen) good = (await rehearse(clone, chapter)) && good
  if (!good) process.exitCode = 1
} finally {
  await rm(clone, { recursive: true, force: true })
}
