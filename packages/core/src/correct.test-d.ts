import { describe, it } from 'vitest'
import type { Recorded } from '@communique/kernel'
import { correct } from './correct.ts'
import type { MeetingHeld } from './meeting/events.ts'
import type { PersonRegistered } from './person/events.ts'

declare const meeting: Recorded<MeetingHeld>
declare const person: Recorded<PersonRegistered>

describe('a correction', () => {
  it('changes the fields of its event, and no others', () => {
    correct(meeting, { mode: 'Video', occasion: null })
    correct(meeting, { on: { edtf: '2024-05-30', basis: 'Stated' } }, 'A later source')
    correct(meeting, { circumstances: null })
    correct(meeting, { circumstances: { at: 'forum' } })
    correct(person, { name: 'Khalid Fathalrahman' })
    // @ts-expect-error a meeting has no such field
    correct(meeting, { name: 'Forum' })
    // @ts-expect-error the mode of a meeting is one of three
    correct(meeting, { mode: 'Telephone' })
    // @ts-expect-error a meeting has sides
    correct(meeting, { delegations: null })
    // @ts-expect-error registrations have no circumstances
    correct(person, { circumstances: null })
  })
})
