// The demo as a function, from the arguments to the text that is printed and written.
import { CountryCode } from '@communique/core'
import { either as E } from 'fp-ts'
import { helpText, readAsk } from './args.ts'
import { askRefusalCode, askRefusalWords, claimFailureWords } from './failures.ts'
import { jsonDocument } from './json.ts'
import { type Paper, terminalText } from '@communique/cli/terminal'
import { namesOf } from '@communique/wording'
import { viewsOf } from '@communique/wording/advanced'
import { explorerPage } from '@communique/explorer'
import { organisation, readHistory } from './record.ts'

/** The texts to print and to write, and the exit code. */
export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly code: 0 | 1 | 2
  /** The page, and where it belongs; `sayOn`: where to say that it was written. */
  readonly html: { readonly file: string; readonly text: string; readonly sayOn: 'stdout' | 'stderr' } | null
}

// Two ministries; an ambassador and an observer; a pledge that ten share.
const defaultCountries = ['UZ', 'JP', 'NE'].filter(CountryCode.is)

const widest = 120
const narrowest = 40

const failed = (stderr: string, code: 1 | 2): Ran => ({ stdout: '', stderr: `${stderr}\n`, code, html: null })

/** Records, folds and tells. It writes nothing and never throws. */
export const run = async (args: ReadonlyArray<string>, { columns, colour }: Paper): Promise<Ran> => {
  const asked = readAsk(args)
  if (E.isLeft(asked)) return failed(askRefusalWords(asked.left), askRefusalCode(asked.left))
  const { countries, roles, known, published, occurred, json, help, html } = asked.right
  if (help) return { stdout: helpText, stderr: '', code: 0, html: null }

  const read = await readHistory()
  if (E.isLeft(read)) return failed(claimFailureWords(read.left), 1)
  const views = viewsOf(read.right, { known, published, occurred })
  const names = namesOf(views, organisation)
  const overview = countries.length === 0
  const text = await explorerPage({ history: read.right, organisation, texts: {} }, { language: 'en', day: views.day })
  const page = { file: html, text, sayOn: json ? 'stderr' : 'stdout' } as const
  const stdout = json
    ? `${JSON.stringify(jsonDocument(views, names, countries, roles), null, 2)}\n`
    : `${terminalText(
        views,
        names,
        { overview, countries: overview ? defaultCountries : countries, roles },
        { columns: Math.min(Math.max(columns, narrowest), widest), colour }
      )}\n`
  return { stdout, stderr: '', code: 0, html: page }
}
