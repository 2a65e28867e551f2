import * as t from 'io-ts'

/** The finance types of the OECD DAC that move or cover money: code to name. Reorganisations of debt are left out. */
const financeTypes = {
  '110': 'Standard grant',
  '210': 'Interest subsidy',
  '310': 'Capital subscription on deposit basis',
  '311': 'Capital subscription on encashment basis',
  '421': 'Standard loan',
  '422': 'Reimbursable grant',
  '423': 'Bonds',
  '424': 'Asset-backed securities',
  '425': 'Other debt securities',
  '431': 'Subordinated loan',
  '432': 'Preferred equity',
  '433': 'Other hybrid instruments',
  '510': 'Common equity',
  '520': 'Shares in collective investment vehicles',
  '530': 'Reinvested earnings',
  '1100': 'Guarantees and insurance'
} as const

/**
 * The form in which funds are given: the code of the finance type of the OECD DAC, which IATI uses too. `110` is a grant, in cash or in
 * kind; `421` a loan, which is paid back; `1100` a guarantee, which may never be called.
 *
 * @category resources
 * @since 0.1.0
 */
export const FinanceType = t.keyof(financeTypes, 'FinanceType')
export type FinanceType = t.TypeOf<typeof FinanceType>

/** The name of a finance type in English. */
export const financeTypeName = (code: FinanceType): string => financeTypes[code]
