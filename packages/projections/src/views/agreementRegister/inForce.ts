import type { Answer } from '@communique/core/advanced'
import { before, type IsoDay, occurredBy } from '@communique/core'
import { rowsOf } from '../../shared/onRecord.ts'
import { dateOfDay } from '../../shared/shownDate.ts'
import type { AgreementRow, AgreementView } from './agreementRegister.ts'

/** The agreements in force on a day, and those for which the record leaves it open. */
export interface AgreementsInForce {
  readonly certainly: ReadonlyArray<AgreementRow>
  readonly possibly: ReadonlyArray<AgreementRow>
}

const bindsOn = (row: AgreementRow, day: IsoDay): Answer => {
  if (row.inForceOn === null) return 'No'
  const end = row.endedOn ?? row.until
  const began = occurredBy(row.inForceOn, day)
  const ended = end === null ? 'No' : before(end, dateOfDay(day))
  if (began === 'No' || ended === 'Yes') return 'No'
  return began === 'Yes' && ended === 'No' ? 'Yes' : 'Unknown'
}

/**
 * The texts that bind on a day. One that entered into force and had neither ended nor run out; a signature alone does
 * not bind. Dates are intervals, so for some the answer is only `possibly`.
 *
 * @category agreement register
 * @since 0.1.0
 */
export const agreementsInForce = (views: Readonly<Record<string, AgreementView>>, day: IsoDay): AgreementsInForce => {
  const rows = rowsOf(views).toSorted((a, b) => (a.agreementId < b.agreementId ? -1 : 1))
  return {
    certainly: rows.filter((row) => bindsOn(row, day) === 'Yes'),
    possibly: rows.filter((row) => bindsOn(row, day) === 'Unknown')
  }
}
