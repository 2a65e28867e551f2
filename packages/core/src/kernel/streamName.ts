import * as t from 'io-ts'
import { refined } from './refinement.ts'

const pattern = /^[a-z][a-zA-Z]*(\/[a-z0-9][a-z0-9-]{0,63})+$/

/**
 * The name of one subject's stream: its category, then the identifiers that tell it from others, such as
 * `meeting/tashkent-2024` or `observer/our-organisation/japan`. Identifiers hold no slash, so two subjects never share a name.
 *
 * @category identity
 * @since 0.1.0
 */
export const StreamName = refined('StreamName', t.string, (value) => (pattern.test(value) ? null : 'StreamName'))
export type StreamName = t.TypeOf<typeof StreamName>

/** The stream of a subject. Who calls it vouches for the parts: a category, then values of identifier codecs. */
export const streamName = (category: string, ...identifiers: ReadonlyArray<string>): StreamName =>
  [category, ...identifiers].join('/') as StreamName
