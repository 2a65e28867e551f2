import { describe, expect, it } from 'vitest'
import { believed, happened } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { jointBodyRegister } from './jointBodyRegister.ts'
import { successionCircles } from './successionCircles.ts'

const circlesIn = (...successions: ReadonlyArray<readonly [body: string, succeeds: string | null]>) =>
  successionCircles(
    fold(jointBodyRegister)(
      believed(
        ...successions.map(([jointBodyId, succeeds]) => happened('JointBodyEstablished', { jointBodyId, succeeds }))
      )
    ).views
  )

describe('circles of joint bodies that succeed one another', () => {
  it('are named once each, from the body that comes first', () => {
    expect(circlesIn(['second', 'first'], ['first', 'second'])).toEqual([['first', 'second', 'first']])
    expect(circlesIn(['c', 'a'], ['b', 'c'], ['a', 'b'], ['y', 'z'], ['z', 'y'])).toEqual([
      ['a', 'b', 'c', 'a'],
      ['y', 'z', 'y']
    ])
  })

  it('are none of a line, of two successors, nor of a body that only leads to a circle', () => {
    expect(circlesIn(['second', 'first'], ['third', 'second'], ['fourth', 'second'])).toEqual([])
    expect(circlesIn(['a', 'constructor'], ['constructor', null])).toEqual([])
    expect(circlesIn(['before', 'x'], ['x', 'y'], ['y', 'x'])).toEqual([['x', 'y', 'x']])
  })
})
