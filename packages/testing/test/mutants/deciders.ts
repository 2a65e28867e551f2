import { either as E } from 'fp-ts'
import type { DeciderLawName } from '../../src/laws/decider/names.ts'
import { deciderLaws } from '../../src/laws/deciderLaws.ts'
import {
  GiftCommand,
  type GiftDecider,
  giftDecider,
  GiftEvent,
  type GiftRefusal,
  type GiftState,
  table
} from '../gifts.ts'
import { type Mutant, remembering, type Trial } from './mutant.ts'

const lawsOf = (decider: GiftDecider, trial: Trial) =>
  deciderLaws(decider, {
    name: 'giftDecider',
    commands: GiftCommand,
    events: GiftEvent,
    table,
    isOver: ({ status }) => status === 'Returned',
    ...trial
  })

/** Made anew for every seed, since some keep what they are not to keep. */
const mutant = (sabotage: string, law: DeciderLawName, sabotaged: () => Partial<GiftDecider>): Mutant => ({
  sabotage,
  law,
  laws: (trial) => lawsOf({ ...giftDecider, ...sabotaged() }, trial)
})

type Decide = GiftDecider['decide']
const { decide, evolve } = giftDecider

/** The decision, with something else in the place of each event. */
const deciding =
  (change: (event: GiftEvent, state: GiftState) => unknown): Decide =>
  (command, state) =>
    E.map((events: ReadonlyArray<GiftEvent>) => events.map((event) => change(event, state) as GiftEvent))(
      decide(command, state)
    )

// What it depends on beside the history and the command

const outsideInput: ReadonlyArray<Mutant> = [
  mutant(
    'dates what it decides by the clock',
    'the same question has the same answer, at any time and in any place',
    () => ({
      decide: deciding(({ type, data }) => ({
        type,
        data: { ...data, on: { ...data.on, edtf: new Date().toISOString().slice(0, 10) } }
      }))
    })
  ),
  mutant('draws the identity of a gift', 'the same question has the same answer, at any time and in any place', () => ({
    decide: deciding(({ type, data }) => ({ type, data: { ...data, gift: `gift-${Math.random()}` } }))
  })),
  mutant(
    'knows commands given twice from a set that outlives the run',
    'the same question has the same answer, at any time and in any place',
    () => {
      const seen = new Set<string>()
      return {
        decide: (command, state) => {
          const asked = `${command.type} ${command.data.gift}`
          if (seen.has(asked)) return E.right([])
          seen.add(asked)
          return decide(command, state)
        }
      }
    }
  ),
  mutant(
    'knows commands by their letters in the language of the place',
    'the same question has the same answer, at any time and in any place',
    () => ({
      decide: (command, state) =>
        command.type.toLocaleUpperCase() === 'RECEIVEGIFT' ? decide(command, state) : E.right([])
    })
  ),
  remembering(
    mutant('bears a grudge after a refusal', 'a refused command leaves no trace', () => {
      let refused = false
      return {
        decide: (command, state) => {
          const decision = refused ? E.right([]) : decide(command, state)
          refused = E.isLeft(decision)
          return decision
        }
      }
    })
  )
]

// What it changes

const sharing: ReadonlyArray<Mutant> = [
  mutant('adds donors to the list that the state before it holds', 'evolving changes nothing that was before', () => ({
    evolve: (state, event) => {
      if (event.type !== 'GiftPromised' || !('by' in state)) return evolve(state, event)
      ;(state.by as Array<string>).push(...event.data.by)
      return { status: 'Promised', by: state.by }
    }
  })),
  remembering(
    mutant('changes the initial state in place', 'evolving changes nothing that was before', () => {
      const initialState: GiftState = { status: 'Unknown' }
      return { initialState, evolve: (state, event) => Object.assign(state, evolve(state, event)) }
    })
  ),
  mutant("sorts the event's own donors", 'evolving changes nothing that was before', () => ({
    evolve: (state, event) => {
      if (event.type === 'GiftPromised') (event.data.by as unknown as Array<string>).sort()
      return evolve(state, event)
    }
  })),
  mutant("sorts the command's own donors", 'deciding changes nothing', () => ({
    decide: (command, state) => {
      if (command.type === 'PromiseGift') (command.data.by as unknown as Array<string>).sort()
      return decide(command, state)
    }
  })),
  mutant('marks the state when it is asked', 'deciding changes nothing', () => ({
    decide: (command, state) => {
      const decision = decide(command, state)
      if (E.isLeft(decision)) (state as { refused?: string }).refused = command.type
      return decision
    }
  }))
]

