// The difference between two versions of a fact, for readers.
import { type CooperationEvent, OccurrenceDate, Resource } from '@communique/core'
import { basisWords, dateWords } from './dates.ts'
import { resourceWords } from './phrases.ts'

type Fields = Readonly<Record<string, unknown>>

const valueWords = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing'
  if (OccurrenceDate.is(value)) {
    const note = value.note === null ? '' : `: ${value.note}`
    return `${dateWords(value.edtf)} (${basisWords[value.basis]}${note})`
  }
  if (Resource.is(value)) return resourceWords(value)
  if (typeof value === 'string') return `“${value}”`
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.length === 0 ? 'nobody' : value.join(', ')
  return JSON.stringify(value)
}

/** The fields in which two versions of a fact differ, each with both values. */
export const differences = (before: CooperationEvent | null, after: CooperationEvent | null): ReadonlyArray<string> => {
  const [old, current] = [before?.data, after?.data] as unknown as readonly [Fields | undefined, Fields | undefined]
  return Object.keys({ ...old, ...current }).flatMap((field) => {
    const [was, is] = [old?.[field] ?? null, current?.[field] ?? null]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const [one, other] = [valueWords(was), valueWords(is)]
    // Words may hide a difference, such as other words of a source for the same date.
    return one === other
      ? [`${field}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`]
      : [`${field}: ${one} → ${other}`]
  })
}
