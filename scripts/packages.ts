import { glob, readFile } from 'node:fs/promises'
import { root } from './run.ts'

/** The fields of a package's manifest that the scripts read. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  /** The programs of the package, by the names of their commands. */
  readonly bin?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, unknown>>
  readonly [field: string]: unknown
}

export interface Package {
  /** The folder's name below `packages`. */
  readonly folder: string
  readonly manifest: Manifest
}

/** The packages below `packages` that are published, in the order of their names. */
export const publishedPackages = async (top: string = root): Promise<ReadonlyArray<Package>> => {
  const packages: Package[] = []
  for await (const file of glob('packages/*/package.json', { cwd: top })) {
    const manifest: Manifest = JSON.parse(await readFile(top + file, 'utf8'))
    const folder = file.split('/')[1]
    if (folder !== undefined && manifest.private !== true) packages.push({ folder, manifest })
  }
  return packages.toSorted((a, b) => a.folder.localeCompare(b.folder))
}

/** The sources that users import: `index` for the package itself, `advanced` for `@communique/x/advanced`. */
export const entriesOf = ({ manifest }: Package): ReadonlyArray<string> =>
  Object.keys(manifest.exports)
    .filter((path) => path !== './package.json')
    .map((path) => (path === '.' ? 'index' : path.slice('./'.length)))
