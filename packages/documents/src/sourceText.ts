import type { Sha256 } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Fields } from './anyCodec.ts'
import type { SourceAtHand } from './citing.ts'
import type { DocumentReader } from './document.ts'
import type { DocumentFault, Place } from './fault.ts'
import type { Path } from './yamlText.ts'

/**
 * The text of a source and its digest, from the header of a document: inline, in a file beside it, or by its digest alone;
 * null where it gives none of them, or where the file cannot be read, which is reported.
 */
export const sourceAtHand = (
  { text: inline, file, digest }: Fields,
  { readText, sha256 }: DocumentReader,
  placeOf: (path: Path) => Place,
  report: (fault: DocumentFault) => void
): SourceAtHand | null => {
  const whole = typeof inline === 'string' ? E.right(inline) : typeof file === 'string' ? readText(file) : null
  if (whole === null) return typeof digest === 'string' ? { digest: digest as Sha256, text: null } : null // judged with the source
  if (E.isLeft(whole)) {
    report({ type: 'TextNotAtHand', place: placeOf(['source', 'file']), file: String(file), reason: whole.left })
    return null
  }
  const trimmed = whole.right.trim()
  const found = sha256(trimmed)
  if (typeof digest === 'string' && digest !== found)
    report({ type: 'DigestDiffers', place: placeOf(['source', 'digest']), stated: digest, found })
  return { text: trimmed, digest: found }
}
