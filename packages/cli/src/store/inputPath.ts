import { resolve } from 'node:path'

/** The path that stands for standard input. */
export const standardInput = '/dev/stdin'

/** The path of a file that is read, in a folder; `-` is standard input. */
export const inputPath = (file: string, folder: string): string =>
  file === '-' ? standardInput : resolve(folder, file)
