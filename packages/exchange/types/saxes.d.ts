// The part of saxes in use: its own types do not compile under the strictest options.
interface Handlers {
  readonly error: (error: Error) => void
  readonly doctype: (text: string) => void
  readonly opentag: (tag: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }) => void
  readonly text: (text: string) => void
  readonly cdata: (text: string) => void
  readonly closetag: () => void
}

export declare class SaxesParser {
  on<Name extends keyof Handlers>(name: Name, handler: Handlers[Name]): void
  write(text: string): this
  close(): this
}
