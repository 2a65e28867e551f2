import type { Violation } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { type Fields, isMapping } from './anyCodec.ts'
import type { DocumentFault, Place } from './fault.ts'
import { nearestTo } from '@communique/core/advanced'
import type { Path } from './yamlText.ts'

/** The faults of a document, as they are found. */
export interface FaultList {
  readonly report: (fault: DocumentFault) => void
  /** Reports violations, each at the path that its own path leads to. */
  readonly violated: (violations: ReadonlyArray<Violation>, pathOf: (steps: Path) => Path) => void
  /** A value by its codec; null, and reported, where it breaks a rule. */
  readonly valid: <A>(validated: E.Either<ReadonlyArray<Violation>, A>, path: Path) => A | null
  /** A mapping with known fields, or any where none are named; an empty one, and reported, where it is none. */
  readonly mappingAt: (value: unknown, path: Path, known: ReadonlyArray<string> | null) => Fields
  /** The number of reports so far, repeated ones included. */
  readonly reports: () => number
  /** Every fault once, in the order of the text: a default that is wrong is wrong once, however many claims inherit it. */
  readonly all: () => ReadonlyArray<DocumentFault>
}

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column

/** An empty list of faults of a document with these places. */
export const faultList = (placeOf: (path: Path) => Place): FaultList => {
  const faults = new Map<string, DocumentFault>()
  let reports = 0
  const report = (fault: DocumentFault): void => {
    reports += 1
    faults.set(JSON.stringify(fault), fault)
  }
  const violated: FaultList['violated'] = (violations, pathOf) => {
    for (const violation of violations) report({ type: 'Invalid', place: placeOf(pathOf(violation.path)), violation })
  }
  return {
    report,
    violated,
    valid: (validated, path) => {
      if (E.isRight(validated)) return validated.right
      violated(validated.left, (steps) => [...path, ...steps])
      return null
    },
    mappingAt: (value, path, known) => {
      if (!isMapping(value)) {
        report({ type: 'NotAMapping', place: placeOf(path), path: path.join('.') || 'the document' })
        return {}
      }
      for (const field of known === null ? [] : Object.keys(value))
        if (known !== null && !known.includes(field))
          report({
            type: 'UnknownField',
            place: placeOf([...path, field]),
            field,
            nearest: nearestTo(field, known),
            allowed: known
          })
      return value
    },
    reports: () => reports,
    all: () => [...faults.values()].toSorted((a, b) => byPlace(a.place, b.place))
  }
}
