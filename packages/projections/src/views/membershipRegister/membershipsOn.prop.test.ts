import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { believed, day } from '../../../test/histories.ts'
import { fold } from '../../engine/folding/fold.ts'
import { membershipRegister } from './membershipRegister.ts'
import { membershipsOn, membersOn } from './membershipsOn.ts'

it('a member is certainly one or possibly one, whatever is on record', () => {
  fc.assert(
    fc.property(believed, day, (history, on) => {
      for (const view of Object.values(fold(membershipRegister)(history).views)) {
        const { certainly, possibly } = membersOn(view, on)
        const parties = [...certainly, ...possibly].map(({ party }) => party)
        expect(new Set(parties).size).toBe(parties.length)
      }
    })
  )
})

it('both sides say the same of a membership', () => {
  fc.assert(
    fc.property(believed, day, (history, on) => {
      const views = Object.values(fold(membershipRegister)(history).views)
      const said = (read: typeof membersOn) =>
        views.flatMap((view) => read(view, on).certainly.map((standing) => JSON.stringify(standing))).toSorted()
      expect(said(membersOn)).toEqual(said(membershipsOn))
    })
  )
})
