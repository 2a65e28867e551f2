/** The view of a subject without its first event on record, though later ones may be. */
export interface NotOnRecord {
  readonly onRecord: false
}

/** The rows that are on record, whatever else was folded under their keys. */
export const rowsOf = <View extends { readonly onRecord: boolean }>(
  views: Readonly<Record<string, View>>
): ReadonlyArray<Extract<View, { readonly onRecord: true }>> =>
  Object.values(views).filter((view): view is Extract<View, { readonly onRecord: true }> => view.onRecord)
