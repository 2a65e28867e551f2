/**
 * Packs the packages as they would be published, judges the tarballs, and consumes them outside the workspace:
 * the programs of `consumers/programs` are compiled against the installed types under every module resolution, run as
 * ESM and CJS on each Node that we support, and bundled for a browser.
 */
import { build, type Metafile } from 'esbuild'
import { copyFile, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vm from 'node:vm'
import manifest from '../package.json' with { type: 'json' }
import { mustRun, root, tool } from './run.ts'

const packages = ['kernel', 'core', 'projections', 'fixtures', 'testing', 'postgres', 'pglite', 'runner'] as const
const programs = ['browser', 'rehearsal', 'embedded'] as const

/** The oldest Node we support comes with the consumers' own package; elsewhere than on Linux, name one in NODE20. */
const node20 = process.env['NODE20'] ?? `${root}scripts/consumers/node_modules/.bin/node`
const runtimes = [
  { name: 'Node 20', path: node20 },
  { name: 'Node 24', path: process.execPath }
]

const underPnpm = process.env['npm_config_user_agent']?.startsWith('pnpm') ?? false
const pnpm = (cwd: string, ...args: ReadonlyArray<string>): Promise<string> =>
  underPnpm ? mustRun('pnpm', args, cwd) : mustRun('npx', ['-y', manifest.packageManager, ...args], cwd)

const folder = await realpath(await mkdtemp(join(tmpdir(), 'communique-consumer-')))
const tarball = (name: string): string => join(folder, `${name}.tgz`)

const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  const start = performance.now()
  await work()
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

const pack = (): Promise<unknown> =>
  Promise.all(packages.map((name) => pnpm(`${root}packages/${name}`, 'pack', '--out', tarball(name))))

const judge = async (): Promise<void> => {
  for (const name of packages) {
    await mustRun(...tool('publint/src/cli.js', 'run', tarball(name), '--strict'))
    await mustRun(...tool('@arethetypeswrong/cli/dist/index.js', tarball(name), '--no-color'))
  }
}

/** A project of its own; the packages need one another from the tarballs, since no registry has them yet. */
const install = async (): Promise<void> => {
  const tarballs = Object.fromEntries(packages.map((name) => [`@communique/${name}`, `file:${tarball(name)}`]))
  const { typescript, 'fp-ts': fpTs, 'io-ts': ioTs, 'fast-check': fastCheck } = manifest.devDependencies
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'consumer',
      private: true,
      type: 'module',
      dependencies: { ...tarballs, 'fp-ts': fpTs, 'io-ts': ioTs, 'fast-check': fastCheck, typescript }
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

const compile = async (name: string, compilerOptions: object, include: ReadonlyArray<string>): Promise<void> => {
  const project = join(folder, `tsconfig.${name}.json`)
  const strict = { strict: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2023'], types: [], noEmit: true }
  await writeFile(project, JSON.stringify({ compilerOptions: { ...strict, ...compilerOptions }, include }))
  await mustRun(process.execPath, [join(folder, 'node_modules/typescript/bin/tsc'), '-p', project], folder)
}

const compileAll = async (): Promise<void> => {
  await compile('node16', { module: 'node16', moduleResolution: 'node16' }, ['*.mts', '*.cts'])
  await compile('bundler', { module: 'preserve', moduleResolution: 'bundler' }, ['*.mts'])
  // The last one writes the programs that are run.
  await compile('nodenext', { module: 'nodenext', moduleResolution: 'nodenext', noEmit: false }, ['*.mts', '*.cts'])
}

const runAll = async (): Promise<void> => {
  for (const { name, path } of runtimes) {
    if (!existsSync(path)) throw new Error(`${name} is not at ${path}: set NODE20 to where it is`)
    const version = (await mustRun(path, ['--version'])).trim()
    if (!version.startsWith(name.replace('Node ', 'v'))) throw new Error(`${path} is ${version}, not ${name}`)
    for (const program of programs) {
      for (const extension of ['mjs', 'cjs']) await mustRun(path, [`${program}.${extension}`], folder)
    }
  }
}

/** The distinct places a library was bundled from: its folder, and which of its builds. */
const copiesOf = (library: string, metafile: Metafile): ReadonlyArray<string> => {
  const place = new RegExp(`^(.*node_modules/${library}/[^/]+)/`)
  return [...new Set(Object.keys(metafile.inputs).flatMap((input) => place.exec(input)?.[1] ?? []))]
}

/** Bundled for a browser, it holds one copy of each library, asks nothing of Node, and runs where there is none. */
const bundle = async (): Promise<void> => {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(folder, 'browser.mjs')],
    absWorkingDir: folder,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    metafile: true,
    write: false,
    logLevel: 'silent'
  })
  for (const library of ['fp-ts', 'io-ts', 'immer']) {
    const copies = copiesOf(library, metafile)
    if (copies.length > 1) throw new Error(`${copies.length} copies of ${library}: ${copies.join(', ')}`)
    if (copies.length === 0 && library !== 'immer') throw new Error(`${library} is not in the bundle`)
  }
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports)
  if (outside.length > 0) throw new Error(`not in the bundle: ${outside.map(({ path }) => path).join(', ')}`)
  const program = outputFiles.map(({ text }) => text).join('\n')
  // A page may forbid code made of strings by its content security policy.
  for (const strings of [true, false])
    vm.runInNewContext(program, {}, { filename: 'bundle.js', contextCodeGeneration: { strings, wasm: strings } })
}

try {
  await step('pack', pack)
  await step('publint and attw', judge)
  await step('install outside the workspace', install)
  await step('types: node16, nodenext, bundler', compileAll)
  await step('run: Node 20 and 24, ESM and CJS', runAll)
  await step('bundle for a browser and run', bundle)
} finally {
  await rm(folder, { recursive: true, force: true })
}
