import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cooperationEventCodecs } from './cooperationEvent.ts'
import * as published from './events.ts'
import { subjects } from './subjects.ts'

const folder = new URL('.', import.meta.url)

const codecs = Object.values<unknown>(published).flatMap((value) =>
  typeof value === 'function' || typeof value !== 'object' || value === null || !('eventType' in value)
    ? []
    : [String(value.eventType)]
)

const storiesOf = (subject: string): string =>
  readdirSync(new URL(`${subject}/`, folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(`${subject}/${file}`, folder), 'utf8'))
    .join('\n')

describe('the subjects of the record', () => {
  it.each(readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])))(
    'have %s among them, if that folder holds events',
    (name) => {
      const holdsEvents = readdirSync(new URL(`${name}/`, folder)).includes('events.ts')
      expect(Object.hasOwn(subjects, name)).toBe(holdsEvents)
    }
  )

  it('have a command for every event that is defined: its row belongs in the table of events.ts', () => {
    expect(codecs.filter((type) => !Object.hasOwn(cooperationEventCodecs, type))).toEqual([])
    expect(codecs.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(subjects))('tell a story of every command in decider.test.ts: %s', (name, { commands }) => {
    const stories = storiesOf(name)
    expect(Object.keys(commands).filter((command) => !stories.includes(command))).toEqual([])
  })
})
