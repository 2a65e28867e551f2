// The command line on a record in PostgreSQL, as the README has it.
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openOffice } from '../../cli/test/office.ts'
import { testDatabase } from './databases.ts'

describe.each(inject('servers').slice(0, 1))('the command line on $name', ({ url }) => {
  const { pool, end } = testDatabase(url, { max: 1 })
  const name = `office_${process.pid}_${Date.now().toString(36)}`
  const database = new URL(url)
  database.pathname = `/${name}`
  const office = openOffice()
  afterAll(async () => {
    office.close()
    await pool.query(`drop database if exists ${name} with (force)`)
    await end()
  })

  it('makes a record there, records a document once, and answers as from a file', async () => {
    await pool.query(`create database ${name}`)
    const { communique } = office
    expect(await communique('init', database.href)).toMatchObject({ code: 0, stderr: '' })
    expect((await communique('record', 'release.yaml')).stdout).toContain('5 new')
    expect((await communique('record', 'release.yaml')).stdout).toContain('5 unchanged')
    const fromDatabase = await communique('timeline', 'UZ')
    expect(fromDatabase).toMatchObject({ code: 0, stdout: expect.stringContaining('a conference on water') })
    expect(await communique('verify')).toMatchObject({
      code: 0,
      stdout: '5 events read, 2 citations found in their texts, 0 faults\n'
    })
    const file = ['--store', 'office.db']
    expect(await communique('init', 'office.db')).toMatchObject({ code: 0 })
    expect(await communique('record', 'release.yaml', ...file)).toMatchObject({ code: 0 })
    expect(await communique('timeline', 'UZ', ...file)).toEqual(fromDatabase)
    // Each store gives out positions of its own.
    const exported = async (...args: ReadonlyArray<string>): Promise<string> =>
      (await communique('export', ...args)).stdout.replaceAll(/"sequence":"\d+"/g, '')
    expect(await exported(...file)).toBe(await exported('--store', database.href))
  })

  it('says that a database does not answer, in one sentence', async () => {
    const nowhere = new URL(database)
    nowhere.port = '1'
    const { code, stdout, stderr } = await office.communique('timeline', 'UZ', '--store', nowhere.href)
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/^The database does not answer: [^\n]*ECONNREFUSED[^\n]*\n$/)
  })
})
