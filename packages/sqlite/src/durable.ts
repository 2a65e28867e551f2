import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

const flush = (path: string): void => {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Puts a complete file under its name by `place`, such as a rename; afterwards content and name are on the disk. */
export const placeDurably = (file: string, target: string, place: (file: string, target: string) => void): void => {
  flush(file)
  place(file, target)
  flush(dirname(target))
}
