const encoder = new TextEncoder()

/** An event of a stream (HTML, section 9.2). Its id is a cursor of the record, from which a reader goes on. */
const frame = (event: string, id: string, data: string): Uint8Array =>
  encoder.encode(`event: ${event}\nid: ${id}\ndata: ${data}\n\n`)

/** The milliseconds after which a reader that was cut off comes again. */
export const opening: Uint8Array = encoder.encode('retry: 2000\n\n')

/** A sign of life: a comment. */
export const heartbeat: Uint8Array = encoder.encode(':\n\n')

/** Rows that are new or read otherwise, as JSON, and the keys of those that are gone. */
export interface ListChange {
  readonly put: ReadonlyArray<string>
  readonly removed: ReadonlyArray<string>
}

/** All rows of a list, each as JSON. */
export const snapshotFrame = (rows: Iterable<string>, cursor: string): Uint8Array =>
  frame('snapshot', cursor, `{"items":[${[...rows].join(',')}]}`)

/** The rows that changed. */
export const changeFrame = ({ put, removed }: ListChange, cursor: string): Uint8Array =>
  frame('change', cursor, `{"put":[${put.join(',')}],"removed":${JSON.stringify(removed)}}`)

/** The extent of the record. */
export const recordFrame = (total: number, cursor: string): Uint8Array => frame('record', cursor, `{"total":${total}}`)
