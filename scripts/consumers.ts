/**
 * Releases into a temporary folder, packs what was released, judges the tarballs, and consumes them outside the
 * workspace: the programs of `consumers/programs` are compiled against the installed types under every module
 * resolution, run as ES modules and CommonJS on the oldest Node and TypeScript that we support and on today's, and
 * bundled for a browser.
 */
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import exampleManifest from '../examples/package.json' with { type: 'json' }
import { firstLaws, linesOf } from '../examples/firstLaw/programs.ts'
import manifest from '../package.json' with { type: 'json' }
import { liveThrough } from './consumers/newcomer.ts'
import type { Package } from './packages.ts'
import { rehearseRelease } from './release/rehearse.ts'
import { mustRun, root, run, tool } from './run.ts'

const programs = ['browser', 'rehearsal', 'embedded'] as const

/** The oldest Node we support comes with the consumers' own package; elsewhere than on Linux, name one in OLDEST_NODE. */
const oldestNode = process.env['OLDEST_NODE'] ?? `${root}scripts/consumers/node_modules/.bin/node`
const runtimes = [
  { version: 'v22.13', path: oldestNode },
  { version: 'v24', path: process.execPath }
] as const

/** The oldest TypeScript that knows what our declarations are written in (`NoInfer`), and the one of our own build. */
const compilers = { oldest: 'typescript5', today: 'typescript' } as const

const underPnpm = process.env['npm_config_user_agent']?.startsWith('pnpm') ?? false
const pnpm = (cwd: string, ...args: ReadonlyArray<string>): Promise<string> =>
  underPnpm ? mustRun('pnpm', args, cwd) : mustRun('npx', ['-y', manifest.packageManager, ...args], cwd)

const folder = await realpath(await mkdtemp(join(tmpdir(), 'communique-consumer-')))
const tarball = (name: string): string => join(folder, `${name}.tgz`)
let packages: ReadonlyArray<Package> = []

const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  const start = performance.now()
  const words = await work()
  const remark = typeof words === 'string' ? ` (${words})` : ''
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s${remark}`)
}

/** Two at a time: the machine this is meant for has two cores. */
const inPairs = async <A>(all: ReadonlyArray<A>, work: (one: A) => Promise<unknown>): Promise<void> => {
  const waiting = [...all]
  const lane = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
  }
  await Promise.all([lane(), lane()])
}

const release = async (): Promise<string> => {
  packages = await rehearseRelease(join(folder, 'release'))
  return `${packages.length} packages of version ${packages[0]?.manifest.version}`
}

const pack = (): Promise<unknown> =>
  inPairs(packages, ({ folder: name }) => pnpm(join(folder, 'release/packages', name), 'pack', '--out', tarball(name)))

/** Types that some module resolution of Node 16 or a bundler does not find, or finds to be others than what runs. */
const judgeTypes = async (name: string): Promise<void> => {
  const analysis = await checkPackage(createPackageFromTarballData(await readFile(tarball(name))))
  if (!analysis.types) throw new Error(`${name} has no types`)
  // Node 10 reads no `exports`, and is not supported.
  const problems = analysis.problems.filter(
    (problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10')
  )
  if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems, null, 2)}`)
}

const judge = async (): Promise<void> => {
  await inPairs(packages, ({ folder: name }) =>
    mustRun(...tool('publint/src/cli.js', 'run', tarball(name), '--strict'))
  )
  for (const { folder: name } of packages) await judgeTypes(name)
}

/** A project of its own; the packages need one another from the tarballs, since no registry has them yet. */
const install = async (): Promise<void> => {
  const tarballs = Object.fromEntries(packages.map((one) => [one.manifest.name, `file:${tarball(one.folder)}`]))
  const { typescript, 'fp-ts': fpTs, 'io-ts': ioTs, 'fast-check': fastCheck } = manifest.devDependencies
  const {
    '@sinclair/typebox': typebox,
    '@valibot/to-json-schema': toJsonSchema,
    arktype,
    valibot,
    zod
  } = exampleManifest.dependencies
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'consumer',
      private: true,
      type: 'module',
      dependencies: {
        ...tarballs,
        'fp-ts': fpTs,
        'io-ts': ioTs,
        'fast-check': fastCheck,
        '@sinclair/typebox': typebox,
        '@valibot/to-json-schema': toJsonSchema,
        arktype,
        valibot,
        zod,
        [compilers.today]: typescript,
        [compilers.oldest]: 'npm:typescript@5.4.5'
      }
    })
  )
  // JSON is YAML. Without hoisting, a package that uses what it does not declare fails.
  await writeFile(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ overrides: tarballs, hoist: false }))
  await pnpm(folder, 'install', '--prefer-offline', '--no-frozen-lockfile', '--ignore-scripts')
  for (const program of programs) {
    for (const extension of ['mts', 'cts']) {
      await copyFile(`${root}scripts/consumers/programs/${program}.ts`, join(folder, `${program}.${extension}`))
    }
  }
}

