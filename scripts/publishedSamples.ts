/**
 * Runs the laws on the published samples of Emmett and Castore as they stand, and writes what they find into
 * packages/testing/docs/published-samples.md. Only the calls that register a projection or a store are replaced.
 *
 * pnpm samples [--emmett FOLDER] [--castore FOLDER]   (repositories that are on this machine; else they are cloned)
 */
import { build, type Plugin } from 'esbuild'
import * as fc from 'fast-check'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  faultOf,
  type Law,
  type LawBroken,
  reducerLaws,
  type ReducerLawOptions,
  statesHistory
} from '@communique/testing'
import { mustRun, root } from './run.ts'

const { values } = parseArgs({ options: { emmett: { type: 'string' }, castore: { type: 'string' } } })

interface Source {
  readonly repository: string
  readonly commit: string
  readonly folder: string
  readonly modules: ReadonlyArray<string>
}
const sources = {
  emmett: {
    repository: 'https://github.com/event-driven-io/emmett',
    commit: '6e308790',
    folder: 'samples/webApi/expressjs-with-postgresql/src/shoppingCarts',
    modules: ['shoppingCart', 'getDetails/index', 'getShortInfo/index', 'getClientShoppingSummary/index']
  },
  castore: {
    repository: 'https://github.com/castore-dev/castore',
    commit: 'fd79dfc',
    folder: 'demo/blueprint/src',
    modules: ['pokemons/events', 'pokemons/eventStore', 'trainers/events', 'trainers/eventStore']
  }
} as const satisfies Readonly<Record<string, Source>>

/** What is registered stays as it was given. */
const registering: Plugin = {
  name: 'registering',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^@(?:castore|event-driven-io)\// }, ({ path }) =>
      path === '@event-driven-io/emmett' ? null : { path, namespace: 'registering' }
    )
    bundler.onLoad({ filter: /.*/, namespace: 'registering' }, () => ({
      contents: `
        class Given { constructor(given) { Object.assign(this, given) } }
        export { Given as EventStore, Given as JSONSchemaEventType }
        export const pongoSingleStreamProjection = (given) => given
        export const pongoMultiStreamProjection = (given) => given`
    }))
  }
}

type Exported = Readonly<Record<string, unknown>>

/** The modules of a sample, at its commit. */
const modulesOf = async (
  { repository, commit, folder, modules }: Source,
  own: string | undefined,
  place: string
): Promise<Readonly<Record<string, Exported>>> => {
  const git = own ?? join(place, 'clone')
  if (own === undefined)
    await mustRun('git', ['clone', '--quiet', '--filter=blob:none', '--no-checkout', repository, git])
  for (const name of modules) {
    const file = join(place, `${name}.ts`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, await mustRun('git', ['-C', git, 'show', `${commit}:${folder}/${name}.ts`]))
  }
  const loaded = await Promise.all(
    modules.map(async (name) => {
      const outfile = join(place, `${name}.mjs`)
      await build({
        entryPoints: [join(place, `${name}.ts`)],
        bundle: true,
        platform: 'node',
        format: 'esm',
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
        nodePaths: [`${root}packages/testing/node_modules`],
        plugins: [registering],
        logLevel: 'error',
        outfile
      })
      return [name, (await import(pathToFileURL(outfile).href)) as Exported] as const
    })
  )
  return Object.fromEntries(loaded)
}

type Modules = Readonly<Record<string, Exported>>

/** A named export of a sample; one that was renamed is an error of this script. */
const exportOf = (modules: Modules, module: string, name: string): unknown => {
  const found = modules[module]?.[name]
  if (found === undefined) throw new Error(`The sample ${module} has no ${name} any more`)
  return found
}

interface SampleEvent {
  readonly type: string
  readonly [field: string]: unknown
}
type Step = (state: never, event: never) => unknown
type Options = Omit<ReducerLawOptions<unknown, SampleEvent>, 'name' | 'histories' | 'seed'>

const laws = (name: string, step: Step, histories: fc.Arbitrary<ReadonlyArray<SampleEvent>>, options: Options) =>
  reducerLaws<unknown, SampleEvent>(step as (state: unknown, event: SampleEvent) => unknown, {
    ...options,
    name,
    histories,
    seed: 1
  })

const instant = fc.nat(365 * 24).map((hours) => new Date(Date.UTC(2024, 0, 1) + hours * 3_600_000))

