import { describe, it } from 'vitest'
import { kernelLaws } from '../../test/laws/kernel.ts'

describe.each(Object.entries(kernelLaws))('a projection, %s', (_name, laws) => {
  it.each([...laws()])('%s', (_law, check) => check())
})
