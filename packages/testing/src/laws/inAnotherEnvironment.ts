/** Eleven years and some hours: another year, another day, another hour. */
const later = 11 * 365 * 86_400_000 + 5 * 3_600_000

/** A language with other digits and other words. */
const otherLanguage = 'ar-EG'

type Patch = readonly [holder: object, name: string, value: (original: never) => unknown]
type Method = (this: unknown, ...given: ReadonlyArray<unknown>) => unknown

const reversed = (compare: Method): Method =>
  function compareReversed(...given) {
    return -Number(Reflect.apply(compare, this, given))
  }

/** A method that is called with another language where none is named, as the second of its parameters or the first. */
const inLanguage =
  (language: string) =>
  (original: Method): Method =>
    function inAnotherLanguage(locales, ...given) {
      return Reflect.apply(original, this, [locales ?? language, ...given])
    }

/** Letters as in a place where i has no dot, and I has one. */
const inOtherLetters = (original: Method): Method =>
  function inLettersOfThePlace(...given) {
    const text = String(Reflect.apply(original, this, given))
    return given[0] === undefined ? text.replaceAll('i', 'ı').replaceAll('I', 'İ') : text
  }

const comparesInReverse = (original: Method): Method =>
  function localeCompare(that, locales, ...given) {
    const compare = locales === undefined ? reversed(original) : original
    return Reflect.apply(compare, this, [that, locales, ...given])
  }

/** A local reading of a date, in a time zone fourteen hours ahead. */
const fourteenHoursAhead = (read: Method): Method =>
  function readAhead(this: unknown, ...given) {
    return Reflect.apply(read, new Date((this as Date).getTime() + 14 * 3_600_000), given)
  }

/** A clock that reads as it is asked: milliseconds of an epoch from those of the real one. */
const clockReading =
  (read: (now: number) => number) =>
  (RealDate: DateConstructor): DateConstructor =>
    new Proxy(RealDate, {
      construct: (target, given: [], newTarget) =>
        Reflect.construct(target, given.length === 0 ? [read(target.now())] : given, newTarget),
      get: (target, name, receiver) =>
        name === 'now' ? () => read(target.now()) : (Reflect.get(target, name, receiver) as unknown)
    })

type AnyConstructor = new (...given: ReadonlyArray<unknown>) => object

/** A part of `Intl` in another language where none is named, and in another time zone. */
const abroad =
  (timeZone: string) =>
  (Part: AnyConstructor): AnyConstructor => {
    const given = ([locales, options]: ReadonlyArray<unknown>): ReadonlyArray<unknown> => [
      locales ?? otherLanguage,
      Part.name === 'DateTimeFormat' ? { timeZone, ...(options as object | undefined) } : options
    ]
    return new Proxy(Part, {
      apply: (target, self, all: ReadonlyArray<unknown>) =>
        Reflect.apply(target as unknown as Method, self, given(all)),
      construct: (target, all: ReadonlyArray<unknown>) =>
        Reflect.construct<ReadonlyArray<unknown>, object>(target, given(all))
    })
  }

const comparingInReverse = (Collator: AnyConstructor): AnyConstructor =>
  new Proxy(Collator, {
    apply: (target, _self, given: ReadonlyArray<unknown>) => collatorOf(target, given),
    construct: (target, given: ReadonlyArray<unknown>) => collatorOf(target, given)
  })

const collatorOf = (Collator: AnyConstructor, given: ReadonlyArray<unknown>): object => {
  const collator = Reflect.construct(Collator, given) as { readonly compare: Method }
  return given[0] === undefined ? { ...collator, compare: reversed(collator.compare) } : collator
}

const localReadings = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'toString',
  'toDateString',
  'toTimeString'
]

