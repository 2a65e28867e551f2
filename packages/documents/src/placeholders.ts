import { isMapping } from './anyCodec.ts'
import type { Path } from './yamlText.ts'

/** The value that stands in a document that was only begun. */
export const placeholder = '…'

/** The places of a value that still have the placeholder. */
export const placeholdersIn = (value: unknown, path: Path = []): ReadonlyArray<Path> => {
  if (value === placeholder) return [path]
  if (Array.isArray(value)) return value.flatMap((item, index) => placeholdersIn(item, [...path, String(index)]))
  if (!isMapping(value)) return []
  return Object.entries(value).flatMap(([field, item]) => placeholdersIn(item, [...path, field]))
}