/** Lawful: nothing but additions opens a cart, and nobody removes more than was added. */
const cartHistories: fc.Arbitrary<ReadonlyArray<SampleEvent>> = statesHistory({
  start: 'Empty',
  states: {
    Empty: { ProductItemAddedToShoppingCart: 'Open' },
    Open: {
      ProductItemAddedToShoppingCart: 'Open',
      ProductItemRemovedFromShoppingCart: 'Open',
      ShoppingCartConfirmed: 'Closed',
      ShoppingCartCancelled: 'Closed'
    },
    Closed: {}
  },
  event: (type, cart) =>
    fc.record({
      type: fc.constant(type),
      metadata: fc.constant({ clientId: `client-${cart}` }),
      data: fc.record({
        shoppingCartId: fc.constant(cart),
        clientId: fc.constant(`client-${cart}`),
        productItem: fc.record({
          productId: fc.constantFrom('shoes', 'shirt'),
          quantity: fc.integer({ min: 1, max: 3 }),
          unitPrice: fc.constantFrom(0.1, 0.2, 11.73)
        }),
        addedAt: instant
      })
    })
}).map((history) => {
  const left = new Map<string, number>()
  return history.filter(({ type, data: { shoppingCartId, productItem } }) => {
    const { productId, unitPrice, quantity } = productItem
    const line = `${shoppingCartId} ${productId} ${unitPrice}`
    const before = left.get(line) ?? 0
    if (type === 'ProductItemRemovedFromShoppingCart' && before < quantity) return false
    const sign = type === 'ProductItemAddedToShoppingCart' ? 1 : type === 'ProductItemRemovedFromShoppingCart' ? -1 : 0
    left.set(line, before + sign * quantity)
    return true
  })
})

/** Lawful aggregates of Castore, with dense versions. */
const aggregates = (
  start: string,
  more: ReadonlyArray<string>,
  payload: fc.Arbitrary<object>
): fc.Arbitrary<ReadonlyArray<SampleEvent>> =>
  statesHistory<string, string, { readonly type: string; readonly aggregateId: string; readonly payload: object }>({
    start: 'None',
    states: { None: { [start]: 'There' }, There: Object.fromEntries(more.map((type) => [type, 'There'])) },
    event: (type, aggregateId) => fc.record({ type: fc.constant(type), aggregateId: fc.constant(aggregateId), payload })
  }).map((history) =>
    history.map((event, at) => ({
      ...event,
      timestamp: '2024-01-01T00:00:00.000Z',
      version: history.slice(0, at + 1).filter((each) => each.aggregateId === event.aggregateId).length
    }))
  )

const carts = (emmett: Readonly<Record<string, Exported>>): ReadonlyArray<readonly [string, ReadonlyArray<Law>]> => {
  const evolveOf = (module: string, projection: string): Step =>
    (exportOf(emmett, module, projection) as { readonly evolve: Step }).evolve
  const evolve = exportOf(emmett, 'shoppingCart', 'evolve') as Step
  const initialState = exportOf(emmett, 'shoppingCart', 'initialState') as () => unknown
  const byCart = { keyOf: (event: SampleEvent) => (event['data'] as { shoppingCartId: string }).shoppingCartId }
  const byClient = { keyOf: (event: SampleEvent) => (event['metadata'] as { clientId: string }).clientId }
  const known = { identities: ['shoppingCartId', 'clientId', 'productId'] }
  const { canHandle: handles } = exportOf(emmett, 'getDetails/index', 'shoppingCartDetailsProjection') as {
    readonly canHandle: ReadonlyArray<string>
  }
  const summary = evolveOf('getClientShoppingSummary/index', 'clientShoppingSummaryProjection')
  const count = (history: ReadonlyArray<SampleEvent>, type: string): number =>
    history.filter((event) => event.type === type).length
  const subject = (name: string, step: Step, options: Options) =>
    [`Emmett, \`${name}\``, laws(name, step, cartHistories, { ...known, ...options })] as const
  return [
    subject('shoppingCart.ts', evolve, { ...byCart, initialState }),
    subject('getDetails', evolveOf('getDetails/index', 'shoppingCartDetailsProjection'), {
      ...byCart,
      initialState: null,
      handles
    }),
    subject('getShortInfo', evolveOf('getShortInfo/index', 'shoppingCartShortInfoProjection'), {
      ...byCart,
      initialState: { productItemsCount: 0, totalAmount: 0 },
      handles
    }),
    subject('getClientShoppingSummary', summary, { ...byClient, initialState: null, handles }),
    subject('getClientShoppingSummary, its counts', summary, {
      ...byClient,
      initialState: null,
      handles,
      ignores: ['ProductItemAddedToShoppingCart', 'ProductItemRemovedFromShoppingCart'],
      view: (state) => {
        const { confirmed, cancelled } = (state ?? {}) as Readonly<Record<string, { readonly cartsCount: number }>>
        return { confirmed: confirmed?.cartsCount ?? 0, cancelled: cancelled?.cartsCount ?? 0 }
      },
      oracle: (history) => ({
        confirmed: count(history, 'ShoppingCartConfirmed'),
        cancelled: count(history, 'ShoppingCartCancelled')
      })
    })
  ]
}

