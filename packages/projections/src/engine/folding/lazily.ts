/** Gives an object a field that is what `make` makes of it, once it is read. */
export const lazily = (object: object, field: string, make: () => unknown): void => {
  Object.defineProperty(object, field, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = make()
      Object.defineProperty(object, field, { enumerable: true, configurable: true, value })
      return value
    }
  })
}
