import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const document = readFileSync(path('visit.yaml'), 'utf8')

it('is the document at the head of the README', () => {
  expect(readFileSync(path('../../README.md'), 'utf8')).toContain(`\`\`\`yaml\n# visit.yaml\n${document}\`\`\``)
})

it('becomes a line of the timeline of its country', () => {
  const main = path('../../packages/cli/src/main.ts')
  const shown = execFileSync(process.execPath, ['--conditions=@communique/source', main, 'try', path('visit.yaml')], {
    encoding: 'utf8'
  })
  expect(shown).toMatch(/30 May 2024 {2}· {2}occurred\n +Our Centre visited Uzbekistan\n/)
})
