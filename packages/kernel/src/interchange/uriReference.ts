import * as t from 'io-ts'
import { refined } from '../validation/refinement.ts'

const escaped = '%[\\dA-Fa-f]{2}'
const nameCharacter = `(?:[\\w.~!$&'()*+,;=-]|${escaped})`
const pathCharacter = `(?:[\\w.~!$&'()*+,;=:@-]|${escaped})`
const rest = `(?:/${pathCharacter}*)*`
const host = `(?:\\[[\\dA-Fa-fv:.]+\\]|${nameCharacter}*)`
const authority = `//(?:(?:${nameCharacter}|:)*@)?${host}(?::\\d*)?${rest}`
const absolutePath = `/(?:${pathCharacter}+${rest})?`
const afterScheme = `(?:${authority}|${absolutePath}|(?:${pathCharacter}+${rest})?)`
/** The first segment of a relative path holds no colon, which would make it a scheme. */
const withoutScheme = `(?:${authority}|${absolutePath}|(?:(?:${nameCharacter}|@)+${rest})?)`
const ending = `(?:\\?(?:${pathCharacter}|[/?])*)?(?:#(?:${pathCharacter}|[/?])*)?`
const written = new RegExp(`^(?:[A-Za-z][A-Za-z\\d+.-]*:${afterScheme}|${withoutScheme})${ending}$`)

/**
 * A URI reference that is not empty (RFC 3986, section 4.1; CloudEvents 1.0.2, `source`): an address, a URN, or a path.
 * White space and characters outside of ASCII are escaped in it.
 */
export const UriReference = refined('UriReference', t.string, (value) =>
  value !== '' && written.test(value) ? null : 'UriReference'
)
export type UriReference = t.TypeOf<typeof UriReference>
