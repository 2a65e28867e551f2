import { describe, it } from 'vitest'
import { viewLaws } from '../../test/laws/views.ts'

describe.each(Object.entries(viewLaws))('%s', (_name, laws) => {
  it.each([...laws()])('%s', (_law, check) => check())
})
