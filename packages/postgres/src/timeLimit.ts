/** Waits for an answer for a number of milliseconds; then rejects, whatever becomes of the answer. */
export const within = <A>(milliseconds: number, answer: Promise<A>, failure: () => Error): Promise<A> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failure()), milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
