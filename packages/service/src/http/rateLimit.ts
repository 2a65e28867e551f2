import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { type Problem, problem } from './problem.ts'

/** Counts the requests of accounts and the failed attempts of peers. */
export interface RateLimit {
  /** Counts so many points; a problem where there are none left. */
  readonly spend: (account: string, points: number) => Promise<Problem | null>
  /** The problem of a peer that failed too often; null: it may try. */
  readonly mayTry: (peer: string) => Promise<Problem | null>
  readonly failed: (peer: string) => Promise<void>
}

const aMinute = 60
/** Failed attempts of a peer in a minute. */
const attempts = 30

const tooMany = ({ msBeforeNext }: RateLimiterRes): Problem => {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000))
  return problem('too-many-requests', `Wait ${seconds} s.`, { headers: { 'retry-after': String(seconds) } })
}

/** Limits requests in the memory of this process. */
export const rateLimit = (pointsPerMinute: number): RateLimit => {
  const accounts = new RateLimiterMemory({ keyPrefix: 'account', points: pointsPerMinute, duration: aMinute })
  const failures = new RateLimiterMemory({ keyPrefix: 'failure', points: attempts, duration: aMinute })
  return {
    spend: (account, points) =>
      accounts.consume(account, points).then(
        () => null,
        (over: RateLimiterRes) => tooMany(over)
      ),
    mayTry: async (peer) => {
      const found = await failures.get(peer)
      return found !== null && found.consumedPoints > attempts ? tooMany(found) : null
    },
    failed: (peer) =>
      failures.consume(peer).then(
        () => {},
        () => {}
      )
  }
}
