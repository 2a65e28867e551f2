/** Runs the laws of views for Stryker: laws are pairs of a name and a check. */
import { inProcess, resolveToCopy, type Tests, urlOf } from './inProcess.ts'

type Laws = ReadonlyArray<readonly [name: string, check: () => void]>
type Subjects = Readonly<Record<string, () => Laws>>

const setup = 'packages/projections/test/setup/mutation.ts'
const modules = [
  ['packages/projections/test/laws/engine.ts', 'engineLaws'],
  ['packages/projections/test/laws/views.ts', 'viewLaws']
] as const

const subjectsOf = async (): Promise<Subjects> => {
  resolveToCopy()
  await import(urlOf(setup))
  const loaded = await Promise.all(
    modules.map(async ([path, name]) => ((await import(urlOf(path))) as Readonly<Record<string, Subjects>>)[name])
  )
  const all = Object.assign({}, ...loaded) as Subjects
  const wanted = new RegExp(process.env['MUTATION_LAWS'] ?? '')
  return Object.fromEntries(Object.entries(all).filter(([subject]) => wanted.test(subject)))
}

const separator = ': '

const lawOf = (laws: Laws, wanted: string): (() => void) => {
  const [, check] = laws.find(([name]) => name === wanted) ?? []
  if (check === undefined) throw new Error(`No such law: ${wanted}`)
  return check
}

/** Laws of a subject are made once, by the first one that is asked for; what they are made by may be mutated, too. */
const lawsBySubject = (subjects: Subjects) => (): ((id: string) => void) => {
  const made = new Map<string, Laws>()
  return (id) => {
    const at = id.indexOf(separator)
    const subject = id.slice(0, at)
    const laws = made.get(subject) ?? subjects[subject]?.() ?? []
    made.set(subject, laws)
    lawOf(laws, id.slice(at + separator.length))()
  }
}

const loadLaws = async (): Promise<Tests> => {
  const subjects = await subjectsOf()
  const ids = Object.entries(subjects).flatMap(([subject, make]) =>
    make().map(([law]) => `${subject}${separator}${law}`)
  )
  return { ids, begin: lawsBySubject(subjects) }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'laws', factory: inProcess(loadLaws) }]
