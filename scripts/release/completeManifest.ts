/** The repository that the published packages name. */
export const repository = 'https://github.com/communique-record/communique'

type Json = Readonly<Record<string, unknown>>

/** The fields that say something of one package alone. */
interface Source {
  readonly exports: Json
  readonly files?: ReadonlyArray<string>
  readonly engines?: Json
  readonly peerDependencies?: Json
  readonly peerDependenciesMeta?: Json
  readonly publishConfig?: Json
}

const own = './package.json'

const conditionsOf = (path: string, inWorkspace: boolean): Json => {
  const entry = path === '.' ? 'index' : path.slice('./'.length)
  return {
    ...(inWorkspace ? { '@communique/source': `./src/${entry}.ts` } : {}),
    import: {
      types: `./dist/esm/${entry}.d.ts`,
      node: `./dist/node/${entry}.js`,
      default: `./dist/esm/${entry}.js`
    },
    require: { types: `./dist/cjs/${entry}.d.ts`, default: `./dist/cjs/${entry}.js` }
  }
}

const exportsOf = (paths: ReadonlyArray<string>, inWorkspace: boolean): Json => ({
  ...Object.fromEntries(paths.map((path) => [path, conditionsOf(path, inWorkspace)])),
  [own]: own
})

/** Completes a manifest by the fields that all published packages share: places, conditions and requirements. */
export const completeManifest = (manifest: Source & Json, folder: string): Json => {
  const paths = Object.keys(manifest.exports).filter((path) => path !== own)
  return {
    ...manifest,
    repository: { type: 'git', url: `git+${repository}.git`, directory: `packages/${folder}` },
    homepage: `${repository}/tree/main/packages/${folder}#readme`,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    main: './dist/cjs/index.js',
    module: './dist/esm/index.js',
    types: './dist/cjs/index.d.ts',
    exports: exportsOf(paths, true),
    files: [...new Set([...(manifest.files ?? []), 'dist', 'LICENSE', 'CHANGELOG.md'])],
    // A package may need a later one.
    engines: { node: '>=22.13', ...manifest.engines },
    peerDependencies: { ...manifest.peerDependencies, typescript: '>=5.4' },
    peerDependenciesMeta: { ...manifest.peerDependenciesMeta, typescript: { optional: true } },
    publishConfig: { ...manifest.publishConfig, access: 'public', exports: exportsOf(paths, false) }
  }
}