// What makes it fail

const failing: ReadonlyArray<Mutant> = [
  mutant('takes it that what comes was promised', 'no history makes it fail', () => ({
    evolve: (state, event) =>
      event.type === 'GiftReceived'
        ? { status: 'Received', by: (state as { readonly by: ReadonlyArray<string> }).by.slice() }
        : evolve(state, event)
  })),
  mutant('refuses history', 'no history makes it fail', () => ({
    evolve: (state, event) => {
      if (state.status === 'Returned') throw new Error('The gift was returned')
      return evolve(state, event)
    }
  })),
  mutant('has no state for a type', 'no history makes it fail', () => ({
    evolve: (state, event) => (event.type === 'GiftReturned' ? undefined : evolve(state, event)) as GiftState
  })),
  mutant('throws instead of refusing', 'no command makes it fail', () => ({
    decide: (command, state) => {
      const decision = decide(command, state)
      if (E.isLeft(decision) && decision.left.type === 'GiftAlreadyPromised') throw new Error('Already promised')
      return decision
    }
  })),
  mutant('asks for the first donor of none', 'no command makes it fail', () => ({
    decide: (command, state) => {
      if (command.type === 'PromiseGift') command.data.by.reduce((a, b) => (a < b ? a : b))
      return decide(command, state)
    }
  })),
  mutant('has no answer for a command', 'no command makes it fail', () => ({
    decide: (command, state) =>
      (command.type === 'ReturnGift' ? undefined : decide(command, state)) as ReturnType<Decide>
  }))
]

// What stands on record then

const recording: ReadonlyArray<Mutant> = [
  mutant('forgets that a gift came', 'repeated at once, a command decides nothing', () => ({
    evolve: (state, event) => (event.type === 'GiftReceived' ? state : evolve(state, event))
  })),
  mutant('knows a promise by its place in memory', 'repeated at once, a command decides nothing', () => ({
    decide: (command, state) =>
      command.type === 'PromiseGift' && state.status === 'Promised'
        ? state.by === command.data.by
          ? E.right([])
          : E.left({ type: 'GiftAlreadyPromised', gift: command.data.gift })
        : decide(command, state)
  })),
  mutant('remembers the last fact alone', 'no fact is recorded twice', () => ({
    decide: (command, state) =>
      command.type === 'PromiseGift' && state.status === 'Received' && command.data.by.length > 0
        ? E.right([{ type: 'GiftPromised', data: command.data }])
        : decide(command, state)
  })),
  mutant('writes undefined for an unknown value', 'what it decides can stand on record', () => ({
    decide: deciding(({ type, data }) => ({ type, data: { ...data, place: undefined } }))
  })),
  mutant('writes down a Date', 'what it decides can stand on record', () => ({
    decide: deciding(({ type, data }) => ({ type, data: { ...data, on: new Date(0) } }))
  })),
  mutant('decides an event that its codec does not know', 'what it decides can stand on record', () => ({
    decide: deciding(({ type, data }) => ({ type: type === 'GiftReturned' ? 'GiftGivenBack' : type, data }))
  })),
  mutant('knows from the event what JSON does not keep', 'what it decides can stand on record', () => ({
    decide: deciding((event) => Object.defineProperty({ ...event }, 'decided', { value: true })),
    evolve: (state, event) => (event.type === 'GiftReturned' && !('decided' in event) ? state : evolve(state, event))
  })),
  mutant(
    'promises the same gift once more after it was returned',
    'a subject that ended accepts nothing but corrections',
    () => ({
      decide: (command, state) =>
        decide(command, command.type === 'PromiseGift' && state.status === 'Returned' ? { status: 'Unknown' } : state)
    })
  ),
  mutant('refuses with an error of a class', 'a refusal is a plain fact', () => ({
    decide: (command, state) =>
      E.mapLeft(({ type }: GiftRefusal) => new Error(type) as unknown as GiftRefusal)(decide(command, state))
  })),
  mutant('refuses without a reason', 'a refusal is a plain fact', () => ({
    decide: (command, state) => E.mapLeft(() => undefined as unknown as GiftRefusal)(decide(command, state))
  }))
]

/** Sabotaged deciders. */
export const deciderMutants: ReadonlyArray<Mutant> = [...outsideInput, ...sharing, ...failing, ...recording]

/** The sound deciders, under all laws. */
export const soundDecider = (seed: number) => lawsOf(giftDecider, { seed })
