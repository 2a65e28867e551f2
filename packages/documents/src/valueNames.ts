import { FinanceType, financeTypeName } from '@communique/core/advanced'

/** The names of codes that a document may write by name or by code, by the name of their codec. */
export const valueNames: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  FinanceType: new Map(
    (Object.keys(FinanceType.keys) as ReadonlyArray<FinanceType>).map((code) => [code, financeTypeName(code)])
  )
}
