import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onRecord, throughJson } from '../../../test/histories.ts'
import { countryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import { foldedChanges, provenanceOf, routeOf, viewOf } from './folded.ts'
import { follow } from '../following/follow.ts'

const traced = { ...countryTimeline, provenance: true } satisfies typeof countryTimeline
const step = follow(traced)

describe('what changed between two folds', () => {
  it('names every view and route that is not the same in both, and takes the one to the other', () => {
    fc.assert(
      fc.property(onRecord, fc.nat(30), (record, at) => {
        const before = step(record.slice(0, at))
        const after = step(record.slice(at), before)
        const { views, routes } = foldedChanges(before.folded, after.folded)
        const stored = throughJson({ ...before.folded })
        const goesOn = {
          views: new Map<string, unknown>(Object.entries(stored.views)),
          routes: new Map<string, unknown>(Object.entries(stored.routes))
        }
        for (const key of views) {
          const view = viewOf(after.folded, key)
          if (view === undefined) goesOn.views.delete(key)
          else goesOn.views.set(key, view)
        }
        for (const stream of routes) {
          const route = routeOf(after.folded, stream)
          if (route === undefined) goesOn.routes.delete(stream)
          else goesOn.routes.set(stream, route)
        }
        expect(Object.fromEntries(goesOn.views)).toEqual(after.folded.views)
        expect(Object.fromEntries(goesOn.routes)).toEqual(after.folded.routes)
        // What a step did not touch is not named.
        for (const key of views) expect(after.changed).toContain(key)
      })
    )
  })

  it('is found in folds that were read from text, too', () => {
    fc.assert(
      fc.property(onRecord, fc.nat(30), (record, at) => {
        const [before, after] = [step(record.slice(0, at)).folded, step(record).folded]
        const { views } = foldedChanges(throughJson({ ...before }), throughJson({ ...after }))
        for (const key of new Set([...Object.keys(before.views), ...Object.keys(after.views)]))
          if (!views.includes(key)) expect(before.views[key]).toEqual(after.views[key])
      })
    )
  })

  it('answers for one key at a time as for all', () => {
    fc.assert(
      fc.property(onRecord, (record) => {
        const { folded } = step(record)
        for (const key of [...Object.keys(folded.views), 'constructor'])
          expect(provenanceOf(folded, key)).toEqual(
            provenanceOf(throughJson({ ...folded, origins: folded.origins ?? {} }), key)
          )
        for (const [stream, keys] of Object.entries(folded.routes)) expect(routeOf(folded, stream)).toEqual(keys)
      })
    )
  })
})
