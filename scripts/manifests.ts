/** Writes the common fields into the manifest of every published package; run it for a new package. */
import { writeFile } from 'node:fs/promises'
import { publishedPackages } from './packages.ts'
import { completeManifest } from './release/completeManifest.ts'
import { root } from './run.ts'

for (const { folder, manifest } of await publishedPackages()) {
  const text = JSON.stringify(completeManifest(manifest, folder), null, 2)
  await writeFile(`${root}packages/${folder}/package.json`, `${text}\n`)
}
