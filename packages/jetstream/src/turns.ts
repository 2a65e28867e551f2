/** Runs tasks that share a name one after another, in the order in which they come; others run beside them. */
export const turns = () => {
  const last = new Map<string, Promise<unknown>>()
  return async <A>(names: ReadonlyArray<string>, task: () => Promise<A>): Promise<A> => {
    const before = names.map((name) => last.get(name))
    const own = Promise.all(before.map((each) => Promise.resolve(each))).then(task)
    // The next one waits for its end, however it ends.
    const ended = own.then(
      () => undefined,
      () => undefined
    )
    for (const name of names) last.set(name, ended)
    try {
      return await own
    } finally {
      for (const name of names) if (last.get(name) === ended) last.delete(name)
    }
  }
}
