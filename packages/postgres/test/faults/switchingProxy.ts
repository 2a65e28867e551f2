import { connect, createServer, type Socket } from 'node:net'

/** A fixed address in front of the server that is the primary, as a virtual address or a load balancer is. */
export interface SwitchingProxy {
  readonly port: number
  /** Leads to another server from now on, and ends all connections. */
  readonly switchTo: (serverPort: number) => void
  readonly close: () => Promise<void>
}

export const switchingProxy = (serverPort: number): Promise<SwitchingProxy> =>
  new Promise((resolve) => {
    let target = serverPort
    const open = new Set<Socket>()
    const endAll = (): void => {
      for (const socket of open) socket.destroy()
    }
    const proxy = createServer((client) => {
      const server = connect(target, '127.0.0.1')
      for (const [socket, other] of [
        [client, server],
        [server, client]
      ] as const) {
        open.add(socket)
        socket.pipe(other)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => {
          open.delete(socket)
          other.destroy()
        })
      }
    })
    proxy.listen(0, '127.0.0.1', () => {
      const address = proxy.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        switchTo: (port) => {
          target = port
          endAll()
        },
        close: () =>
          new Promise((end) => {
            proxy.close(() => end())
            endAll()
          })
      })
    })
  })
