/** Marks the definition of a structure. Registered, since a process may hold an ESM and a CommonJS copy of this package. */
export const structure: unique symbol = Symbol.for('@communique/projections/structure') as never

/** What stands in an initial view where a structure is to be. */
export interface StructureDefinition {
  readonly [structure]: 'Sequence' | 'Table'
}

/** Whether a field of an initial view is to be a structure. */
export const isStructure = (value: unknown): value is StructureDefinition =>
  typeof value === 'object' && value !== null && structure in value
