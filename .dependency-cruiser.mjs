// The arrows of ARCHITECTURE.md. A path that begins with ^packages/core/src names sources; tests may look further.

const test = '\\.(test|test-d)\\.ts$'
const kernel = '^packages/kernel/src/'
const core = '^packages/core/src/'
const projections = '^packages/projections/src/'
const fixtures = '^packages/fixtures/src/'
const testing = '^packages/testing/src/'

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-cycle', 'Two files that need each other are one file, or lack a third.', {}, { circular: true }),
    forbid('resolves', 'Every import resolves.', {}, { couldNotResolve: true }),
    forbid(
      'kernel-knows-no-diplomacy',
      'The kernel serves any domain and depends on no other package.',
      { path: kernel, pathNot: test },
      { path: '^(packages/(?!kernel/)|examples/|scripts/)' }
    ),
    forbid(
      'core-knows-the-kernel-only',
      'The domain depends on the kernel alone.',
      { path: core, pathNot: test },
      { path: '^(packages/(?!(kernel|core)/)|examples/|scripts/)' }
    ),
    forbid(
      'kernel-and-core-need-fp-ts-and-io-ts',
      'Nothing else at run time.',
      { path: [kernel, core], pathNot: test },
      { path: 'node_modules', pathNot: 'node_modules/(fp-ts|io-ts)/' }
    ),
    forbid(
      'vocabulary-knows-no-subject',
      'Value objects rest on the kernel only.',
      { path: `${core}vocabulary/`, pathNot: test },
      { path: core, pathNot: `${core}vocabulary/` }
    ),
    forbid(
      'subjects-know-no-other-subject',
      'A subject rests on kernel and vocabulary, and on what a subject is; what two subjects share is vocabulary.',
      { path: `${core}([^/]+)/`, pathNot: [test, `${core}vocabulary/`] },
      {
        path: core,
        pathNot: [`${core}vocabulary/`, `${core}$1/`, `${core}(subject|eventFacets|occurrenceCodec|sharedFacets)\\.ts$`]
      }
    ),
    forbid(
      'projections-know-kernel-and-core',
      'Views are made from events, not from fixtures.',
      { path: projections, pathNot: test },
      { path: '^(packages/(?!kernel/|core/|projections/)|examples/|scripts/)' }
    ),
    forbid(
      'projections-need-fp-ts-io-ts-and-immer',
      'Nothing else at run time.',
      { path: projections, pathNot: test },
      { path: 'node_modules', pathNot: 'node_modules/(fp-ts|io-ts|immer)/' }
    ),
    forbid(
      'engine-knows-no-view',
      'Folding serves any view.',
      { path: `${projections}engine/`, pathNot: test },
      { path: projections, pathNot: `${projections}engine/` }
    ),
    forbid(
      'engine-knows-no-diplomacy',
      'Folding serves any domain.',
      { path: `${projections}engine/`, pathNot: test },
      { path: '^packages/(?!kernel/|projections/)' }
    ),
    forbid(
      'shared-knows-no-view',
      'Timelines, views and reports rest on what they share, and not the other way round.',
      { path: `${projections}(shared|timeline)/`, pathNot: test },
      { path: `${projections}(views|reports)/` }
    ),
    forbid(
      'views-know-no-other-view',
      'A view is folded from events; a report is put together from several views.',
      { path: `${projections}views/([^/]+)/`, pathNot: test },
      { path: `${projections}(views|reports)/`, pathNot: `${projections}views/$1/` }
    ),
    forbid(
      'reports-know-no-other-report',
      'What two reports need is shared.',
      { path: `${projections}reports/([^/]+)/`, pathNot: test },
      { path: `${projections}reports/`, pathNot: `${projections}reports/$1/` }
    ),
    forbid(
      'fixtures-know-kernel-and-core',
      'Releases and arbitraries serve any view; their tests may use ours.',
      { path: fixtures, pathNot: test },
      { path: '^(packages/(?!kernel/|core/|fixtures/)|examples/|scripts/)' }
    ),
    forbid(
      'testing-knows-the-pure-packages',
      'The kit tests what is built on the packages, and no engine of its own.',
      { path: testing, pathNot: test },
      { path: '^(packages/(?!kernel/|core/|projections/|fixtures/|testing/)|examples/|scripts/)' }
    ),
    forbid(
      'testing-needs-fp-ts-io-ts-and-fast-check',
      'Laws run under any runner: the kit imports none, and nothing of Node.',
      { path: testing, pathNot: test },
      { path: '.', pathNot: ['^packages/', 'node_modules/(fp-ts|io-ts|fast-check)/'] }
    ),
    forbid(
      'engines-know-the-kernel-only',
      'An event log on an engine serves any domain and any view; its tests may use fixtures.',
      { path: '^packages/(sqlite|postgres|pglite|jetstream)/src/', pathNot: test },
      { path: '^(packages/(core|projections|fixtures|testing|runner)/|examples/|scripts/)' }
    ),
    forbid(
      'runner-knows-kernel-and-projections',
      'It runs on any log and any store of views.',
      { path: '^packages/runner/src/', pathNot: test },
      { path: '^(packages/(?!kernel/|projections/|runner/)|examples/|scripts/)' }
    ),
    forbid(
      'documents-know-kernel-and-core',
      'A document is read, planned and recorded on any log.',
      { path: '^packages/documents/src/', pathNot: test },
      { path: '^(packages/(?!kernel/|core/|documents/)|examples/|scripts/)' }
    ),
    forbid(
      'wording-knows-the-pure-packages',
      'Words are made from events and views, for any terminal and any page.',
      { path: '^packages/wording/src/', pathNot: test },
      { path: '^(packages/(?!kernel/|core/|projections/|wording/)|examples/|scripts/)' }
    ),
    forbid(
      'exchange-knows-the-pure-packages',
      'Exports and imports are functions from and to text; files and stores are given to them.',
      { path: '^packages/exchange/src/', pathNot: test },
      { path: '^(packages/(?!kernel/|core/|projections/|wording/|exchange/)|examples/|scripts/)' }
    ),
    forbid(
      'explorer-knows-views-and-words',
      'A page shows views in words; its record is given to it.',
      { path: '^packages/explorer/(src|app)/', pathNot: [test, '^packages/explorer/app/measure(Live|Before)?.ts$'] },
      { path: '^(packages/(?!kernel/|core/|projections/|wording/|client/|explorer/)|examples/|scripts/)' }
    ),
    forbid(
      'nothing-knows-the-command-line',
      'The command line is the outermost: it uses every package, and none uses it.',
      { path: '^packages/(?!cli/)[^/]+/src/', pathNot: test },
      { path: '^packages/cli/' }
    ),
    forbid(
      'postgres-needs-no-driver',
      'A driver is given to it: any version of pg, or PGlite.',
      { path: '^packages/postgres/src/', pathNot: test },
      { path: 'node_modules', pathNot: 'node_modules/fp-ts/' }
    ),
    forbid(
      'runs-in-a-browser',
      'The pure packages import nothing of Node.',
      { path: [kernel, core, projections, '^packages/wording/src/'], pathNot: test },
      { dependencyTypes: ['core'] }
    ),
    forbid(
      'no-test-in-sources',
      'Sources never import a test.',
      { path: '^packages/[^/]+/src/', pathNot: test },
      { path: test }
    ),
    forbid(
      'no-barrel-inside',
      'Import the defining file; index.ts is for users.',
      { path: '^packages/([^/]+)/src/', pathNot: test },
      { path: '^packages/$1/src/index\\.ts$' }
    )
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '/dist/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@communique/source', 'import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.d.ts']
    }
  }
}
