import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The folder with the schemas of the standards, which are no part of the project. */
const data = process.env['COMMUNIQUE_DATA'] ?? '../shared/data'

/** A file of the standards, where it is at hand; says so where it is not. */
export const dataFile = (path: string, purpose: string): string | null => {
  const file = `${data}/${path}`
  if (existsSync(file)) return file
  console.log(`not run: ${purpose}, since ${path} is not at hand (COMMUNIQUE_DATA)`)
  return null
}

/** A program, where it is at hand; says so where it is not. */
export const programAtHand = (name: string, purpose: string): string | null => {
  if (spawnSync(name, ['--version']).status === 0) return name
  console.log(`not run: ${purpose}, since ${name} is not at hand`)
  return null
}

/** Debian's Python has the modules that Debian installs; another one may stand before it. */
const pythonWith = (module: string): string | undefined =>
  ['/usr/bin/python3', 'python3'].find((path) => spawnSync(path, ['-c', `import ${module}`]).status === 0)

/** Runs programs in a Python that has a module; says so where none has it. */
export const pythonAtHand = (module: string, purpose: string): ((program: string, input: string) => string) | null => {
  const path = pythonWith(module)
  if (path === undefined) {
    console.log(`not run: ${purpose}, since Python has no ${module} at hand`)
    return null
  }
  return (program, input) => {
    const { stdout, stderr, status } = spawnSync(path, ['-c', program], { input, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }
}
