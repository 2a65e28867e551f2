import { type Node, Scalar, visit } from 'yaml'

/** The value that stands in a document that was only begun. */
const placeholder = '…'

/** The values that still are the placeholder. In single quotes it is a text that says so. */
export const placeholdersIn = (root: Node | null): ReadonlyArray<Scalar> => {
  const found: Array<Scalar> = []
  visit(root, {
    Scalar: (key, node) => {
      if (key !== 'key' && node.value === placeholder && node.type !== Scalar.QUOTE_SINGLE) found.push(node)
    }
  })
  return found
}

/** Writes texts that are the placeholder themselves in single quotes, so that they are read as texts. */
export const quotePlaceholders = (root: Node | null): void => {
  for (const node of placeholdersIn(root)) node.type = Scalar.QUOTE_SINGLE
}
