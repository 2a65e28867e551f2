import { expectTypeOf, test } from 'vitest'
import { countryFigures } from '../../views/cooperationFigures/cooperationFigures.ts'
import { countryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import { themeMentions } from '../../views/themeMatrix/themeMatrix.ts'
import { mergedParts } from './parts.ts'

test('parts are merged of views that say how they add up, and that remember no events', () => {
  expectTypeOf(mergedParts(countryFigures)).toBeFunction()
  // @ts-expect-error: says nothing of how two views of one theme come to one
  mergedParts(themeMentions)
  // @ts-expect-error: an event of one part may follow up the stream of another
  mergedParts(countryTimeline)
  // @ts-expect-error: who made a view is not put together
  mergedParts({ ...countryFigures, provenance: true })
})