const patches = (timeZone: string, isSwitched: boolean): ReadonlyArray<Patch> => [
  [globalThis, 'Date', clockReading((now) => now + later)],
  [Math, 'random', () => () => 0.123],
  [String.prototype, 'localeCompare', comparesInReverse],
  [String.prototype, 'toLocaleUpperCase', inOtherLetters],
  [String.prototype, 'toLocaleLowerCase', inOtherLetters],
  [Array.prototype, 'toLocaleString', inLanguage(otherLanguage)],
  [Number.prototype, 'toLocaleString', inLanguage(otherLanguage)],
  [BigInt.prototype, 'toLocaleString', inLanguage(otherLanguage)],
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].map((name): Patch => [
    Date.prototype,
    name,
    isSwitched
      ? inLanguage(otherLanguage)
      : (original: Method) => fourteenHoursAhead(inLanguage(otherLanguage)(original))
  ]),
  ...Object.getOwnPropertyNames(Intl)
    .filter((name) => /^[A-Z]/.test(name) && name !== 'Collator' && name !== 'Locale')
    .map((name): Patch => [Intl, name, abroad(timeZone)]),
  [Intl, 'Collator', comparingInReverse],
  ...(isSwitched
    ? []
    : [
        ...localReadings.map((name): Patch => [Date.prototype, name, fourteenHoursAhead]),
        [Date.prototype, 'getTimezoneOffset', () => () => -14 * 60] as const
      ])
]

interface Environment {
  readonly process?: { readonly env?: Record<string, string | undefined> }
}

/** Switches the time zone of the process; null: it has none to switch, as in a worker thread or a browser. */
const switchTimeZone = (timeZone: string): (() => void) | null => {
  const env = (globalThis as Environment).process?.env
  if (env === undefined) return null
  const [before, offset] = [env['TZ'], new Date(0).getTimezoneOffset()]
  const back = (): void => {
    if (before !== undefined) env['TZ'] = before
    else {
      // Deleting the variable alone leaves the zone as it was switched.
      env['TZ'] = ''
      delete env['TZ']
    }
  }
  env['TZ'] = timeZone
  if (new Date(0).getTimezoneOffset() !== offset) return back
  back()
  return null
}

/** Fourteen hours ahead of Greenwich, or eight behind for those who live there. */
const zoneElsewhere = (): string =>
  new Date(0).getTimezoneOffset() < -10 * 60 ? 'America/Los_Angeles' : 'Pacific/Kiritimati'

/** Replaces what patches name. @returns the way back. */
const patched = (all: ReadonlyArray<Patch>): (() => void) => {
  const restore = all.map(([holder, name, value]) => {
    const original = Object.getOwnPropertyDescriptor(holder, name)
    Object.defineProperty(holder, name, { ...original, value: value(original?.value as never) })
    return () => Object.defineProperty(holder, name, original ?? {})
  })
  return () => {
    for (const back of restore.toReversed()) back()
  }
}

/** Switches to another environment. @returns the way back. */
const moved = (): (() => void) => {
  const timeZone = zoneElsewhere()
  const zoneBack = switchTimeZone(timeZone)
  const back = patched(patches(timeZone, zoneBack !== null))
  return () => {
    back()
    zoneBack?.()
  }
}

/** Stops the clock. @returns the way back. */
const stopped = (): (() => void) => {
  const instant = Date.now()
  return patched([[globalThis, 'Date', clockReading(() => instant)]])
}

const between = <A>(enter: () => () => void, run: () => A): A => {
  const leave = enter()
  try {
    return run()
  } finally {
    leave()
  }
}

const betweenLater = async <A>(enter: () => () => void, run: () => Promise<A>): Promise<A> => {
  const leave = enter()
  try {
    return await run()
  } finally {
    leave()
  }
}

/**
 * Runs a function eleven years later, with other random numbers, in another time zone and another language. What differs
 * from a run without it depends on the environment. Whatever names its language is left alone.
 */
export const inAnotherEnvironment = <A>(run: () => A): A => between(moved, run)

/** The same for a function that answers later; nothing else may run meanwhile. */
export const inAnotherEnvironmentLater = <A>(run: () => Promise<A>): Promise<A> => betweenLater(moved, run)

/**
 * Runs a function while the clock stands still. Two runs in it differ by what the first left behind, and never by the
 * milliseconds between them: what reads the clock is found years later, and found again in the same words.
 */
export const withClockStopped = <A>(run: () => A): A => between(stopped, run)

/** The same for a function that answers later; nothing else may run meanwhile. */
export const withClockStoppedLater = <A>(run: () => Promise<A>): Promise<A> => betweenLater(stopped, run)
