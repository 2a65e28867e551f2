import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { publishedPackages } from '../packages.ts'
import { root } from '../run.ts'
import { completeManifest } from './completeManifest.ts'

const packages = await publishedPackages()

describe.each(packages.map((one) => [one.folder, one.manifest] as const))('packages/%s', (folder, manifest) => {
  it('has the manifest that `pnpm manifests` writes', () => {
    expect(manifest).toEqual(completeManifest(manifest, folder))
  })

  it('has the version of all packages', () => {
    expect(manifest.version).toBe(packages[0]?.manifest.version)
  })

  it('links from its README to places that exist outside the repository too', async () => {
    const readme = await readFile(`${root}packages/${folder}/README.md`, 'utf8')
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => link ?? [])
    expect(links.filter((link) => !/^(https:\/\/|#)/.test(link))).toEqual([])
  })
})
