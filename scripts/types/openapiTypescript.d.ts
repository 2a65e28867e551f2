// The parts of openapi-typescript that are used: its own declarations ask for those of packages that it does not bring.
import type ts from 'typescript'

declare const openapiTS: (
  description: object,
  options: {
    readonly immutable: boolean
    readonly transform: (schema: unknown, options: { readonly path?: string }) => ts.TypeNode | undefined
  }
) => Promise<ReadonlyArray<ts.Node>>
export default openapiTS

export declare const astToString: (nodes: ReadonlyArray<ts.Node>) => string
