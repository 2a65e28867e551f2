/** Values that are made when they are first asked for, and then kept. */
export const lazily = <A extends Readonly<Record<string, () => unknown>>>(
  makers: A
): { readonly [Name in keyof A]: ReturnType<A[Name]> } => {
  const values: object = {}
  for (const [name, make] of Object.entries(makers)) {
    let made: { readonly value: unknown } | null = null
    Object.defineProperty(values, name, {
      enumerable: true,
      get: () => {
        made ??= { value: make() }
        return made.value
      }
    })
  }
  return values as { readonly [Name in keyof A]: ReturnType<A[Name]> } // name by name, what its maker gives
}
