import type { CooperationEvent } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { readFileSync } from 'node:fs'
import type { RecordedDocuments } from './recorded.ts'

/** A document, its text, and what the record has from it: the facts, and those that it corrected or attests as well. */
export interface ShownDocument {
  readonly name: string
  readonly text: string
  readonly facts: ReadonlyArray<Effective<CooperationEvent>>
  readonly corrected: ReadonlyArray<Effective<CooperationEvent>>
  readonly attested: ReadonlyArray<Effective<CooperationEvent>>
}

/** The folders of the story: short texts, facts of public releases, and texts of the kinds that both lack. */
export const folders = ['.', 'public', 'kinds'] as const

const sourceId = /^source:\n {2}id: (?<id>\S+)$/m

/** The documents of a folder, each with what it put on record. */
export const shownIn = (folder: string, { names, history }: RecordedDocuments): ReadonlyArray<ShownDocument> =>
  names.map((file) => {
    const text = readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8')
    const source = sourceId.exec(text)?.groups?.['id']
    const isOurs = ({ citations }: Pick<Effective<CooperationEvent>, 'citations'>) =>
      citations.some((citation) => citation.source === source)
    return {
      name: `${folder === '.' ? '' : `${folder}/`}${file.replace('.yaml', '')}`,
      text,
      facts: history.filter((event) =>
        event.type === 'SourceRecorded' ? event.data.sourceId === source : isOurs(event)
      ),
      corrected: history.filter(({ corrections }) => corrections.some(isOurs)),
      attested: history.filter(({ attestations = [] }) => attestations.some(isOurs))
    }
  })
