import { readFileSync } from 'node:fs'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { dataFile } from './atHand.ts'

/** Judges a document by a schema of XML: null where it is valid, else the first fault. */
export type XmlJudge = (text: string) => string | null

/** The judge of a schema, where its file is at hand. */
export const xmlJudge = (path: string, purpose: string): XmlJudge | null => {
  const file = dataFile(path, purpose)
  if (file === null) return null
  xmlRegisterFsInputProviders()
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file })
  const validator = XsdValidator.fromDoc(schema)
  return (text) => {
    try {
      const document = XmlDocument.fromString(text)
      try {
        validator.validate(document)
        return null
      } finally {
        document.dispose()
      }
    } catch (error) {
      return String(error)
    }
  }
}
