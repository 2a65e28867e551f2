import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cooperation-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const demo = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['--conditions=@communique/source', main, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env }
  })

describe('the demo as a command', () => {
  it('prints plain text where there is no terminal, in the columns asked for, and writes the page', () => {
    const { stdout, stderr, status } = demo(['NE'], { COLUMNS: '100' })
    expect([stderr, status]).toEqual(['', 0])
    expect(stdout).not.toContain('\u001b')
    expect(Math.max(...stdout.split('\n').map((line) => Array.from(line).length))).toBeGreaterThan(80)
    expect(stdout).toMatch(/The same as a page: out\/cooperation\.html\n$/)
    expect(readFileSync(join(folder, 'out/cooperation.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('keeps its document clean, and writes the page where it was asked to', () => {
    const { stdout, stderr } = demo(['NE', '--json', '--html', 'ne/page.html'])
    expect(JSON.parse(stdout)).toHaveProperty('countries.NE')
    expect(stderr).toBe('The same as a page: ne/page.html\n')
    expect(existsSync(join(folder, 'ne/page.html'))).toBe(true)
  })

  it('fails with words where a country is unknown, or the page cannot be written', () => {
    expect(demo(['Uzbekstan'])).toMatchObject({ status: 1, stdout: '' })
    const blocked = demo(['NE', '--html', join(main, 'page.html')])
    expect(blocked.status).toBe(1)
    expect(blocked.stderr).toMatch(/^The page could not be written: /)
  })
})
