import { contentOf, targetOf } from '@communique/kernel/advanced'
import type { LogEntry } from '@communique/kernel'
import type { CooperationEvent } from './cooperationEvent.ts'
import { identitiesIn } from './identitiesIn.ts'
import { nameKey } from './party/decider.ts'

/** The keys of a fact beside the identities that it names: those by which a rule finds another identity. */
const keysBesideIdentities = ({ type, data }: CooperationEvent): ReadonlyArray<string> => {
  switch (type) {
    case 'PartyRegistered':
      return [`name/${nameKey(data.name)}`]
    case 'PartyAliasAdded':
      return [`name/${nameKey(data.alias)}`]
    case 'SourceRecorded':
      return data.digest === null ? [] : [`digest/${data.digest}`]
    default:
      return []
  }
}

/**
 * The keys by which the registers of sources, parties and persons are asked: the identities that an entry names
 * (`party/japan`), the names it gives to parties (`name/…`), the digest of a text (`digest/…`), and the event that it
 * corrects, takes back or attests (`event/…`).
 *
 * Law: a register decides on a command alike from the whole of its stream and from the entries with a key of the fact that
 * the command asks for, those with a key of these or their own id, and so on.
 *
 * @category references
 * @since 0.2.0
 */
export const registerKeysOf = (entry: LogEntry<CooperationEvent>): ReadonlyArray<string> => {
  const [content, target] = [contentOf<CooperationEvent>(entry), targetOf<CooperationEvent>(entry)]
  return [
    ...(content === null ? [] : [...identitiesIn(content), ...keysBesideIdentities(content)]),
    ...(target === null ? [] : [`event/${target}`])
  ]
}
