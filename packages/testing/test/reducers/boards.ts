import type * as fc from 'fast-check'
import { historyOf } from '../../src/histories/historyOf.ts'
import type { Mutant } from '../mutants/mutant.ts'
import { type Definition, mutantsOf } from './reducerMutant.ts'

// One state for everything in the style of Redux: actions with a payload, tables of entities.

const text = { type: 'string' }
const action = (type: string, payload: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties: {
    type: { const: type },
    payload: { type: 'object', properties: payload, required: Object.keys(payload) }
  },
  required: ['type', 'payload']
})
const id = { enum: ['t1', 't2', 'a longer task'] }

/** As TypeBox writes schemas. */
const BoardAction = {
  anyOf: [
    action('task/created', { taskId: id, title: text, points: { type: 'number', minimum: 0, maximum: 20 } }),
    action('task/moved', {
      taskId: id,
      column: { enum: ['todo', 'doing', 'done'] },
      at: { ...text, format: 'date-time' }
    }),
    action('task/removed', { taskId: id })
  ]
}

export type BoardAction = { readonly meta: { readonly offset: number } } & (
  | {
      readonly type: 'task/created'
      readonly payload: { readonly taskId: string; readonly title: string; readonly points: number }
    }
  | {
      readonly type: 'task/moved'
      readonly payload: { readonly taskId: string; readonly column: string; readonly at: string }
    }
  | { readonly type: 'task/removed'; readonly payload: { readonly taskId: string } }
)

export interface Task {
  readonly title: string
  readonly points: number
  readonly column: string
}
export interface Board {
  readonly tasks: Readonly<Record<string, Task>>
  readonly order: ReadonlyArray<string>
  readonly offset: number
}
const empty: Board = { tasks: {}, order: [], offset: 0 }

export const boardHistories: fc.Arbitrary<ReadonlyArray<BoardAction>> = historyOf<BoardAction>(BoardAction).map(
  (history) => history.map((each, index) => ({ ...each, meta: { offset: index + 1 } }))
)

const taskOf = ({ tasks }: Board, taskId: string): Task | undefined =>
  Object.hasOwn(tasks, taskId) ? tasks[taskId] : undefined
const withTask = ({ tasks }: Board, taskId: string, task: Task): Board['tasks'] =>
  Object.fromEntries([...Object.entries(tasks).filter(([each]) => each !== taskId), [taskId, task]])

export const boardReducer = (state: Board = empty, given: BoardAction): Board => {
  const offset = given.meta?.offset
  if (offset <= state.offset) return state
  switch (given.type) {
    case 'task/created': {
      const { taskId, title, points } = given.payload
      if (taskOf(state, taskId) !== undefined) return { ...state, offset }
      return {
        tasks: withTask(state, taskId, { title, points, column: 'todo' }),
        order: [...state.order, taskId],
        offset
      }
    }
    case 'task/moved': {
      const { taskId, column } = given.payload
      const task = taskOf(state, taskId)
      return task === undefined
        ? { ...state, offset }
        : { ...state, tasks: withTask(state, taskId, { ...task, column }), offset }
    }
    case 'task/removed': {
      const { taskId } = given.payload
      const tasks = Object.fromEntries(Object.entries(state.tasks).filter(([each]) => each !== taskId))
      return { tasks, order: state.order.filter((each) => each !== taskId), offset }
    }
    default:
      return state
  }
}

export const boards: Definition<Board, BoardAction> = {
  reducer: boardReducer,
  options: { name: 'boards', histories: boardHistories, initialState: empty, identities: ['taskId'] }
}

const mutant = mutantsOf(boards)

const adding = <More>(initial: More, more: (given: BoardAction, next: Board, before: More) => More) => ({
  reducer: (state: Board & More, given: BoardAction): Board & More => {
    const next = boardReducer(state, given)
    return next === state ? state : { ...next, ...more(given, next, state) }
  },
  options: { initialState: { ...empty, ...initial } }
})

