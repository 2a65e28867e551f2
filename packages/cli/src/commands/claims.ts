import { cooperationEventCodecs, cooperationEventTypes } from '@communique/core/advanced'
import { exitCodes, type ExitCode, Stop, type Surroundings } from '../surroundings.ts'

interface AnyCodec {
  readonly name: string
  readonly _tag?: string
  readonly props?: Readonly<Record<string, AnyCodec>>
  readonly types?: ReadonlyArray<AnyCodec>
  readonly type?: AnyCodec
}

const admitsNull = (codec: AnyCodec): boolean =>
  codec._tag === 'NullType' || (codec._tag === 'UnionType' && (codec.types ?? []).some(admitsNull))

const fieldsOf = (codec: AnyCodec): Readonly<Record<string, AnyCodec>> =>
  codec.props ?? (codec.type === undefined ? {} : fieldsOf(codec.type))

/** The kinds of claims that a document can make; of one kind, its fields. */
export const claims = (kind: string | undefined, { stdout }: Surroundings): ExitCode => {
  if (kind === undefined) {
    stdout(`${cooperationEventTypes.join('\n')}\n`)
    return exitCodes.Done
  }
  const type = cooperationEventTypes.find((each) => each.toLowerCase() === kind.toLowerCase())
  if (type === undefined)
    throw new Stop(exitCodes.Refused, `“${kind}” is not a kind of claim. "communique claims" lists them.`)
  const codec = cooperationEventCodecs[type] as unknown as AnyCodec
  const fields = Object.entries(fieldsOf(codec.props?.['data'] ?? codec))
  stdout(
    [
      type,
      ...fields.map(
        ([name, field]) =>
          `  ${name.padEnd(16)} ${field.name.replace(/ \| null$/, '')}${admitsNull(field) ? ', may be left out' : ''}`
      ),
      ''
    ].join('\n')
  )
  return exitCodes.Done
}
