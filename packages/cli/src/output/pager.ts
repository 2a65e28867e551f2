import { spawn } from 'node:child_process'

/** The command of the pager; null where the reader wants none. */
export const pagerOf = (env: Readonly<Record<string, string | undefined>>): string | null => {
  const command = env['COMMUNIQUE_PAGER'] ?? env['PAGER'] ?? 'less'
  return command.trim() === '' || command === 'cat' || env['TERM'] === 'dumb' ? null : command
}

/**
 * Shows a text in a pager, and ends when the reader leaves it. A pager that cannot be started is no reason to show
 * nothing: the text goes to the terminal.
 */
export const pageThrough = (text: string, command: string, write: (text: string) => void): Promise<void> =>
  new Promise((resolve) => {
    // As git does: one screen is shown at once, colours are kept, and the text stays on the screen.
    const env = { LESS: 'FRX', LV: '-c', ...process.env }
    const pager = spawn('/bin/sh', ['-c', command], { env, stdio: ['pipe', 'inherit', 'inherit'] })
    // Ctrl-C is for the pager while it runs.
    const ignore = (): void => {}
    process.on('SIGINT', ignore)
    const end = (): void => {
      process.off('SIGINT', ignore)
      resolve()
    }
    pager.on('error', () => {
      write(text)
      end()
    })
    pager.on('close', (code) => {
      // The shell's words for a command that it does not find.
      if (code === 127) write(text)
      end()
    })
    pager.stdin.on('error', () => {}) // the reader left before the end
    pager.stdin.end(text)
  })
