// Every export of a hundred thousand events, against JSON of the views that it reads.
import { scaledHistory } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { type ExportFormat, exportFormats, exchangeSource, type ExchangeSource } from '../src/formats.ts'
import { treatyHistory } from './treaties.ts'

const events = Number(process.env['EVENTS'] ?? 100_000)

/** The parts of a question that are no views. */
const question: ReadonlySet<string> = new Set(['question', 'day', 'until', 'firstDates'])

/** A source that notes which views are read of it. */
const watched = (source: ExchangeSource, seen: Map<string, unknown>): ExchangeSource => {
  const watching = <Views extends object>(views: Views): Views =>
    new Proxy(views, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof name === 'string' && !question.has(name)) seen.set(name, value)
        return value
      }
    })
  return {
    ...source,
    views: watching(source.views),
    registers: watching(source.registers),
    get history() {
      seen.set('history', source.history)
      return source.history
    }
  }
}

const plainJson = (views: ReadonlyMap<string, unknown>): number =>
  [...views.values()].reduce<number>((sum, view) => sum + (JSON.stringify(view)?.length ?? 0), 0)

const comparisonOf = async (format: ExportFormat, source: ExchangeSource): Promise<ReadonlyArray<Comparison>> => {
  const seen = new Map<string, unknown>()
  // It folds the views, too, which every later run finds folded.
  await format.write(watched(source, seen))
  if (seen.size === 0) return []
  // Views of a few bytes are no reference.
  if (plainJson(seen) < 10_000)
    throw new Error(`the views of ${format.name} (${[...seen.keys()].join(', ')}) are empty`)
  return [
    {
      title: `${format.name} of ${events.toLocaleString('en')} events (${seen.size > 5 ? 'all views' : [...seen.keys()].join(', ')})`,
      contenders: {
        'JSON of the same views': { run: () => plainJson(seen) },
        [format.name]: { run: () => format.write(source) }
      },
      reference: 'JSON of the same views',
      goals: [{ contender: format.name, atMost: format.name === 'parquet' ? 5 : 3 }],
      // A round of a hundred thousand takes a minute.
      rounds: events > 20_000 ? 3 : 5
    }
  ]
}

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const cooperation = exchangeSource([...scaledHistory({ seed: 1, events, corrections: 0.02, retractions: 0.005 })])
  const comparisons: Array<Comparison> = []
  // `FORMAT=gexf,ocds` for some of them.
  const named = process.env['FORMAT']?.split(',')
  for (const format of exportFormats)
    if (named === undefined || named.includes(format.name)) {
      // The generated histories name no treaty.
      const source = format.name === 'treaties' ? exchangeSource(await treatyHistory(events)) : cooperation
      comparisons.push(...(await comparisonOf(format, source)))
    }
  return comparisons
}