type Compiler = keyof typeof compilers

const compile = async (compiler: Compiler, module: string, resolution: string, also: object = {}): Promise<void> => {
  const project = join(folder, `tsconfig.${compiler}.${resolution}.json`)
  const strict = { strict: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2023'], types: [], noEmit: true }
  const compilerOptions = { ...strict, module, moduleResolution: resolution, ...also }
  const include = resolution === 'bundler' ? ['*.mts'] : ['*.mts', '*.cts']
  await writeFile(project, JSON.stringify({ compilerOptions, include }))
  const tsc = join(folder, 'node_modules', compilers[compiler], 'bin/tsc')
  await mustRun(process.execPath, [tsc, '-p', project], folder)
}

const compileAll = (): Promise<unknown> =>
  inPairs(
    [
      // This one writes the programs that are run.
      () => compile('today', 'nodenext', 'nodenext', { noEmit: false }),
      () => compile('oldest', 'node16', 'node16'),
      () => compile('oldest', 'preserve', 'bundler')
    ],
    (one) => one()
  )

const runAll = async (): Promise<void> => {
  for (const { version, path } of runtimes) {
    if (!existsSync(path)) throw new Error(`no Node at ${path}: set OLDEST_NODE to one of ${version}`)
    const found = (await mustRun(path, ['--version'])).trim()
    if (!found.startsWith(`${version}.`)) throw new Error(`${path} is ${found}, not ${version}`)
    for (const program of programs) {
      for (const extension of ['mjs', 'cjs']) await mustRun(path, [`${program}.${extension}`], folder)
    }
  }
}

/** A program of a new user, and the same with a fault planted in it. */
const variantsOf = ({ file, sound, faulty }: (typeof firstLaws)[number], text: string) => {
  const name = file.replace(/\.ts$/, '')
  return [
    [`${name}.sound`, text],
    [`${name}.faulty`, text.replace(sound, () => faulty)]
  ] as const
}

/** The first law of a new user, in each of the ways: it holds, and is broken once a fault is planted. */
const checkFirstLaws = async (): Promise<string> => {
  const place = join(folder, 'firstLaw')
  await mkdir(place)
  const programs = (
    await Promise.all(
      firstLaws.map(async (program) =>
        variantsOf(program, await readFile(`${root}examples/firstLaw/${program.file}`, 'utf8'))
      )
    )
  ).flat()
  for (const [name, text] of programs) await writeFile(join(place, `${name}.mts`), text)
  const compilerOptions = {
    strict: true,
    skipLibCheck: true,
    target: 'ES2022',
    lib: ['ES2023'],
    types: [],
    module: 'nodenext'
  }
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts'] }))
  await mustRun(process.execPath, [join(folder, 'node_modules', compilers.today, 'bin/tsc'), '-p', place], folder)
  const [oldest, today] = runtimes
  // One process for all: each would spend its time on loading the packages.
  await inPairs(['sound', 'faulty'], async (variant) => {
    const names = programs.map(([name]) => name).filter((name) => name.endsWith(`.${variant}`))
    const runner = join(place, `${variant}.all.mjs`)
    const outcome = 'await import(`./${name}.mjs`).then(() => "holds", String)'
    await writeFile(runner, `for (const name of ${JSON.stringify(names)}) console.log(name, ${outcome}, '\\0')\n`)
    const { path } = variant === 'faulty' ? today : oldest
    const { ok, output } = await run(path, [runner], folder)
    const expected = variant === 'faulty' ? / breaks a law: / : / holds /
    const outcomes = output.split('\0').slice(0, -1)
    const unexpected = outcomes.filter((each) => !expected.test(each))
    if (!ok || outcomes.length !== names.length || unexpected.length > 0) throw new Error(unexpected.join('') || output)
  })
  const lines = programs
    .filter(([name]) => name.endsWith('.sound'))
    .map(([name, text]) => `${name.replace('.sound', '')} ${linesOf(text)}`)
  return `lines: ${lines.join(', ')}`
}

/** The distinct places a library was bundled from: its folder, and its build there. */
const copiesOf = (library: string, metafile: Metafile): ReadonlyArray<string> => {
  const place = new RegExp(`^(.*node_modules/${library}/[^/]+)/`)
  return [...new Set(Object.keys(metafile.inputs).flatMap((input) => place.exec(input)?.[1] ?? []))]
}

interface Bundle {
  readonly program: string
  readonly metafile: Metafile
}

/** Bundles for a browser; what it holds comes from one copy of each library, and nothing is left outside. */
const bundle = async (options: BuildOptions): Promise<Bundle> => {
  const { metafile, outputFiles } = await build({
    absWorkingDir: folder,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    logLevel: 'silent',
    ...options,
    metafile: true,
    write: false
  })
  for (const library of ['fp-ts', 'io-ts', 'immer']) {
    const copies = copiesOf(library, metafile)
    if (copies.length > 1) throw new Error(`${copies.length} copies of ${library}: ${copies.join(', ')}`)
  }
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports)
  if (outside.length > 0) throw new Error(`not in the bundle: ${outside.map(({ path }) => path).join(', ')}`)
  return { program: outputFiles.map(({ text }) => text).join('\n'), metafile }
}

