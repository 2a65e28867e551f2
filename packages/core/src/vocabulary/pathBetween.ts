/**
 * The shortest way from one node to another, both included, along the arrows that leave each node; null where none leads
 * there. Nodes are compared by their text.
 */
export const pathBetween = <Node>(
  from: Node,
  to: Node,
  arrowsOf: (node: Node) => ReadonlyArray<Node>,
  textOf: (node: Node) => string
): ReadonlyArray<Node> | null => {
  const target = textOf(to)
  const seen = new Set([textOf(from)])
  let ends: ReadonlyArray<ReadonlyArray<Node>> = [[from]]
  while (ends.length > 0) {
    const next: Array<ReadonlyArray<Node>> = []
    for (const path of ends) {
      const last = path[path.length - 1] as Node // a path is never empty
      if (textOf(last) === target) return path
      for (const node of arrowsOf(last)) {
        if (seen.has(textOf(node))) continue
        seen.add(textOf(node))
        next.push([...path, node])
      }
    }
    ends = next
  }
  return null
}
