import type { StreamName } from '../events/streamName.ts'
import type { Conflict, EventAtVersion, ExpectedVersion } from './eventLog.ts'

/** Tests whether a stream of some version is as its writer expects it. */
export const isAsExpected = (expected: ExpectedVersion, actual: number): boolean => {
  switch (expected.type) {
    case 'Any':
      return true
    case 'NoStream':
      return actual === 0
    case 'StreamExists':
      return actual > 0
    case 'AtVersion':
      return actual === expected.version
  }
}

/**
 * The first of several events whose stated version does not follow on the length of its stream, as a conflict; null
 * where each follows. For engines that append to several streams at once.
 *
 * @param lengthOf the version of a stream on record; 0 where there is no such stream.
 * @example
 * import { streamName } from '@communique/kernel'
 * import { type EventAtVersion, versionConflict } from '@communique/kernel/advanced'
 * import assert from 'node:assert/strict'
 *
 * const stream = streamName('visit', 'tashkent-2024')
 * const at = (version: number) => ({ stream, version }) as EventAtVersion
 *
 * assert.equal(versionConflict([at(3), at(4)], () => 2), null)
 * assert.deepEqual(versionConflict([at(3), at(5)], () => 2), {
 *   type: 'Conflict',
 *   stream,
 *   expected: { type: 'AtVersion', version: 4 },
 *   actual: 3
 * })
 * @category storing
 * @since 0.1.0
 */
export const versionConflict = (
  events: ReadonlyArray<EventAtVersion>,
  lengthOf: (stream: StreamName) => number
): Conflict | null => {
  const lengths = new Map<StreamName, number>()
  for (const { stream, version } of events) {
    const actual = lengths.get(stream) ?? lengthOf(stream)
    if (version !== actual + 1)
      return { type: 'Conflict', stream, expected: { type: 'AtVersion', version: version - 1 }, actual }
    lengths.set(stream, version)
  }
  return null
}
