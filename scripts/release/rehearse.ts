import { cp, glob, mkdir, readFile, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Package, publishedPackages } from '../packages.ts'
import { mustRun, root, tool } from '../run.ts'

/** A note that waits for the next release, and the packages whose users it concerns. */
interface Note {
  readonly file: string
  readonly packages: ReadonlyArray<string>
  readonly text: string
}

const notes = async (): Promise<ReadonlyArray<Note>> => {
  const all: Note[] = []
  for await (const file of glob('.changeset/*.md', { cwd: root })) {
    const [, head = '', text = ''] = (await readFile(root + file, 'utf8')).split(/^---$/m)
    const packages = [...head.matchAll(/'([^']+)': (?:major|minor|patch)/g)].flatMap(([, name]) => name ?? [])
    all.push({ file, packages, text: text.trim() })
  }
  return all
}

/** Words without the line breaks and indents that a list gives them. */
const flowing = (text: string): string => text.replace(/\s+/g, ' ')

const copied = ['package.json', '*/package.json', '{packages,scripts}/*/package.json', 'pnpm-workspace.yaml', 'LICENSE']
const shipped = ['packages/*/{README,CHANGELOG}.md', '.changeset/*', 'packages/*/dist']

/** The manifests, notes and builds as they are now, in a folder with a history of its own. */
const copyInto = async (folder: string): Promise<void> => {
  for await (const path of glob([...copied, ...shipped], { cwd: root, exclude: ['**/node_modules/**'] })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await cp(root + path, join(folder, path), { recursive: true })
  }
  const git = (...args: ReadonlyArray<string>) => mustRun('git', args, folder)
  await git('init', '--quiet')
  await git('add', '.changeset')
  await git('-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost', 'commit', '--quiet', '-m', 'Notes')
}

/** Each package finds the others as it does once pnpm has installed them. */
const linkPackages = async (folder: string, packages: ReadonlyArray<Package>): Promise<void> => {
  for (const { folder: from } of packages) {
    const scope = join(folder, 'packages', from, 'node_modules/@communique')
    await mkdir(scope, { recursive: true })
    for (const { folder: to } of packages) await symlink(join(folder, 'packages', to), join(scope, to))
  }
}

/**
 * Releases into an empty folder what would be released today: raises the versions, writes the change logs and leaves
 * the folder as `pnpm -r publish` would find it. Throws where a package is left behind or a note is lost.
 */
export const rehearseRelease = async (folder: string): Promise<ReadonlyArray<Package>> => {
  const top = `${folder}/`
  await mkdir(folder, { recursive: true })
  await copyInto(folder)
  const before = await publishedPackages(top)
  const waiting = await notes()
  if (waiting.length > 0) await mustRun(...tool('@changesets/cli/bin.js', 'version'), folder)
  const after = await publishedPackages(top)
  await linkPackages(folder, after)

  const versions = new Set(after.map(({ manifest }) => manifest.version))
  if (versions.size !== 1) throw new Error(`the packages have ${versions.size} versions: ${[...versions].join(', ')}`)
  const left = before.filter(({ manifest }) => waiting.length > 0 && versions.has(manifest.version))
  if (left.length > 0) throw new Error(`no new version of ${left.map(({ folder: name }) => name).join(', ')}`)
  for (const { file, packages, text } of waiting) {
    if (packages.length === 0) throw new Error(`${file} names no package`)
    for (const name of packages) {
      const log = await readFile(join(folder, 'packages', name.replace('@communique/', ''), 'CHANGELOG.md'), 'utf8')
      if (!flowing(log).includes(flowing(text))) throw new Error(`${file} is not in the change log of ${name}`)
    }
  }
  return after
}
