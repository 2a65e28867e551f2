import * as t from 'io-ts'
import { eventCodec } from '@communique/kernel'
import { Circumstances } from './vocabulary/circumstances.ts'

// Left out where the source gives none: records of before the field read on as they are.
const circumstantial = t.partial({ circumstances: Circumstances })

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
) => eventCodec(eventType, schemaVersion, t.intersection([facts, circumstantial]))
