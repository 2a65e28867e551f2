import { spawnSync } from 'node:child_process'
import { setTimeout as after } from 'node:timers/promises'

/** A shell in a terminal of 80 columns, in which commands are typed as a person types them. */
export interface Terminal {
  /** Types a command and waits for its end. @returns its code, and the lines on the screen. */
  readonly type: (command: string) => Promise<{ readonly code: number; readonly screen: string }>
  readonly close: () => void
}

const patience = 60_000
const [columns, rows] = [80, 200]

/** Tests for tmux, in which terminals are opened. */
export const hasTmux = (): boolean => spawnSync('tmux', ['-V']).status === 0

/** Opens a terminal in a folder, on a server of tmux of its own. */
export const openTerminal = (folder: string, env: Readonly<Record<string, string>>): Terminal => {
  const socket = `communique-${process.pid}-${performance.now().toFixed(0)}`
  const tmux = (...args: ReadonlyArray<string>): string => {
    const { status, stdout, stderr } = spawnSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' }
    })
    if (status !== 0) throw new Error(`tmux ${args[0]}: ${stderr}`)
    return stdout
  }
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  tmux('new-session', '-d', '-s', 'office', '-x', `${columns}`, '-y', `${rows}`, '-c', folder, 'env', ...settings, 'sh')
  let typed = 0
  return {
    type: async (command) => {
      typed += 1
      // The shell says when a command has ended, in a line that nothing else prints.
      const end = new RegExp(`^ended-${typed} (\\d+)$`, 'm')
      tmux('send-keys', '-t', 'office', '-l', `clear; ${command}; echo ended-${typed} $?`)
      tmux('send-keys', '-t', 'office', 'Enter')
      for (const start = performance.now(); performance.now() - start < patience; await after(50)) {
        const screen = tmux('capture-pane', '-p', '-t', 'office')
        const [, code] = end.exec(screen) ?? []
        if (code !== undefined) return { code: Number(code), screen: screen.slice(0, screen.search(end)) }
      }
      throw new Error(`${command} did not end; the screen:\n${tmux('capture-pane', '-p', '-t', 'office')}`)
    },
    close: () => {
      spawnSync('tmux', ['-L', socket, 'kill-server'])
    }
  }
}
