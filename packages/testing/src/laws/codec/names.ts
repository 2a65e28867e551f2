/**
 * The laws of codecs, by name.
 *
 * @category laws
 * @since 0.1.0
 */
export type CodecLawName =
  | 'nothing makes decoding fail'
  | 'encoded values survive JSON'
  | 'decoding an encoded value restores it'
  | 'encoding a decoded value restores its input'
  | 'it knows the values that it decodes'
  | 'a refusal has a reason and a place'
  | 'decoding and encoding change nothing'
  | 'the same input has the same outcome, at any time and in any place'
  | 'stored values are read for ever'
