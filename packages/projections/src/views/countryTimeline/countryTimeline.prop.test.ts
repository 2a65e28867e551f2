import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed } from '../../../test/histories.ts'
import { fold } from '../../engine/folding/fold.ts'
import { countryTimeline, shownEntries } from './countryTimeline.ts'
import { defaultRoles } from '../../timeline/countryRoles.ts'

describe('a country timeline, whatever is on record', () => {
  it('gives every entry a role, and shows it exactly if one of its roles is asked for', () => {
    fc.assert(
      fc.property(believed, fc.subarray([...defaultRoles, 'Venue', 'Accreditation'] as const), (history, roles) => {
        for (const timeline of Object.values(fold(countryTimeline)(history).views)) {
          const shown = shownEntries(timeline, roles)
          for (const entry of timeline.entries) {
            expect(entry.roles.length).toBeGreaterThan(0)
            expect(shown.includes(entry)).toBe(
              new Set([...entry.roles, ...roles]).size < entry.roles.length + roles.length
            )
          }
        }
      })
    )
  })
})
