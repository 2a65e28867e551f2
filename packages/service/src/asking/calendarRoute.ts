import { PartyId } from '@communique/core'
import { exchangeSource } from '@communique/exchange/formats'
import { exportCalendar } from '@communique/exchange/icalendar'
import type { Clock } from '@communique/runner/advanced'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { createHash } from 'node:crypto'
import { matchesTag } from '../http/accepted.ts'
import { refusal } from '../http/problem.ts'
import { respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import type { LiveRecord, RecordState } from '../record/liveRecord.ts'
import { stateFor } from './listingRoutes.ts'

/** Milliseconds for which a calendar is sent as it is, whatever is recorded meanwhile: a whole record is folded for it. */
const holdsFor = 60_000

/** The record, and whose it is. */
export interface CalendarSetup {
  readonly record: LiveRecord
  readonly organisation: string | null
  readonly clock: Clock
}

/** The record as a calendar to which calendar programs subscribe: what occurred, is announced, or falls due. */
export const calendarRoute = ({ record, organisation, clock }: CalendarSetup): Route => {
  let made: {
    readonly state: RecordState
    readonly at: number
    readonly content: string
    readonly tag: string
  } | null = null

  const calendarAt = (state: RecordState) => {
    if (
      made !== null &&
      (made.state === state || (made.state.epoch === state.epoch && clock.now() - made.at < holdsFor))
    )
      return made
    const source = exchangeSource(state.history(), { organisation: PartyId.is(organisation) ? organisation : null })
    const [file] = exportCalendar(source).files
    const content = String(file?.content ?? '')
    made = { state, at: clock.now(), content, tag: `"${createHash('sha256').update(content).digest('base64url')}"` }
    return made
  }

  return {
    method: 'GET',
    path: '/calendar.ics',
    role: 'reader',
    takesPassword: true,
    gives: 'text/calendar',
    operation: {
      id: 'subscribeToCalendar',
      tag: 'Following',
      summary: 'The calendar of the record, for calendar programs: a token is the password, whatever the name.',
      answers: {
        200: { description: 'iCalendar (RFC 5545).', codec: t.string },
        304: { description: 'It is as the asker has it.' }
      },
      problems: ['still-behind']
    },
    answer: async ({ request }) => {
      const state = await stateFor(record, new URLSearchParams())
      if (E.isLeft(state)) return refusal(state.left)
      const { content, tag } = calendarAt(state.right)
      const headers = { etag: tag, 'cache-control': 'private, max-age=300' }
      return matchesTag(request.headers.get('if-none-match'), tag)
        ? respond(null, 304, headers)
        : respond(content, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8' })
    }
  }
}