/** Needs nothing of Node, and no code made of strings, which a page may forbid by its content security policy. */
const runInBrowser = async (): Promise<void> => {
  const { program, metafile } = await bundle({ entryPoints: [join(folder, 'browser.mjs')] })
  for (const library of ['fp-ts', 'io-ts', 'immer'])
    if (copiesOf(library, metafile).length === 0) throw new Error(`${library} is not in the bundle`)
  for (const strings of [true, false])
    vm.runInNewContext(program, {}, { filename: 'bundle.js', contextCodeGeneration: { strings, wasm: strings } })
}

/** A third of the 44 kB that a page had to load for it when the package was one module. */
const edtfLimit = 14_667

const shake = async (): Promise<string> => {
  const sizeOf = async (contents: string): Promise<number> => {
    const stdin = { contents, resolveDir: folder, sourcefile: 'page.mjs' }
    const { program } = await bundle({ stdin, minify: true, format: 'esm' })
    return gzipSync(program).length
  }
  const parser = await sizeOf("export { parseEdtf } from '@communique/core'")
  const all = await sizeOf("export * from '@communique/core'")
  if (parser > edtfLimit) throw new Error(`the EDTF parser takes ${parser} bytes of a page, more than ${edtfLimit}`)
  return `the EDTF parser ${parser} bytes of ${all}`
}

/** Those of the repository that end by themselves; a test runs the services. */
const examples = ['tenLines', 'recordARelease', 'yourOwnView', 'yourOwnDomain', 'demo'] as const

/** An example that prints nothing on an older Node would seem to work. */
const runExamples = (): Promise<unknown> =>
  inPairs(examples, async (name) => {
    const [expected, found] = await Promise.all(
      runtimes.map(({ path }) =>
        mustRun(
          path,
          [
            '--conditions=@communique/source',
            '--experimental-strip-types',
            '--disable-warning=ExperimentalWarning',
            `${root}examples/${name}/main.ts`
          ],
          folder
        )
      )
    )
    if (found === undefined || found.trim() === '' || found !== expected)
      throw new Error(
        `examples/${name} prints on Node ${runtimes[0]?.version}:\n${expected}\nand on today's:\n${found}`
      )
  })

/** The program alone in an empty folder, from the packed packages. */
const newcomer = async (): Promise<void> => {
  const own = join(folder, 'newcomer')
  const tarballs = Object.fromEntries(packages.map((one) => [one.manifest.name, `file:${tarball(one.folder)}`]))
  await mkdir(own)
  await writeFile(
    join(own, 'package.json'),
    JSON.stringify({ private: true, dependencies: { '@communique/cli': tarballs['@communique/cli'] } })
  )
  await writeFile(join(own, 'pnpm-workspace.yaml'), JSON.stringify({ overrides: tarballs, hoist: false }))
  await pnpm(own, 'install', '--prefer-offline', '--no-frozen-lockfile', '--ignore-scripts')
  await liveThrough({ folder: own, nodeFolder: dirname(process.execPath), tooOld: oldestNode })
}

try {
  await step('version and change logs', release)
  await step('pack', pack)
  await step('publint and attw', judge)
  await step('install outside the workspace', install)
  await step('types: node16 and bundler on TypeScript 5.4, nodenext on 6', compileAll)
  await step('run: Node 22.13 and 24, ESM and CJS', runAll)
  await step('first laws of a new user: hold, and are broken by a fault', checkFirstLaws)
  await step('bundle for a browser and run', runInBrowser)
  await step('bundle the EDTF parser alone', shake)
  await step('a newcomer in a terminal', newcomer)
  await step('examples: Node 22.13 and 24', runExamples)
} finally {
  // Where one of two things that run at once has failed, the other may still write.
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}
