import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../run.ts'

const [, section = ''] =
  /## Failures that are reported\n(.*?)\n## /s.exec(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')) ?? []

/** Each row: the failure, the name of a test, and its file. */
const rows = Array.from(
  section.matchAll(/^\| (.+?) +\| (.+?) +\| `(.+?)` +\|$/gm),
  ([, failure = '', name = '', file = '']) => [failure, name, file] as const
)

describe('the failures of ARCHITECTURE.md', () => {
  it('are many', () => {
    expect(rows.length).toBeGreaterThan(20)
  })

  it.each(rows)('%s: has the test “%s” in %s', (_failure, name, file) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(name)
  })
})
