import * as t from 'io-ts'

/**
 * The codec of a record with fields that must be there and fields that may be left out. A value is written as it was read:
 * io-ts copies what an intersection writes, and a field named `__proto__` is lost in its copy.
 *
 * @category validation
 * @since 0.2.0
 */
export const withOptional = <Required extends t.Props, Optional extends t.Props>(
  required: t.TypeC<Required>,
  optional: t.PartialC<Optional>,
  name?: string
): t.IntersectionC<[t.TypeC<Required>, t.PartialC<Optional>]> => {
  const both = t.intersection([required, optional], name)
  return required.encode === t.identity && optional.encode === t.identity
    ? new t.IntersectionType(both.name, both.is, both.validate, t.identity, both.types)
    : both
}

type Composite = t.PartialType<t.Props> | t.IntersectionType<Array<t.Mixed>> | t.RefinementType<t.Mixed>

/**
 * Says whether a record is whole without a field.
 *
 * @category validation
 * @since 0.2.0
 */
export const isOptionalField = (codec: t.Mixed, field: string): boolean => {
  const composite = codec as unknown as Composite // the codecs of io-ts name their class in a tag
  switch (composite._tag) {
    case 'PartialType':
      return Object.hasOwn(composite.props, field)
    case 'IntersectionType':
      return composite.types.some((member) => isOptionalField(member, field))
    case 'RefinementType':
      return isOptionalField(composite.type, field)
    default:
      return false
  }
}
