/**
 * Whoever holds it may change in place what bears it; everybody else makes a copy first. It leads to nobody: what bears it
 * may outlive whoever made it.
 */
export class Owner {
  readonly owns = true
}
