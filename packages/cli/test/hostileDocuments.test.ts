// Whatever a document is, it is recorded as it says, or told in one clear sentence with its place; nothing half.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOffice, type Office, release, text } from './office.ts'

let office: Office
beforeEach(async () => {
  office = openOffice()
  await office.communique('init', 'office.db')
})
afterEach(() => office.close())

const recorded = async (): Promise<number> =>
  (await office.communique('export')).stdout.split('\n').filter((line) => line !== '').length

/** The document is refused by every command that reads one, in the same words, and nothing is recorded. */
const isRefused = async (content: string | Uint8Array, words: RegExp): Promise<void> => {
  office.write('hostile.yaml', content)
  for (const command of ['check', 'plan', 'record', 'try']) {
    const { code, stdout, stderr } = await office.communique(command, 'hostile.yaml')
    expect({ command, code: code === 1 || code === 3, stdout }).toEqual({ command, code: true, stdout: '' })
    expect(stderr, command).toMatch(words)
    expect(stderr.length, command).toBeLessThan(5_000)
    // Nothing that a document holds steers the reader's terminal.
    expect(stderr, command).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u)
  }
  expect(await recorded()).toBe(0)
}

const isRecorded = async (content: string | Uint8Array): Promise<void> => {
  office.write('hostile.yaml', content)
  const { code, stdout, stderr } = await office.communique('record', 'hostile.yaml')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toBe('hostile.yaml: 5 new\n')
}

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from('bcdefghi', (name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]}, `.repeat(9).slice(0, -2)}]`),
  'source: *i'
].join('\n')

