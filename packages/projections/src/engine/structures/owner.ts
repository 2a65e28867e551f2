/**
 * The holder of this token may change in place the nodes that bear it; everybody else copies first. It refers to
 * nobody: a node may outlive its maker.
 */
export class Owner {
  readonly owns = true
}
