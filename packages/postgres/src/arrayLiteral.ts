/** Writes a list as an array literal of PostgreSQL, since drivers differ in how they write one. */
export const arrayLiteral = (members: ReadonlyArray<string | number | null>): string => {
  let literal = '{'
  for (const member of members) {
    if (literal.length > 1) literal += ','
    if (member === null) literal += 'NULL'
    else if (typeof member === 'number') literal += String(member)
    else literal += `"${/["\\]/.test(member) ? member.replaceAll(/["\\]/g, '\\$&') : member}"`
  }
  return `${literal}}`
}
