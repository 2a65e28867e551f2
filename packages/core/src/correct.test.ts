import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { must } from '@communique/fixtures'
import { commandContext, type Effective, effectiveHistory, inMemoryEventLog } from '@communique/kernel'
import { cooperationCommand } from './cooperationCommand.ts'
import type { CooperationEvent } from './cooperationEvent.ts'
import { type CooperationRecord, cooperationLedger } from './cooperationLedger.ts'
import { correct } from './correct.ts'

const contextOf = (commandId: string) =>
  must(
    commandContext({ commandId, recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'desk', correlationId: 'release' })
  )
const ledger = cooperationLedger({ log: inMemoryEventLog(), unknownReferences: 'Allow' })
const side = (party: string) => ({ party, participants: [] })
const recorded = must(
  await ledger.record(
    must(
      cooperationCommand({
        type: 'RecordMeeting',
        data: {
          meetingId: 'meeting',
          on: { edtf: '../2024-06-03', basis: 'Unknown' },
          occasion: 'A visit',
          delegations: [side('ministry'), side('organisation')],
          circumstances: { at: 'forum' }
        }
      })
    ),
    contextOf('meeting-held')
  )()
)
const isMeeting = (event: CooperationRecord) => event.type === 'MeetingHeld'
const held = recorded.find(isMeeting)
if (held === undefined) throw new Error('A meeting was recorded')

const contentOf = (command: ReturnType<typeof correct>) => must(command).data.content

describe('a correction by its changes', () => {
  it('carries over all other fields, in the stream of the event', () => {
    const { data } = must(correct(held, { mode: 'Video' }, 'By video'))
    expect(data).toEqual({
      stream: 'meeting/meeting',
      corrects: 'meeting-held',
      content: { type: 'MeetingHeld', data: { ...held.data, mode: 'Video' } },
      reason: 'By video'
    })
  })

  it('needs no reason, and no field that may be null', () => {
    const { data } = must(correct(held, { on: { edtf: '2024-05-30', basis: 'External' } }))
    expect(data.reason).toBeNull()
    expect(data.content.data).toEqual({
      ...held.data,
      on: { edtf: '2024-05-30', basis: 'External', words: null, note: null }
    })
  })

  it('sets a field to null, takes one away that may be left out, and leaves undefined ones as they are', () => {
    const changes = { occasion: null, circumstances: null, mode: undefined }
    const { occasion: _occasion, circumstances: _circumstances, ...rest } = held.data
    expect(contentOf(correct(held, changes)).data).toEqual({ ...rest, occasion: null })
  })

  it('is refused by the path of the fault', () => {
    const broken = (changes: object) => {
      const command = correct(held, changes as Parameters<typeof correct<typeof held>>[1])
      return E.isLeft(command) ? command.left.map(({ path, rule }) => `${path.join('.')}: ${rule}`) : []
    }
    expect(broken({ mood: 'Good' })).toEqual(['data.content.data.mood: UnknownField'])
    expect(broken({ on: { edtf: '2024-02-30', basis: 'Stated' } })).toEqual([
      'data.content.data.on.edtf: ImpossibleDay'
    ])
    expect(broken({ meetingId: null })).toEqual(['data.content.data.meetingId: MeetingId'])
  })

  it('builds on earlier corrections where it is made of the belief', async () => {
    must(await ledger.record(must(correct(held, { mode: 'Video' })), contextOf('first'))())
    const believed = effectiveHistory(must(await ledger.history()())).find(
      (event): event is Effective<CooperationEvent> & typeof held => event.id === held.id
    )
    if (believed === undefined) throw new Error('It is believed')
    must(await ledger.record(must(correct(believed, { occasion: 'A congress' })), contextOf('second'))())
    const [now] = effectiveHistory(must(await ledger.history()()))
    expect(now?.data).toEqual({ ...held.data, mode: 'Video', occasion: 'A congress' })
    expect(now?.corrections.map(({ id }) => id)).toEqual(['second', 'first'])
  })
})
