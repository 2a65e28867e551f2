/**
 * Marks the definition of a structure. Registered, since a process may hold an ESM and a CommonJS copy of this package.
 */
export const structure: unique symbol = Symbol.for('@communique/projections/structure') as never

/** The place of a structure in an initial view. */
export interface StructureDefinition {
  readonly [structure]: 'Sequence' | 'Table'
}

/** Recognises the definition of a structure in an initial view. */
export const isStructure = (value: unknown): value is StructureDefinition =>
  typeof value === 'object' && value !== null && structure in value
