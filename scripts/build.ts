/**
 * Builds every package into its `dist`:
 * - `esm`: one ES module for each source with its declarations, so that a bundler keeps only the used ones;
 * - `node`: the same in few files, one for each entry and what entries share, which Node loads in half the time;
 * - `cjs`: those as CommonJS.
 *
 * The package of documents holds their JSON Schema too, as the built codecs state it; that of the explorer its application
 * as text, so that nothing is bundled where a page is made.
 */
import { cp, glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Package, publishedPackages } from './packages.ts'
import { mustRun, root, tool } from './run.ts'

const emitted = `${root}reports/build`

const filesIn = async (folder: string, pattern: string): Promise<ReadonlyArray<string>> => {
  const files: string[] = []
  for await (const file of glob(pattern, { cwd: folder })) files.push(file)
  return files
}

/** The compiler rewrites the endings of relative imports in modules, and leaves them as they are in declarations. */
const withModuleEndings = (declarations: string): string =>
  declarations.replace(/(\bfrom |\bimport\(|^import )(["'])(\.[^"'\n]*)\.ts\2/gm, '$1$2$3.js$2')

/** Modules and declarations of all packages in one program, below `reports/build`. */
const emit = async (): Promise<void> => {
  await rm(emitted, { recursive: true, force: true })
  await mustRun(...tool('typescript7/bin/tsc', '-p', `${root}tsconfig.build.json`))
  for (const file of await filesIn(emitted, '**/*.d.ts')) {
    const path = join(emitted, file)
    await writeFile(path, withModuleEndings(await readFile(path, 'utf8')))
  }
}

/** The modules of a package, for bundlers, and a marker for its CommonJS. */
const place = async ({ folder }: Package): Promise<void> => {
  const dist = `${root}packages/${folder}/dist`
  const modules = join(emitted, folder, 'src')
  await rm(dist, { recursive: true, force: true })
  await cp(modules, `${dist}/esm`, { recursive: true })
  for (const file of await filesIn(modules, '**/*.d.ts')) await cp(join(modules, file), join(dist, 'cjs', file))
  // The package itself is one of ES modules.
  await writeFile(`${dist}/cjs/package.json`, '{ "type": "commonjs" }\n')
}

/** Puts the bundled application in the place of the module that bundles it. */
const bundleApplication = async (): Promise<void> => {
  const { application } = await import('../packages/explorer/src/file/application.ts')
  const texts = JSON.stringify(await application())
  await writeFile(
    join(emitted, 'explorer/src/file/application.js'),
    `const texts = ${texts}\nexport const application = async () => texts\n`
  )
}

const writeSchema = async (): Promise<void> => {
  const dist = `${root}packages/documents/dist`
  const { documentSchema } = await import(`${dist}/node/index.js`)
  await writeFile(`${dist}/schema.json`, `${JSON.stringify(documentSchema(), null, 2)}\n`)
}

await emit()
await bundleApplication()
await Promise.all((await publishedPackages()).map(place))
await mustRun('tsup', [], root)
await writeSchema()
await rm(emitted, { recursive: true, force: true })
