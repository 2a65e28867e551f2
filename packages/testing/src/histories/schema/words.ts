import * as fc from 'fast-check'

/** Few words, so that they meet; every seventh is one that careless code stumbles over. */
export const words: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c') },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom('constructor', '__proto__', ' ', 'a.b', 'İ'),
      fc.string({ unit: 'grapheme', maxLength: 8 })
    )
  }
)

const hour = 3_600_000
const firstInstant = Date.UTC(2020, 0, 1)

/** Instants of three years, at every hour of the day, some of them at the same time as others. */
export const instants: fc.Arbitrary<Date> = fc
  .oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.constantFrom(0, 23 * hour + 59 * 60_000, 24 * hour) },
    { weight: 3, arbitrary: fc.nat(3 * 365 * 24).map((hours) => hours * hour) },
    { weight: 1, arbitrary: fc.nat(3 * 365 * 24 * 3600).map((seconds) => seconds * 1000) }
  )
  .map((offset) => new Date(firstInstant + offset))

const text = (date: Date): string => date.toISOString()

/** Texts of the formats that JSON Schema names. */
export const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'date-time': instants.map(text),
  date: instants.map((date) => text(date).slice(0, 10)),
  time: instants.map((date) => text(date).slice(11)),
  email: fc.constantFrom('a@example.org', 'b@example.org', 'c.d+e@example.org'),
  uuid: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...[1, 2, 3].map((n) => `0000000${n}-0000-4000-8000-000000000000`)) },
    { weight: 1, arbitrary: fc.uuid() }
  ),
  uri: fc.constantFrom('https://example.org/a', 'https://example.org/b?c=d#e'),
  hostname: fc.constantFrom('example.org', 'a.example.org'),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6()
}

/** Whole numbers between these, small ones more often. */
export const integers = (min: number, max: number): fc.Arbitrary<number> => {
  const least = Math.max(min, Math.min(0, max))
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.integer({ min: least, max: Math.min(max, least + 4) }) },
    { weight: 1, arbitrary: fc.integer({ min: Math.max(min, -1000), max: Math.min(max, Math.max(least, 1000)) }) },
    { weight: 1, arbitrary: fc.integer({ min, max }) }
  )
}

/** Numbers between these, mostly whole or with two decimals, as amounts have. */
export const decimals = (min: number, max: number): fc.Arbitrary<number> => {
  const [least, most] = [Math.ceil(Math.max(min, -1000) * 100), Math.floor(Math.min(max, 1000) * 100)]
  const short = fc
    .integer({ min: Math.min(least, most), max: Math.max(least, most) })
    .map((hundredths) => hundredths / 100)
  return fc
    .oneof(
      { withCrossShrink: true },
      {
        weight: 3,
        arbitrary: fc.constantFrom(0.1, 0.2, 0.3, 1, 2).map((value) => Math.min(Math.max(value, min), max))
      },
      { weight: 3, arbitrary: short.map((value) => Math.min(Math.max(value, min), max)) }
    )
    .map((value) => (value === 0 ? 0 : value))
}
