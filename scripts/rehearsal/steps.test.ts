import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../run.ts'
import { applied, stepsOf } from './steps.ts'

const contributing = readFileSync(`${root}CONTRIBUTING.md`, 'utf8')

describe.each(['How to add an event', 'How to add a view'])('%s', (title) => {
  it('has steps that each fit one place of the files as they stand', () => {
    const texts = new Map<string, string>()
    const steps = stepsOf(contributing, title)
    expect(steps.length).toBeGreaterThan(3)
    for (const step of steps) {
      const text = texts.get(step.file) ?? (step.before === '' ? '' : readFileSync(root + step.file, 'utf8'))
      texts.set(step.file, applied(step, text))
    }
  })
})
