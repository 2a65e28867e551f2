import * as t from 'io-ts'
import { type Codec, eventCodec } from '@communique/kernel'
import { type EventCodec, withOptional } from '@communique/kernel/advanced'
import { Circumstances } from './vocabulary/circumstances.ts'

// Left out where the source gives none: records of before the field read on as they are.
const circumstantial = t.partial({ circumstances: Circumstances })

/** The facts of an event with these fields, and its circumstances. One record: unions of intersections are slow to check. */
type Facts<P extends t.Props> = t.TypeOfProps<P> & { circumstances?: Circumstances } extends infer Whole
  ? { [Field in keyof Whole]: Whole[Field] }
  : never

/**
 * Makes the codec of an event that occurs at some time: its own facts, and the circumstances that any event may have.
 * Registers of sources, parties and persons occur at no time; `eventCodec` makes theirs.
 *
 * @param schemaVersion 1 for the first shape of the type; raised by one with every change of shape.
 */
export const occurrenceCodec = <T extends string, P extends t.Props>(
  eventType: T,
  schemaVersion: number,
  facts: t.TypeC<P>
): EventCodec<T, Codec<Facts<P>>> =>
  // The intersection of both records is the one record.
  eventCodec(eventType, schemaVersion, withOptional(facts, circumstantial) as unknown as Codec<Facts<P>>)
