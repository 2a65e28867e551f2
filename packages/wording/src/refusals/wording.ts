// Parts of the words for refusals.
import type { CorrectionRefusal } from '@communique/kernel'
import type { CooperationRefusal, OccurrenceDate } from '@communique/core'
import { dateWords } from '../dates.ts'
import { listed } from '../phrases.ts'

/** Any refusal of the record. */
export type Refusal = CooperationRefusal | CorrectionRefusal
/** The type of a refusal. */
export type RefusalType = Refusal['type']
type OfType<Type extends RefusalType, Each = Refusal> = Each extends { readonly type: infer Types }
  ? Type extends Types
    ? Each
    : never
  : never

/** The rule that is broken, and the remedy. */
export type Wording = readonly [rule: string, remedy: string]

/** The words for every type of refusal. */
export type AllWordings = { readonly [Type in RefusalType]: (refusal: OfType<Type>) => Wording }

/** The words for some types of refusals. */
export type Wordings = Partial<AllWordings>

/** The words for certain types of refusals, where their declaration could not be inferred. */
export type WordingsOf<Type extends RefusalType> = Pick<AllWordings, Type>

/** An identifier or a name within a sentence. */
export const quoted = (id: string): string => `“${id}”`
/** A date within a sentence. */
export const day = ({ edtf }: OccurrenceDate): string => dateWords(edtf)
/** Several dates within a sentence. */
export const days = (dates: ReadonlyArray<OccurrenceDate>): string => listed(dates.map(day))

/** The remedy where the fact is on record already. */
export const correct = 'correct the event on record instead of recording it again'
/** The remedy where the fact is on record, or the identifier is that of another one. */
export const another = (what: string): string =>
  `correct the event on record, or give another ${what} an identifier of its own`
/** The remedy where two dates contradict each other. */
export const checkDates = 'check both dates; if the one on record is wrong, correct that event first'
/** The remedy where a list names something twice. */
export const onceInList = 'name it once'

/** The subject that a refusal speaks of, whatever its kind. */
export const subjectOf = (refusal: Refusal): string => {
  const ids = Object.entries(refusal).flatMap(([field, value]) =>
    field.endsWith('Id') && typeof value === 'string' ? [value] : []
  )
  return quoted(ids[0] ?? '')
}

/** Words for something that happens once and is on record. */
export const once =
  (what: string, done: string): ((refusal: Refusal) => Wording) =>
  (refusal) => [`the ${what} ${subjectOf(refusal)} ${done} already`, another(what)]

/** Words for something that must be on record first. */
export const missing =
  (what: string, remedy: string): ((refusal: Refusal) => Wording) =>
  (refusal) => [`no ${what} ${subjectOf(refusal)} is on record`, remedy]

/** Words for two dates that would stand in the wrong order. */
export const order =
  (earlier: string, later: string): ((first: OccurrenceDate, second: OccurrenceDate) => Wording) =>
  (first, second) => [`${earlier} (${day(first)}) would come after ${later} (${day(second)})`, checkDates]
