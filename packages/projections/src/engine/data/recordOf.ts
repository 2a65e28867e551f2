/**
 * A record of these entries, whatever their keys are called.
 *
 * `Object.fromEntries` takes two to eight times as long, unless many records have the same keys: it looks for a shape
 * that others share. From a null prototype there is none, and no setter that a key such as `__proto__` could call.
 */
export const recordOf = <Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> => {
  const record = Object.create(null) as Record<string, Value> // of no fields yet
  for (const [key, value] of entries) record[key] = value
  return Object.setPrototypeOf(record, Object.prototype) as typeof record // the same object
}
