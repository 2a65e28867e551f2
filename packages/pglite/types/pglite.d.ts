// The part of PGlite that this package uses. Its own types name Emscripten and the DOM, which are not there to be checked.

interface Results {
  readonly rows: ReadonlyArray<unknown>
}

export declare class PGlite {
  static readonly defaultStartParams: ReadonlyArray<string>
  static create(options: { readonly fs: object; readonly startParams: ReadonlyArray<string> }): Promise<PGlite>
  readonly closed: boolean
  query(
    text: string,
    values: ReadonlyArray<unknown>,
    options: { readonly rowMode: 'array'; readonly parsers: Readonly<Record<number, (text: string) => string>> }
  ): Promise<Results>
  exec(text: string): Promise<unknown>
  listen(channel: string, listener: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export declare const types: Readonly<
  Record<'BOOL' | 'INT4' | 'INT8' | 'FLOAT8' | 'JSON' | 'JSONB' | 'TIMESTAMPTZ', number>
>
