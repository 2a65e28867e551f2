/** As values are when they come from outside: no two share a part. */
export const parsed = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  values.map((value): unknown => JSON.parse(JSON.stringify(value)))

/** Events with nonsense in the place of one fact, another one each time. */
export const damaged = (events: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  parsed(events).map((event, at) => {
    const data = Object.entries(Object(Object(event).data))
    const facts = data.map(([key, fact], index) => [key, index === at % data.length ? { nonsense: null } : fact])
    return { ...Object(event), data: Object.fromEntries(facts) }
  })
