import { describe, it } from 'vitest'
import { engineLaws } from '../../../test/laws/engine.ts'

describe.each(Object.entries(engineLaws))('a projection, %s', (_name, laws) => {
  it.each([...laws()])('%s', (_law, check) => check())
})