describe('a hostile document', () => {
  it.each([
    ['a bomb of aliases', bomb, /hostile\.yaml:1:7: .*alias/],
    ['an anchor', release.replace('id: ministers', 'id: &x ministers'), /hostile\.yaml:2:10: .*alias/],
    ['a merge key', `base: &b { id: x }\nsource:\n  <<: *b\n`, /hostile\.yaml:1:\d+: /],
    ['a field that stands twice', release.replace('  file:', '  id: other\n  file:'), /hostile\.yaml:6:3: .*unique/],
    ['tabs for indentation', release.replace('  title:', '\ttitle:'), /hostile\.yaml:3:1: .*[Tt]ab/],
    ['a quote that never ends', release.replace('title: Ministers', 'title: "Ministers'), /hostile\.yaml:\d+:\d+: /],
    ['two documents in one file', `${release}---\n${release}`, /hostile\.yaml:\d+:\d+: .*document/],
    ['a list in the place of a document', '- a\n- b\n', /hostile\.yaml:1:1: /],
    ['nothing', '', /hostile\.yaml:1:1: /],
    ['only white space', ' \n\n', /hostile\.yaml:\d+:\d+: /],
    ['deep nesting', `source: ${'['.repeat(100_000)}`, /hostile\.yaml:1:1: .*deep/],
    [
      'deep nesting by indentation',
      Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      /hostile\.yaml:\d+:\d+: .*deep/
    ],
    ['a huge file', `# ${'x'.repeat(5 * 1024 * 1024)}`, /hostile\.yaml:1:1: .*characters/],
    ['no text at all', new Uint8Array([0xff, 0xfe, 0x00, 0x80]), /not text in UTF-8/],
    ['UTF-16', Buffer.from(`\ufeff${release}`, 'utf16le'), /not text in UTF-8/],
    ['NUL in a name', release.replace('Ministry of Ecology', '"Ministry \\0 of Ecology"'), /hostile\.yaml:11:\d+: /],
    ['a reversed name', release.replace('partyId: ministry,', 'partyId: "\u202eyrtsinim",'), /hostile\.yaml:11:\d+: /],
    ['a date that is none', release.replace('on: 2024-05-30', 'on: 2024-02-30'), /hostile\.yaml:8:7: .*2024-02-30/],
    ['a date in words', release.replace('on: 2024-05-30', 'on: yesterday'), /hostile\.yaml:8:7: .*yesterday/],
    [
      'a country that is none',
      release.replace('country: Uzbekistan', 'country: Atlantis'),
      /hostile\.yaml:11:\d+: .*Atlantis/
    ],
    ['a misspelt country', release.replace('country: Uzbekistan', 'country: Uzbekstan'), /Uzbekistan/],
    [
      'a field that is none',
      release.replace('    quote: a conf', '    qote: a conf'),
      /hostile\.yaml:\d+:\d+: .*quote/
    ],
    [
      'a quote that is not there',
      release.replace('met the minister', 'met a minister'),
      /hostile\.yaml:17:12: .*does not stand/
    ],
    [
      'a quote that stands twice',
      release.replace('quote: a conference on water in 2025', 'quote: Tashkent'),
      /hostile\.yaml:25:12: .*1:1, 1:89/
    ],
    ['an empty quote', release.replace('quote: a conference on water in 2025', 'quote: ""'), /hostile\.yaml:25:12: /],
    ['a text that is not there', release.replace('release.txt', 'none.txt'), /hostile\.yaml:6:9: .*no such file/],
    [
      'a digest of another text',
      release.replace('  file:', `  digest: ${'0'.repeat(64)}\n  file:`),
      /hostile\.yaml:6:11: /
    ],
    [
      'a prototype for a field',
      release.replace('meetingId: tashkent-2024\n      del', '__proto__: { meetingId: x }\n      del'),
      /hostile\.yaml:\d+:\d+: .*__proto__/
    ],
    [
      'the same claim twice',
      `${release}  - MeetingHeld: { meetingId: tashkent-2024, delegations: [{ party: organisation }, { party: ministry }] }\n`,
      /hostile\.yaml:26:5: /
    ],
    ['gzip that was cut short', gzipSync(release).subarray(0, 100), /cut short/]
  ])('with %s is refused with its place, and nothing is recorded', async (_what, content, words) => {
    await isRefused(content, words)
  })

  it('says every fault at once', async () => {
    office.write(
      'hostile.yaml',
      release.replace('on: 2024-05-30', 'on: never').replace('country: Uzbekistan', 'country: Atlantis')
    )
    const { stderr } = await office.communique('check', 'hostile.yaml')
    expect(stderr).toMatch(/:8:7: [^]*:11:\d+: [^]*\n2 faults\n$/)
  })

  it('is told to programs with its place and the kind of its fault', async () => {
    office.write('hostile.yaml', release.replace('Uzbekistan }', 'Uzbekistn }'))
    const { code, stdout, stderr } = await office.communique(
      'check',
      'hostile.yaml',
      'none.yaml',
      'release.yaml',
      '--json'
    )
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'hostile.yaml', line: 11, fault: 'UnknownCountry', words: expect.stringContaining('Uzbekistan') },
      { file: 'none.yaml', line: null, column: null, fault: 'Unreadable' }
    ])
    expect(await office.communique('check', 'release.yaml', '--json')).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
  })

  it('in bulk is checked as a whole, and the worst decides the code', async () => {
    office.write('hostile.yaml', 'source: [1]')
    const { code, stderr } = await office.communique('check', 'release.yaml', 'hostile.yaml', 'none.yaml')
    expect(code).toBe(3)
    expect(stderr).toMatch(/hostile\.yaml:1:9: [^]*none\.yaml cannot be read: there is no such file/)
    expect(await office.communique('record', 'release.yaml', 'hostile.yaml')).toMatchObject({ code: 1, stdout: '' })
    expect(await recorded()).toBe(0)
  })

  it.each([
    ['a byte order mark', `\ufeff${release}`],
    ['carriage returns', release.replaceAll('\n', '\r\n')],
    ['gzip', gzipSync(release)]
  ])('with %s is as any other', async (_what, content) => {
    await isRecorded(content)
  })

  it('in JSON is as any other', async () => {
    const claims = [
      { PartyRegistered: { partyId: 'ministry', name: 'Ministry', kind: 'GovernmentBody', country: 'Uzbekistan' } },
      { PartyRegistered: { partyId: 'organisation', name: 'Ours', kind: 'IntergovernmentalOrganisation' } },
      {
        UndertakingAgreed: { undertakingId: 'water', what: 'Water', by: ['ministry', 'organisation'], due: 2025 },
        quote: 'a conference on water in 2025'
      }
    ]
    const source = { id: 'ministers', title: 'Ministers meet', publisher: 'Ours', file: 'release.txt' }
    office.write('hostile.yaml', JSON.stringify({ source, defaults: { on: '2024-05-30' }, claims }))
    expect(await office.communique('record', 'hostile.yaml')).toEqual({
      code: 0,
      stderr: '',
      stdout: 'hostile.yaml: 4 new\n'
    })
  })

  it('quotes a text in Arabic, with its span in code points', async () => {
    const arabic = 'التقى المدير العام 🌍 وزير البيئة في طشقند.\n'
    office.write('release.txt', arabic)
    office.write(
      'hostile.yaml',
      release
        .replace('the Director-General met the minister of ecology', 'وزير البيئة')
        .replace('quote: a conference on water in 2025', 'quote: في طشقند')
    )
    expect(await office.communique('record', 'hostile.yaml')).toMatchObject({ code: 0 })
    const [row] = JSON.parse((await office.communique('why', 'ministers-meeting-held-tashkent-2024', '--json')).stdout)
    expect(row).toMatchObject({ span: '21-32', words: 'وزير البيئة' })
    const narrow = await office.within({ columns: 40 })('timeline', 'أوزبكستان')
    expect(narrow.stdout).toContain('Uzbekistan (UZ)')
  })
})

