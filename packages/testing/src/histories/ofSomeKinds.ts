import * as fc from 'fast-check'
import { favouring } from './recalling.ts'
import { turn } from './turn.ts'

/** The lists of a length that is drawn at random, and those that are seldom short. */
export interface ListsOf<Event, List> {
  readonly ofAnyLength: (events: fc.Arbitrary<Event>) => fc.Arbitrary<List>
  /** @param opening the events with which the list begins, where these are others. */
  readonly long: (events: fc.Arbitrary<Event>, opening?: fc.Arbitrary<Event>) => fc.Arbitrary<List>
}

/**
 * More kinds than the first number have their turn alone, so that the runs of a law are enough for all; of more than the
 * second, a dense list begins with others of the same subject, by which they come into views.
 */
const [few, many] = [12, 40]

/** The number of a dense list among those of its law; null for the others, which are every second or, of many kinds, fourth. */
export const denseTurn = (at: number, kinds: number): number | null => {
  if (kinds > few) return at % 4 === 0 ? null : at - (at >> 2) - 1
  return at % 2 === 0 ? null : at >> 1
}

/** The favourites of a dense list. */
interface Favourites {
  /** The kinds that have their turn, one or two. */
  readonly kinds: ReadonlyArray<number>
  /** One identity in so many is another. */
  readonly others: number
}

const favouritesOf = (kinds: number, dense: number): Favourites => {
  if (kinds > many) return { kinds: [dense % kinds], others: Math.floor(dense / kinds) % 2 === 0 ? 8 : 3 }
  const first = dense % kinds
  if (kinds > few) return { kinds: [first], others: 8 }
  const round = Math.floor(dense / kinds)
  const second = (first + 1 + (round % Math.max(1, kinds - 1))) % kinds
  return { kinds: round % 2 === 0 ? [first] : [first, second], others: round % 4 < 2 ? 8 : 3 }
}

/**
 * Lists of events of some of the kinds. Half of them are dense, so that events of a kind meet on one subject: long, and
 * mostly about one identity and one or two kinds, which are others in each run of a law. Of the rest, most
 * are of any kind, and some mostly about one or two.
 */
export const ofSomeKinds = <Event, List>(
  kinds: ReadonlyArray<fc.Arbitrary<Event>>,
  { ofAnyLength, long }: ListsOf<Event, List>,
  openingOf?: (kind: number) => fc.Arbitrary<Event>
): fc.Arbitrary<List> => {
  const any = fc.oneof({ withCrossShrink: true }, ...kinds)
  const mostly = (chosen: ReadonlyArray<fc.Arbitrary<Event>>, weight: number): fc.Arbitrary<Event> =>
    fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: any },
      ...chosen.map((arbitrary) => ({ weight, arbitrary }))
    )
  const pairs = kinds.map((kind, index) => [kind, kinds[(index + 1) % kinds.length] ?? kind])
  const sparse =
    kinds.length < 2
      ? ofAnyLength(any)
      : fc.oneof(
          { withCrossShrink: true },
          { weight: 3, arbitrary: ofAnyLength(any) },
          { weight: 1, arbitrary: fc.oneof(...kinds.map((kind) => ofAnyLength(mostly([kind], 4)))) },
          { weight: 1, arbitrary: fc.oneof(...pairs.map((pair) => ofAnyLength(mostly(pair, 4)))) }
        )
  const known = new Map<string, fc.Arbitrary<List>>()
  const denseOf = ({ kinds: chosen, others }: Favourites): fc.Arbitrary<List> => {
    const name = `${chosen.join(' ')}, ${others}`
    const before = known.get(name)
    if (before !== undefined) return before
    const favourites = mostly(
      chosen.flatMap((each) => kinds[each] ?? []),
      8 / chosen.length
    )
    const opening = kinds.length <= many ? undefined : openingOf?.(chosen[0] ?? 0)
    const lists = favouring(long(favourites, opening), others)
    known.set(name, lists)
    return lists
  }
  return turn.chain((at) => {
    const dense = denseTurn(at, kinds.length)
    return dense === null ? sparse : denseOf(favouritesOf(kinds.length, dense))
  })
}

/** Lists of at most so many members. The long ones are seldom short, and shrink as any list does. */
export const listsOf = <Member>(maxLength: number): ListsOf<Member, ReadonlyArray<Member>> => ({
  ofAnyLength: (members) => fc.array(members, { maxLength: Math.ceil((maxLength * 2) / 3), size: 'max' }),
  long: (members, opening) => {
    const third = (of: fc.Arbitrary<Member>) => fc.array(of, { maxLength: Math.floor(maxLength / 3), size: 'max' })
    const thirds = [third(members), third(members), third(members)]
    return fc.tuple(...(opening === undefined ? [] : [third(opening)]), ...thirds).map((parts) => parts.flat())
  }
})
