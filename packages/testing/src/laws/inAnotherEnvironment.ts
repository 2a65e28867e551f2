/** Eleven years and some hours: another year, another day, another hour. */
const later = 11 * 365 * 86_400_000 + 5 * 3_600_000

type Patch = readonly [holder: object, name: string, value: (original: never) => unknown]

const reversed = (compare: (a: string, b: string) => number) =>
  function compareReversed(this: unknown, a: string, b: string): number {
    return -Reflect.apply(compare, this, [a, b])
  }

/** A reading of a date by the hands of a local clock, which stand inAnotherEnvironment. */
const elsewhereOnTheGlobe = (read: (this: Date) => unknown) =>
  function readElsewhere(this: Date): unknown {
    return Reflect.apply(read, new Date(this.getTime() + 14 * 3_600_000), [])
  }

const anotherClock = (RealDate: DateConstructor): DateConstructor =>
  new Proxy(RealDate, {
    construct: (target, given: [], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [target.now() + later] : given, newTarget),
    get: (target, name, receiver) =>
      name === 'now' ? () => target.now() + later : (Reflect.get(target, name, receiver) as unknown)
  })

const patches = (): ReadonlyArray<Patch> => [
  [globalThis, 'Date', anotherClock],
  [Math, 'random', () => () => 0.123],
  [String.prototype, 'localeCompare', reversed],
  ...(['toLocaleUpperCase', 'toLocaleLowerCase'] as const).map((name): Patch => [
    String.prototype,
    name,
    (original: () => string) =>
      function elsewhereInLetters(this: string): string {
        // Where i has a dot, and I has none.
        return Reflect.apply(original, this, []).replaceAll('i', 'ı').replaceAll('I', 'İ')
      }
  ]),
  ...(['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'toString', 'toDateString'] as const).map(
    (name): Patch => [Date.prototype, name, elsewhereOnTheGlobe]
  ),
  ...([Date.prototype, Number.prototype] as const).map((holder): Patch => [
    holder,
    'toLocaleString',
    (original: () => string) =>
      function elsewhereInWords(this: unknown): string {
        return `${Reflect.apply(original, this, [])} inAnotherEnvironment`
      }
  ]),
  [Date.prototype, 'toLocaleDateString', () => () => 'a day inAnotherEnvironment'],
  [
    Intl,
    'Collator',
    (Collator: typeof Intl.Collator) =>
      new Proxy(Collator, {
        apply: (target, _self, given: []) => ({ compare: reversed(Reflect.apply(target, undefined, given).compare) }),
        construct: (target, given: []) => ({ compare: reversed(Reflect.construct(target, given).compare) })
      })
  ]
]

/**
 * Runs something at another time, with other luck, in another time zone and in another language: whatever it gives
 * otherwise than here, it has not from what it was given.
 */
export const inAnotherEnvironment = <A>(run: () => A): A => {
  const restore = patches().map(([holder, name, value]) => {
    const original = Object.getOwnPropertyDescriptor(holder, name)
    Object.defineProperty(holder, name, {
      configurable: true,
      writable: true,
      value: value(original?.value as never)
    })
    return () => Object.defineProperty(holder, name, original ?? {})
  })
  try {
    return run()
  } finally {
    for (const back of restore.toReversed()) back()
  }
}
