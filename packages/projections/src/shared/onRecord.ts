/** The view of a subject of which nothing but later events, if anything, is on record. */
export interface NotOnRecord {
  readonly onRecord: false
}

/** The rows that are on record, whatever else was folded under their keys. */
export const rowsOf = <View extends { readonly onRecord: boolean }>(
  views: Readonly<Record<string, View>>
): ReadonlyArray<Extract<View, { readonly onRecord: true }>> =>
  Object.values(views).filter((view): view is Extract<View, { readonly onRecord: true }> => view.onRecord)
