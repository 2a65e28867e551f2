import { either as E } from 'fp-ts'
import type { Comparison, Contender } from '../../../scripts/bench/comparison.ts'
import { resolveCountry } from '../src/vocabulary/resolveCountry.ts'

const known = ['the Republic of Uzbekistan', 'Cote d’Ivoire', 'المملكة المغربية', 'Russian Federation', '中国', 'Japan']
const unknown = [
  'the Republic of Uzbekstan',
  'Cote d’Ivoir',
  'المملكه المغربيه جدا',
  'Russian Federatoin',
  '中国人',
  'Jappan'
]
const inverted = ['Korea, Republic of', 'Iran (Islamic Republic of)', 'Tanzania, United Republic of']

const names = 1_000

/** Resolves as many names, and is wrong if one is not known, or unknown, as expected. */
const resolving = (texts: ReadonlyArray<string>, isKnown: boolean): Contender => ({
  units: names,
  run: () => {
    for (let at = 0; at < names; at += 1)
      if (E.isRight(resolveCountry(texts[at % texts.length] ?? '')) !== isKnown) throw new Error(texts.join())
  }
})

const comparison: Comparison = {
  title: 'the country that a text names',
  contenders: {
    'a known name': resolving(known, true),
    'an unknown name': resolving(unknown, false),
    'a name in two parts': resolving(inverted, true)
  },
  reference: 'a known name',
  goals: [
    { contender: 'an unknown name', atMost: 20 },
    { contender: 'a name in two parts', atMost: 20 }
  ]
}
export default [comparison]