/** Faulty states in the style of Redux. */
export const boardMutants: ReadonlyArray<Mutant> = [
  mutant('spreads the state, and writes into the table below', 'states and events stay as they were', () => ({
    reducer: (state, given) => {
      const next = boardReducer(state, given)
      if (next === state || given.type !== 'task/moved') return next
      Object.assign(state.tasks, next.tasks)
      return { ...next, tasks: state.tasks }
    }
  })),
  mutant('begins anew on an action that it does not know', 'an event of an unknown type changes nothing', () => ({
    reducer: (state, given) => (given.type.startsWith('task/') ? boardReducer(state, given) : empty)
  })),
  mutant(
    'looks handlers up among the names that every object has',
    'an event of an unknown type changes nothing',
    () => {
      const handlers: Readonly<Record<string, typeof boardReducer>> = {
        'task/created': boardReducer,
        'task/moved': boardReducer,
        'task/removed': boardReducer
      }
      return { reducer: (state, given) => handlers[given.type]?.(state, given) ?? state }
    }
  ),
  mutant(
    'takes every type that begins alike for the one it knows',
    'an event of an unknown type changes nothing',
    () => ({
      reducer: (state, given) =>
        boardReducer(
          state,
          given.type.startsWith('task/removed')
            ? { ...given, type: 'task/removed', meta: { offset: state.offset + 1 } }
            : given
        )
    })
  ),
  mutant('selects the first task by the order of fields', 'fields have no order', () =>
    adding<{ readonly selected: string | null }>({ selected: null }, (_, { tasks }) => ({
      selected: Object.keys(tasks)[0] ?? null
    }))
  ),
  mutant('joins all titles in the order of fields', 'fields have no order', () =>
    adding<{ readonly titles: string }>({ titles: '' }, (_, { tasks }) => ({
      titles: Object.values(tasks)
        .map(({ title }) => title)
        .join()
    }))
  ),
  mutant('orders tasks as numbers', 'names mean nothing', () =>
    adding<{ readonly least: string | null }>({ least: null }, (_, { order }) => ({
      least: order.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1))[0] ?? null
    }))
  ),
  mutant(
    'remembers its last answer by its arguments',
    'an equal state and an equal event lead to an equal state',
    () => {
      let last: { readonly state: Board; readonly answer: Board } | null = null
      return {
        reducer: (state, given) => {
          if (last !== null && last.state === state) return last.answer
          last = { state, answer: boardReducer(state, given) }
          return last.answer
        }
      }
    }
  ),
  mutant('keeps a function', 'a state survives storage', () =>
    adding<{ readonly undo: (() => void) | null }>({ undo: null }, () => ({ undo: () => {} }))
  ),
  mutant('adds points up as floating-point numbers', 'sums are exact', () =>
    adding<{ readonly points: number }>({ points: 0 }, (_, { tasks }) => ({
      points: Object.values(tasks)
        .map(({ points }) => points)
        .toSorted((a, b) => a - b)
        .reduce((a, b) => a + b, 0)
    }))
  ),
  mutant('takes the action that came last for the latest', 'the order between streams does not matter', () => {
    const added = adding<{ readonly latest: string | null }>({ latest: null }, (given, _, { latest }) => ({
      latest: given.type === 'task/moved' ? given.payload.at : latest
    }))
    return {
      ...added,
      options: {
        ...added.options,
        streamOf: ({ payload }: BoardAction) => payload.taskId,
        view: (state: Board & { readonly latest: string | null }) => state.latest,
        // Positions are those of the order in which actions are given.
        histories: boardHistories.map((history) => history.map((each) => ({ ...each, meta: { offset: Infinity } })))
      }
    }
  }),
  mutant('empties the list of a third of the tasks at the fourth move of one', 'it agrees with its oracle', () => {
    const added = adding<{ readonly moves: Readonly<Record<string, number>> }>({ moves: {} }, (given, _, { moves }) => {
      if (given.type !== 'task/moved') return { moves }
      const { taskId } = given.payload
      return { moves: { ...moves, [taskId]: Math.min(3, (moves[taskId] ?? 0) + 1) } }
    })
    return {
      ...added,
      options: {
        ...added.options,
        identities: [],
        view: (state: Board & { readonly moves: Readonly<Record<string, number>> }) => state.moves,
        oracle: (history: ReadonlyArray<BoardAction>) => {
          const moved = history.flatMap((each) => (each.type === 'task/moved' ? [each.payload.taskId] : []))
          return Object.fromEntries(
            [...new Set(moved)].map((each) => [each, moved.filter((other) => other === each).length])
          )
        }
      }
    }
  }),
  mutant('keeps the latest three and knows no fourth once one is gone', 'it agrees with its oracle', () => {
    const added = adding<{ readonly latest: ReadonlyArray<string> }>({ latest: [] }, (given, _, { latest }) =>
      given.type === 'task/created' && !latest.includes(given.payload.taskId)
        ? { latest: [given.payload.taskId, ...latest].slice(0, 2) }
        : { latest: given.type === 'task/removed' ? latest.filter((each) => each !== given.payload.taskId) : latest }
    )
    return {
      ...added,
      options: {
        ...added.options,
        identities: [],
        view: (state: Board & { readonly latest: ReadonlyArray<string> }) => state.latest,
        oracle: (history: ReadonlyArray<BoardAction>) =>
          history.reduce(boardReducer, empty).order.toReversed().slice(0, 2)
      }
    }
  })
]
