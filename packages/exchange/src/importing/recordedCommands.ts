/** Commands that are remembered in each of two halves. */
const mostCommands = 5_000

/**
 * The commands that an import recorded lately, by their identities: rows of one table make the same claims again and again,
 * such as the registration of a party. The memory in use does not grow with the number of commands; one that is forgotten is
 * sent again, and the ledger recognises it.
 */
export const recordedCommands = () => {
  let [young, old] = [new Set<string>(), new Set<string>()]
  const add = (commandId: string): void => {
    if (young.size >= mostCommands) [young, old] = [new Set(), young]
    young.add(commandId)
  }
  return {
    has: (commandId: string): boolean => {
      if (young.has(commandId)) return true
      if (!old.has(commandId)) return false
      // It is used still.
      add(commandId)
      return true
    },
    add,
    clear: (): void => {
      ;[young, old] = [new Set(), new Set()]
    }
  }
}
