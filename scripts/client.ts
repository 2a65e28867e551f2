/** Writes the types of the client of the service, as the OpenAPI description has them. */
import { writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { clientTypes } from './client/clientTypes.ts'
import { root } from './run.ts'

const file = `${root}packages/client/src/api.ts`
await writeFile(file, await format(await clientTypes(), { ...(await resolveConfig(file)), filepath: file }))
