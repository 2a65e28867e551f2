/** There is a file where the backup was to go; it was left alone. */
export interface FileExists {
  readonly type: 'FileExists'
  readonly path: string
}
