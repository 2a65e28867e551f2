// The few files of each package that Node loads, as ES modules and as CommonJS, made of the modules that the compiler
// has left in reports/build (see scripts/build.ts).
import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

/** Imports by name stay imports: a consumer holds one copy of fp-ts, io-ts and each of our packages. */
const byName = /^[^./]/

const manifestOf = (folder) => JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'))

/** The sources that users import. */
const entriesOf = ({ exports }) =>
  Object.keys(exports)
    .filter((path) => path !== './package.json')
    .map((path) => (path === '.' ? 'index' : path.slice('./'.length)))

/** The sources that users run. They are no CommonJS. */
const programsOf = ({ bin = {} }) => Object.values(bin).map((path) => path.replace(/^.*\/|\.js$/g, ''))

const files = (folder, names, format, outDir) => ({
  entry: Object.fromEntries(names.map((name) => [name, `reports/build/${folder}/src/${name}.js`])),
  outDir: `packages/${folder}/dist/${outDir}`,
  format,
  platform: 'node',
  target: 'es2022',
  external: [byName],
  splitting: true,
  removeNodeProtocol: false,
  outExtension: () => ({ js: '.js' }),
  dts: false,
  clean: false,
  silent: true
})

export default defineConfig(
  readdirSync('packages').flatMap((folder) => {
    const manifest = manifestOf(folder)
    const entries = entriesOf(manifest)
    return [files(folder, [...entries, ...programsOf(manifest)], 'esm', 'node'), files(folder, entries, 'cjs', 'cjs')]
  })
)
