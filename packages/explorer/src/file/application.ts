// The application as texts. A build puts the finished texts in the place of this module, so that nothing is bundled at
// run time; from sources, esbuild bundles them here.
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

/** The scripts of the page, as a file and served live, and the style of both. */
export interface Application {
  readonly script: string
  readonly liveScript: string
  readonly style: string
}

const bundle = async (): Promise<Application> => {
  const folder = fileURLToPath(new URL('../../app/', import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [`${folder}main.tsx`, `${folder}live.tsx`],
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['@communique/source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent'
  })
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('main.js'), liveScript: textOf('live.js'), style: textOf('main.css') }
}

let bundled: Promise<Application> | null = null

/** The application, bundled once. */
export const application = (): Promise<Application> => (bundled ??= bundle())
