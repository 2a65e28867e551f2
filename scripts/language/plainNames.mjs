// A rule of oxlint: names are the field's terms. The glossary of ARCHITECTURE.md says what to write instead.
import dialect from './dialect.json' with { type: 'json' }

/** `everSaidOf` and `EVER_SAID_OF` are both `ever said of`. */
const wordsOf = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .replaceAll('_', ' ')
    .trim()
    .toLowerCase()

const refused = new RegExp(`\\b(?:${dialect.names.join('|')})\\b`)

/** A property is named where its object is written, and refused there. */
const isUse = ({ parent, start }) =>
  parent?.type === 'MemberExpression' && !parent.computed && parent.property.start === start

const plainNames = {
  meta: { type: 'suggestion' },
  create: (context) => {
    const reported = new Set()
    return {
      Identifier: (node) => {
        if (reported.has(node.name) || isUse(node)) return
        const word = refused.exec(wordsOf(node.name))?.[0]
        if (word === undefined) return
        reported.add(node.name)
        context.report({ node, message: `${node.name}: "${word}" is not a term of the field; see the glossary.` })
      }
    }
  }
}

export default { meta: { name: 'communique' }, rules: { 'plain-names': plainNames } }