describe('a path that is no document', () => {
  it('is a folder, or may not be read, or leads to itself', async () => {
    mkdirSync(join(office.folder, 'folder.yaml'))
    expect(await office.communique('record', 'folder.yaml')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('folder.yaml cannot be read: it is a folder.')
    })
    symlinkSync('loop.yaml', join(office.folder, 'loop.yaml'))
    expect(await office.communique('record', 'loop.yaml')).toMatchObject({ code: 3, stdout: '' })
    chmodSync(office.write('secret.yaml', release), 0)
    const secret = await office.communique('record', 'secret.yaml')
    // The superuser may read everything.
    if (process.getuid?.() !== 0) expect(secret).toMatchObject({ code: 3, stderr: /permission/ })
    expect(await recorded()).toBe(process.getuid?.() === 0 ? 5 : 0)
  })

  it('is a pipe: it is read to its end', async () => {
    const pipe = join(office.folder, 'pipe.yaml')
    execFileSync('mkfifo', [pipe])
    const path = office.write('source.yaml', release)
    const writer = spawn('/bin/sh', ['-c', `cat ${path} > ${pipe}`])
    expect(await office.communique('record', 'pipe.yaml')).toMatchObject({ code: 0, stdout: 'pipe.yaml: 5 new\n' })
    writer.kill()
  })
})

it('is answered on a terminal in whole sequences of colour, and in none where nobody wants colour', async () => {
  await office.communique('record', 'release.yaml')
  const answers = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const ended = office.within({ isTerminal: true, env })
    const [timeline, why] = [await ended('timeline', 'UZ'), await ended('why', 'ministers-meeting-held-tashkent-2024')]
    return timeline.stdout + why.stdout
  }
  const coloured = await answers({})
  expect(stripVTControlCharacters(coloured)).toBe(await answers({ NO_COLOR: '1' }))
  expect(coloured).not.toBe(await answers({ NO_COLOR: '1' }))
  expect(stripVTControlCharacters(coloured)).not.toMatch(/\[\d+m/)
})