const games = (castore: Readonly<Record<string, Exported>>): ReadonlyArray<readonly [string, ReadonlyArray<Law>]> => {
  const reducerOf = (module: string, store: string): Step =>
    (exportOf(castore, module, store) as { readonly reducer: Step }).reducer
  const known = { keyOf: (event: SampleEvent) => event['aggregateId'] as string, initialState: undefined }
  const pokemon = fc.record({
    name: fc.constant('pikachu'),
    level: fc.nat(9),
    trainerId: fc.constantFrom('ash', 'misty')
  })
  const trainer = fc.record({ trainerName: fc.constant('ash'), pokemonId: fc.constantFrom('p1', 'p2', 'p3') })
  return [
    [
      'Castore, `pokemons`',
      laws(
        'pokemons',
        reducerOf('pokemons/eventStore', 'pokemonsEventStore'),
        aggregates('APPEARED', ['CAUGHT_BY_TRAINER', 'LEVELLED_UP'], pokemon),
        known
      )
    ],
    [
      'Castore, `trainers`',
      laws(
        'trainers',
        reducerOf('trainers/eventStore', 'trainersEventStore'),
        aggregates('GAME_STARTED', ['POKEMON_CAUGHT'], trainer),
        known
      )
    ]
  ]
}

const faultsOf = (all: ReadonlyArray<Law>): ReadonlyArray<LawBroken> =>
  all.flatMap(([, check]) => {
    try {
      check()
      return []
    } catch (error) {
      const fault = faultOf(error)
      if (fault === null) throw error
      return [fault]
    }
  })

/** The events of the least case and the first difference, in one cell. */
const caseText = ({ story, finding, differences }: LawBroken): string => {
  const types = story.flatMap((line) => /^ {2}#\d+ +([\w/]+)/.exec(line)?.[1] ?? [])
  const [first] = differences
  const found =
    first === undefined ? finding : `${finding}: ${first.path} expected ${first.expected}, found ${first.found}`
  return `${types.length === 0 ? '' : `${types.join(', ')}. `}${found}`
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replaceAll('<', '&lt;')
}

const report = `${root}packages/testing/docs/published-samples.md`
const [from, to] = ['<!-- table -->', '<!-- end of table -->']
const place = await mkdtemp(join(tmpdir(), 'communique-samples-'))
try {
  const subjects = [
    ...carts(await modulesOf(sources.emmett, values.emmett, join(place, 'emmett'))),
    ...games(await modulesOf(sources.castore, values.castore, join(place, 'castore')))
  ]
  const rows = subjects.flatMap(([name, all]) =>
    faultsOf(all).map((fault) => `| ${name} | ${fault.law} | ${fault.runs} | ${caseText(fault)} |`)
  )
  const text = await readFile(report, 'utf8')
  const [before, rest = ''] = text.split(from)
  const [, after] = rest.split(to)
  const table = ['| function | law broken | run | shortest case and finding |', '| :-- | :-- | --: | :-- |', ...rows]
  await writeFile(report, `${before}${from}\n\n${table.join('\n')}\n\n${to}${after}`)
  await mustRun('prettier', ['--write', '--log-level', 'warn', report])
  console.log(`${rows.length} laws broken, of ${subjects.length} functions: ${report.slice(root.length)}`)
} finally {
  await rm(place, { recursive: true, force: true })
}
