import { readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { EventToAppend } from '@communique/kernel'
import { type Intent, intentOf } from '../../../../postgres/test/faults/account.ts'

/** An append of so much text that the `-wal` is full after some of them, and is written back into the file. */
export const largeIntentOf = (name: string): Intent => {
  const intent = intentOf(name)
  const events = RNEA.map((event: EventToAppend): EventToAppend => ({
    ...event,
    data: { ...(event.data as object), annex: name.padEnd(12_000, '·') }
  }))(intent.events)
  return { ...intent, events }
}
