import { describe, expect, it } from 'vitest'
import { turns } from './turns.ts'

const gate = () => {
  let open = (): void => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

describe('turns', () => {
  it('runs tasks of a key one after another, and those of other keys at once', async () => {
    const inTurn = turns()
    const first = gate()
    const begun: Array<string> = []
    const task =
      (name: string, until: Promise<void> = Promise.resolve()) =>
      () => {
        begun.push(name)
        return until.then(() => name)
      }
    const answers = [
      inTurn('a', task('a-1', first.passed)),
      inTurn('a', task('a-2')),
      inTurn('b', task('b-1')),
      inTurn('a', task('a-3'))
    ]
    await Promise.resolve()
    expect(begun).toEqual(['a-1', 'b-1'])
    first.open()
    expect(await Promise.all(answers)).toEqual(['a-1', 'a-2', 'b-1', 'a-3'])
    expect(begun).toEqual(['a-1', 'b-1', 'a-2', 'a-3'])
  })

  it('goes on after a task that rejects', async () => {
    const inTurn = turns()
    const bug = new Error('a bug')
    const [failed, next] = await Promise.allSettled([
      inTurn('a', () => Promise.reject(bug)),
      inTurn('a', () => Promise.resolve('next'))
    ])
    expect(failed).toEqual({ status: 'rejected', reason: bug })
    expect(next).toEqual({ status: 'fulfilled', value: 'next' })
  })
})
