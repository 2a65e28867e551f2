/** A test of a law, as a report of tests has it. */
export interface LawTest {
  readonly ancestorTitles: ReadonlyArray<string>
  readonly title: string
  readonly status: string
}

/** Log and views of one engine are judged in groups of their own. */
const engineOf = ({ ancestorTitles: [group = ''] }: LawTest): string =>
  group.replace(/^the (?:log|views and checkpoints) (?:in|on) /, '')

const lawOf = ({ title }: LawTest): string => title.replace(/^beside views: /, '')

const cell = (found: ReadonlyArray<LawTest>): string => {
  if (found.length === 0) return 'not applicable'
  return found.every(({ status }) => status === 'passed') ? 'holds' : 'BROKEN'
}

/** A table of laws by engine. A law that an engine was not judged by is not applicable to it. */
export const lawTable = (tests: ReadonlyArray<LawTest>): string => {
  const engines = [...new Set(tests.map(engineOf))]
  const laws = [...new Set(tests.map(lawOf))]
  const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |`
  return [
    row(['law', ...engines]),
    row(['---', ...engines.map(() => '---')]),
    ...laws.map((law) =>
      row([
        law,
        ...engines.map((engine) => cell(tests.filter((test) => lawOf(test) === law && engineOf(test) === engine)))
      ])
    ),
    ''
  ].join('\n')
}
