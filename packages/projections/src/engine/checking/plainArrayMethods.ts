import { isDraft, produce } from 'immer'

/** Says whether somebody in this process has called immer's `enableArrayMethods()`, which no one can undo. */
const overridesArrayMethods = (): boolean => {
  let overrides = false
  produce({ list: [0] }, ({ list }) => {
    overrides = list.push !== Array.prototype.push
  })
  return overrides
}

const itself: unique symbol = Symbol('the draft behind a view of it')

/** The draft behind a view of it; any other value as it is. */
const draftOf = (value: unknown): unknown =>
  isDraft(value) ? ((value as { readonly [itself]?: unknown })[itself] ?? value) : value

/** Sees drafts of one `produce` with the array methods of the language. */
class PlainArrays implements ProxyHandler<object> {
  readonly #views = new WeakMap<object, object>()

  of(value: unknown): unknown {
    if (!isDraft(value)) return value
    const draft = value as object // drafts are objects
    const known = this.#views.get(draft)
    if (known !== undefined) return known
    const view = new Proxy(draft, this)
    this.#views.set(draft, view)
    return view
  }

  get(draft: object, name: string | symbol): unknown {
    if (name === itself) return draft
    if (Array.isArray(draft) && typeof name === 'string' && typeof Reflect.get(Array.prototype, name) === 'function')
      return Reflect.get(Array.prototype, name)
    return this.of(Reflect.get(draft, name))
  }

  set(draft: object, name: string | symbol, value: unknown): boolean {
    return Reflect.set(draft, name, draftOf(value))
  }
}

/** A draft, as seen with the array methods of the language. */
export const withoutPlugins = <Draft>(draft: Draft): Draft => new PlainArrays().of(draft) as Draft

/**
 * A draft whose arrays have the methods of the language, whatever plugin of immer is on: the one for array methods
 * hands frozen members to callbacks and out of `pop`, so that a recipe which is right for a fold would be accused.
 */
export const withPlainArrayMethods = <Draft>(draft: Draft): Draft =>
  overridesArrayMethods() ? withoutPlugins(draft) : draft
