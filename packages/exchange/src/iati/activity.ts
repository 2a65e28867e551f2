/** An organisation as an activity names it. */
export interface IatiOrganisation {
  readonly ref: string | null
  /** A code of OrganisationType. */
  readonly type: string | null
  readonly name: string | null
  /** The party of the record, where this library wrote the activity. */
  readonly party: string | null
}

/** A date of an activity or transaction: the day that IATI asks for, and the date in EDTF where the record has bounds. */
export interface IatiDate {
  readonly day: string
  readonly edtf: string | null
  readonly basis: string | null
}

/** A transaction: its type is a code of TransactionType, its amount a decimal number. */
export interface IatiTransaction {
  readonly ref: string | null
  readonly type: string
  readonly date: IatiDate
  readonly amount: string
  readonly currency: string | null
  readonly description: string | null
  readonly provider: IatiOrganisation | null
  readonly receiver: IatiOrganisation | null
}

/** A share of an activity by country, region or sector; a percentage where there are several. */
export interface IatiShare {
  readonly vocabulary: string | null
  readonly code: string
  readonly percentage: string | null
}

/** A document that an activity links to. */
export interface IatiDocument {
  readonly url: string
  readonly title: string
  /** A code of DocumentCategory. */
  readonly category: string
}

/**
 * An activity of IATI 2.03, as far as this library reads and writes it.
 *
 * @category exchange
 * @since 0.1.0
 */
export interface IatiActivity {
  readonly identifier: string
  readonly reporting: IatiOrganisation
  readonly title: string
  readonly descriptions: ReadonlyArray<string>
  /** `role` is a code of OrganisationRole. */
  readonly participants: ReadonlyArray<IatiOrganisation & { readonly role: string }>
  readonly otherIdentifiers: ReadonlyArray<{ readonly ref: string; readonly type: string }>
  /** A code of ActivityStatus. */
  readonly status: string
  /** `type` is a code of ActivityDateType. */
  readonly dates: ReadonlyArray<IatiDate & { readonly type: string; readonly narrative: string | null }>
  /** A code of ActivityScope. */
  readonly scope: string | null
  readonly countries: ReadonlyArray<IatiShare>
  readonly regions: ReadonlyArray<IatiShare>
  readonly sectors: ReadonlyArray<IatiShare>
  readonly tags: ReadonlyArray<{
    readonly vocabulary: string
    readonly uri: string | null
    readonly code: string
    readonly name: string | null
  }>
  readonly financeType: string | null
  readonly defaultCurrency: string | null
  readonly transactions: ReadonlyArray<IatiTransaction>
  readonly documents: ReadonlyArray<IatiDocument>
  /** An instant. */
  readonly updated: string | null
}
