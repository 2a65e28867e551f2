/**
 * Counts what users import: the names that the packages export, by entry. The main entries together have at most 500
 * distinct names, and every name is documented where it is defined. Without `dist`, run `pnpm build` first.
 */
import ts from 'typescript'
import { entriesOf, publishedPackages } from './packages.ts'
import { root } from './run.ts'

const most = 500

interface Entry {
  readonly name: string
  readonly file: string
  readonly main: boolean
}

const entries: ReadonlyArray<Entry> = (await publishedPackages()).flatMap((one) =>
  entriesOf(one).map((entry) => ({
    name: entry === 'index' ? one.manifest.name : `${one.manifest.name}/${entry}`,
    file: `${root}packages/${one.folder}/dist/esm/${entry}.d.ts`,
    main: entry === 'index'
  }))
)

const program = ts.createProgram(
  entries.map(({ file }) => file),
  { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, skipLibCheck: true, types: [] }
)
const checker = program.getTypeChecker()

/** A name that stands for a codec and its type is documented by the comment of either. */
const isDocumented = (symbol: ts.Symbol): boolean => {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return target.getDocumentationComment(checker).length > 0
}

const distinct = new Set<string>()
const undocumented: string[] = []
for (const { name, file, main } of entries) {
  const source = program.getSourceFile(file)
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`${file} exports nothing: run pnpm build`)
  const symbols = checker.getExportsOfModule(module)
  if (main) for (const symbol of symbols) distinct.add(symbol.name)
  const bare = symbols.filter((symbol) => !isDocumented(symbol)).map((symbol) => `${name}: ${symbol.name}`)
  undocumented.push(...bare)
  console.log(`${name.padEnd(34)} ${String(symbols.length).padStart(4)} names, ${bare.length} undocumented`)
}

console.log(`${distinct.size} distinct names in the main entries, of at most ${most}`)
if (process.argv.includes('--names')) console.log(undocumented.join('\n'))
const faults = [
  ...(distinct.size > most ? [`${distinct.size - most} names too many`] : []),
  ...(undocumented.length > 0 ? [`${undocumented.length} names without a doc comment (--names lists them)`] : [])
]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
