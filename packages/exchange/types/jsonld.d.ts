// The part of jsonld in use, which has no types of its own.
declare const jsonld: {
  readonly toRDF: (document: unknown, options: Readonly<Record<string, unknown>>) => Promise<unknown>
}
export default jsonld
