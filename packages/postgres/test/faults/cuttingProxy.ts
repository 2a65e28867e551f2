import { connect, createServer, type Socket } from 'node:net'

/** The point of a request or an answer at which a connection is cut. */
export type Cut = 'BeforeTheRequest' | 'InTheRequest' | 'BeforeTheAnswer' | 'InTheAnswer'

/** A proxy between a client and its server that cuts connections on demand. */
export interface CuttingProxy {
  readonly port: number
  /** Cuts at the next request on any connection. */
  readonly cutNext: (cut: Cut) => void
  /** Passes nothing on any more for the connections of now, without closing them, as a router does that forgot them. */
  readonly silence: () => void
  readonly close: () => Promise<void>
}

export const cuttingProxy = (serverPort: number): Promise<CuttingProxy> =>
  new Promise((resolve) => {
    let next: Cut | null = null
    const open = new Set<Socket>()
    const silent = new WeakSet<Socket>()
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
        if (silent.has(client)) return
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
        if (silent.has(server)) return
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
        silence: () => {
          for (const socket of open) silent.add(socket)
        },
        close: () =>
          new Promise((end) => {
            proxy.close(() => end())
            for (const socket of open) socket.destroy()
          })
      })
    })
  })