describe('a hostile ledger', () => {
  const ledger = async (): Promise<string> => {
    expect(await office.communique('record', 'release.yaml')).toMatchObject({ code: 0 })
    return (await office.communique('export')).stdout
  }
  const reading = (content: string | Uint8Array) => {
    office.write('hostile.ndjson', content)
    return office.communique('timeline', '--store', 'hostile.ndjson')
  }

  it('that is cut short, no JSON or no event is told by its line; gzip is read', async () => {
    const whole = await ledger()
    expect(await reading(gzipSync(whole))).toMatchObject({ code: 0, stderr: '' })
    expect(await reading(whole.slice(0, -20))).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(/:5:\d+: .*cut short/)
    })
    expect(await reading(gzipSync(whole).subarray(0, -20))).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('cut short')
    })
    expect(await reading(`${whole}not json\n`)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(':6:2: it is not a ledger')
    })
    expect(await reading(`${whole}{}\n`)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(':6:1: it is not a ledger: the line is no event')
    })
    expect(await reading(whole + whole)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('stands in it twice')
    })
    expect(await reading(whole.split('\n').toReversed().join('\n'))).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('out of their order')
    })
  })

  it('that comes through a pipe is read, and told where nothing comes', async () => {
    const whole = await ledger()
    const path = office.write('source.ndjson', whole)
    const pipe = join(office.folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const through = async (command: string) => {
      const writer = spawn('/bin/sh', ['-c', `${command} > ${pipe}`])
      const ended = await office.communique('timeline', 'UZ', '--csv', '--store', 'pipe')
      writer.kill()
      return ended
    }
    expect(await through(`cat ${path}`)).toMatchObject({ code: 0, stdout: expect.stringContaining('UZ,2024-05-30') })
    expect(await through(`gzip -c ${path}`)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('UZ,2024-05-30')
    })
    expect(await through('true')).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('nothing came through it')
    })
  })

  it('that does not fit is read in up to the event that does not, which is named', async () => {
    const whole = await ledger()
    office.write(
      'gap.ndjson',
      whole
        .split('\n')
        .filter((_, at) => at !== 1)
        .join('\n')
    )
    expect(await office.communique('init', 'other.db')).toMatchObject({ code: 0 })
    const ended = await office.communique('import', 'gap.ndjson', '--store', 'other.db')
    expect(ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/does not fit: Conflict\. 1 events were read in before it/)
    })
  })
})

describe('a hostile command line', () => {
  it.each([
    [['timeline', 'UZ', '--json', '--csv'], 2, 'two forms'],
    [['timeline', 'UZ', '--from', 'last year'], 2, '--from must be a year'],
    [['timeline', 'UZ', '--from', '2024-13'], 2, '--from must be a year'],
    [['timeline', 'UZ', '--roles', 'Sponsor'], 2, '“Sponsor” is none of'],
    [['timeline', 'UZ', '--strength', 'Firm'], 2, '“Firm” is none of'],
    [['timeline', 'UZ', '--kind', 'MetingHeld'], 2, 'did you mean “meetingheld”?'],
    [['timeline', 'UZ', '--party', 'Minstry of Ecology'], 1, 'Did you mean “Ministry of Ecology”?'],
    [['dossier', 'nobody at all'], 1, 'No party on record is called'],
    [['calendar', 'soon'], 2, '“soon” is no period'],
    [['calendar', '2024', '--from', '2024'], 2, 'Name a period, or its bounds'],
    [['diff', 'yesterday'], 2, '[from]'],
    [['diff', '--axis', 'occurred'], 2, 'Name the first day'],
    [['diff', '2024-01-01', '--axis', 'printed'], 2, '--axis is known or published or occurred'],
    [['evidence', 'nothing'], 1, 'No source on record'],
    [['verify', '--texts', 'nowhere'], 2, 'There is no folder of texts'],
    [['init', 'release.txt/office.db'], 3, 'office.db'],
    [['backup', 'office.db'], 3, 'office.db exists']
  ])('%j ends with %i and says why', async (args, code, words) => {
    await office.communique('record', 'release.yaml')
    const ended = await office.communique(...args)
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toContain(words)
    expect(ended.stderr.trim().split('\n').length).toBeLessThan(4)
  })
})

it('has the text of the office in the places that these tests name', () => {
  expect(text.indexOf('Tashkent', 1)).toBe(88)
})
