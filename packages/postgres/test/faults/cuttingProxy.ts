import { connect, createServer, type Socket } from 'node:net'

/** Where a connection is cut, the next time something is asked on it. */
export type Cut = 'BeforeTheRequest' | 'InTheRequest' | 'BeforeTheAnswer' | 'InTheAnswer'

/** Stands between a client and its server, and cuts connections when told to. */
export interface CuttingProxy {
  readonly port: number
  /** The next request on any connection meets this. */
  readonly cutNext: (cut: Cut) => void
  readonly close: () => Promise<void>
}

export const cuttingProxy = (serverPort: number): Promise<CuttingProxy> =>
  new Promise((resolve) => {
    let next: Cut | null = null
    const open = new Set<Socket>()
    const proxy = createServer((client) => {
      const server = connect(serverPort, '127.0.0.1')
      let cutAnswer: Cut | null = null
      const cut = (): void => {
        client.destroy()
        server.destroy()
      }
      for (const socket of [client, server]) {
        open.add(socket)
        socket.on('error', cut)
        socket.on('close', () => {
          open.delete(socket)
          cut()
        })
      }
      client.on('data', (request) => {
        const now = next
        next = null
        if (now === 'BeforeTheRequest') return cut()
        if (now === 'InTheRequest') {
          server.write(request.subarray(0, request.length >> 1), cut)
          return
        }
        cutAnswer ??= now
        server.write(request)
      })
      server.on('data', (answer) => {
        if (cutAnswer === null) client.write(answer)
        else if (cutAnswer === 'BeforeTheAnswer') cut()
        else client.write(answer.subarray(0, answer.length >> 1), cut)
      })
    })
    proxy.listen(0, '127.0.0.1', () => {
      const address = proxy.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        cutNext: (cut) => {
          next = cut
        },
        close: () =>
          new Promise((end) => {
            proxy.close(() => end())
            for (const socket of open) socket.destroy()
          })
      })
    })
  })
