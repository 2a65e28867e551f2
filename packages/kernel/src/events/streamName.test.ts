import { describe, expect, it } from 'vitest'
import { StreamName, streamName } from './streamName.ts'

describe('streamName', () => {
  it('names the stream of a subject by its category and its identifiers', () => {
    expect(streamName('meeting', 'tashkent-2024')).toBe('meeting/tashkent-2024')
    expect(streamName('observer', 'icesco', 'japan')).toBe('observer/icesco/japan')
  })

  it.each([
    'meeting/tashkent-2024',
    'jointBody/1',
    'a/b',
    'observer/icesco/class/non-members',
    `meeting/${'x'.repeat(64)}`
  ])('takes %s', (name) => {
    expect(StreamName.is(name)).toBe(true)
  })

  it.each([
    '',
    'meeting',
    'meeting/',
    '/tashkent',
    'meeting//tashkent',
    'Meeting/tashkent',
    '1meeting/tashkent',
    'meet-ing/tashkent',
    'meeting/Tashkent',
    'meeting/-tashkent',
    'meeting/tash kent',
    ' meeting/tashkent',
    'meeting/tashkent/',
    'meeting/tashkent\n',
    `meeting/${'x'.repeat(65)}`,
    7
  ])('refuses %j', (name) => {
    expect(StreamName.is(name)).toBe(false)
    expect(StreamName.brokenRule(name)).toBe('StreamName')
  })
})
