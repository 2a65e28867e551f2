import { either as E } from 'fp-ts'
import { isMapping } from './anyCodec.ts'
import { yamlText } from './yamlText.ts'

/**
 * The text of its source that a document holds; null where it holds none, or is no document.
 *
 * @category documents
 * @since 0.2.0
 */
export const inlineTextOf = (written: string): string | null => {
  const yaml = yamlText(written)
  if (E.isLeft(yaml) || !isMapping(yaml.right.value)) return null
  const { source } = yaml.right.value
  return isMapping(source) && typeof source['text'] === 'string' ? source['text'] : null
}
