import { readFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { root } from '../run.ts'
import { clientTypes } from './clientTypes.ts'

it('are those of the description of the service (else: pnpm client)', async () => {
  const file = `${root}packages/client/src/api.ts`
  const made = await format(await clientTypes(), { ...(await resolveConfig(file)), filepath: file })
  expect(made === (await readFile(file, 'utf8'))).toBe(true)
})
