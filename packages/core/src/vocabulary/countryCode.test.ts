import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type CountryCode, countryCode, countryName, ordCountryCode, resolveCountry } from './countryCode.ts'
import { editDistance, spellingKey } from './countryCodeSpelling.ts'
import { countryTable } from './countryTable.ts'

describe('the code of a country', () => {
  it.each(['UZ', 'JP', 'NE', 'CI', 'NA', 'TR', 'PS'])('%s is one', (code) => {
    expect(countryCode(code)).toEqual(E.right(code))
  })

  it.each(['uz', 'Uz', 'UZB', 'XX', 'XK', 'EU', '', ' UZ', 'UZ\n', '__proto__', 'constructor', 'toString'])(
    '%j is none',
    (found) => {
      expect(countryCode(found)).toEqual(
        E.left([{ path: [], rule: 'UnknownCountryCode', expected: 'CountryCode', found }])
      )
    }
  )

  it('has the order of the alphabet', () => {
    const [japan, niger] = ['JP', 'NE'] as [CountryCode, CountryCode] // both stand in the table
    expect(ordCountryCode.compare(japan, niger)).toBe(-1)
  })
})

describe('the table of countries', () => {
  it('holds all of ISO 3166-1, Namibia too, whose code reads like a missing value', () => {
    expect(Object.keys(countryTable)).toHaveLength(249)
    expect(countryTable['NA']?.slice(0, 2)).toEqual(['NAM', 'Namibia'])
  })

  it('is small enough for a browser', () => {
    expect(JSON.stringify(countryTable).length).toBeLessThan(20_000)
  })

  it('has names and codes that lead back to their country, and to no other', () => {
    for (const [code, [alpha3, ...names]] of Object.entries(countryTable)) {
      expect(code).toMatch(/^[A-Z]{2}$/)
      expect(alpha3).toMatch(/^[A-Z]{3}$/)
      for (const name of [code, alpha3, ...names]) expect([name, resolveCountry(name)]).toEqual([name, E.right(code)])
    }
  })

  it('has no article, footnote mark or blank in a name', () => {
    for (const name of Object.values(countryTable).flat())
      expect(name).not.toMatch(/^$|\*|\((the|l['’]|le|la|les)\)|^the /)
  })
})

describe('the name of a country', () => {
  it.each([
    ['UZ', 'Uzbekistan'],
    ['SD', 'Sudan'],
    ['NE', 'Niger'],
    ['GB', 'United Kingdom of Great Britain and Northern Ireland'],
    ['IR', 'Iran (Islamic Republic of)'],
    ['CI', 'Côte d’Ivoire'],
    ['TR', 'Türkiye'],
    ['VA', 'Holy See'],
    ['PS', 'State of Palestine'],
    ['HK', 'Hong Kong'],
    ['BL', 'Saint Barthélemy'],
    ['SJ', 'Svalbard and Jan Mayen']
  ])('of %s is %s', (code, name) => {
    expect(E.map(countryName)(countryCode(code))).toEqual(E.right(name))
  })

  it('is the code itself where that never passed the codec', () => {
    expect(countryName('??' as CountryCode)).toBe('??') // as a careless caller might
  })
})

describe('a country named in a release', () => {
  it.each([
    ['Uzbekistan', 'UZ'],
    ['the Republic of Uzbekistan', 'UZ'],
    ['Republic of Uzbekistan', 'UZ'],
    ['Azerbaijan', 'AZ'],
    ['Germany', 'DE'],
    ['Lebanon', 'LB'],
    ['Iran', 'IR'],
    ['Islamic Republic of Iran', 'IR'],
    ['Japan', 'JP'],
    ['Niger', 'NE'],
    ['Senegal', 'SN'],
    ['Morocco', 'MA'],
    ['Kingdom of Morocco', 'MA'],
    ['Burkina Faso', 'BF'],
    ['Chad', 'TD'],
    ['Mali', 'ML'],
    ['Nigeria', 'NG'],
    ['the Sudan', 'SD'],
    ['Mauritania', 'MR'],
    ['Cote d’Ivoire', 'CI'],
    ["Côte d'Ivoire", 'CI'],
    ['COTE D’IVOIRE', 'CI'],
    ['China', 'CN'],
    ['Russia', 'RU'],
    ['Russian Federation', 'RU'],
    ['the Russian Federation', 'RU']
  ])('%s is %s', (name, code) => {
    expect(resolveCountry(name)).toEqual(E.right(code))
  })

  it.each([
    ['uz', 'UZ'],
    [' ne ', 'NE'],
    ['na', 'NA'],
    ['jpn', 'JP'],
    ['la', 'LA'],
    ['St', 'ST'],
    ['  viet   nam', 'VN'],
    ['Trinidad & Tobago', 'TT'],
    ['St. Lucia', 'LC'],
    ['sao tome and principe', 'ST'],
    ['République du Sénégal', 'SN'],
    ["l'Algérie", 'DZ'],
    ['le Tchad', 'TD'],
    ['les Émirats arabes unis', 'AE'],
    ['Republic of Korea', 'KR'],
    ['Republic of Congo', 'CG'],
    ['Democratic Republic of Congo', 'CD'],
    ['Guinea-Bissau', 'GW'],
    ['Guinea', 'GN'],
    ['Timor Leste', 'TL']
  ])('%j is %s however it is written', (name, code) => {
    expect(resolveCountry(name)).toEqual(E.right(code))
  })

  it.each([
    ['AE', 'UAE'],
    ['AE', 'Emirates'],
    ['BA', 'Bosnia-Herzegovina'],
    ['BO', 'Plurinational State of Bolivia'],
    ['CD', 'DRC'],
    ['CD', 'DR Congo'],
    ['CD', 'Congo-Kinshasa'],
    ['CG', 'Congo-Brazzaville'],
    ['CI', 'Ivory Coast'],
    ['CI', "Republic of Côte d'Ivoire"],
    ['CI', "République de Côte d'Ivoire"],
    ['CZ', 'Czech Republic'],
    ['GB', 'UK'],
    ['GB', 'United Kingdom'],
    ['GB', 'Great Britain'],
    ['GB', 'Britain'],
    ['GB', 'Royaume-Uni'],
    ['IE', 'Republic of Ireland'],
    ['KG', 'Kyrgyz Republic'],
    ['KP', 'DPRK'],
    ['KR', 'ROK'],
    ['LA', 'Laos'],
    ['MK', 'Macedonia'],
    ['MM', 'Burma'],
    ['PS', 'Palestine'],
    ['PS', 'Palestinian Territories'],
    ['RU', 'Russie'],
    ['SA', 'KSA'],
    ['SY', 'Syrie'],
    ['SZ', 'Swaziland'],
    ['TL', 'East Timor'],
    ['TR', 'Turkey'],
    ['TR', 'Turquie'],
    ['TR', 'Republic of Türkiye'],
    ['TR', 'Republic of Turkey'],
    ['TR', 'République de Türkiye'],
    ['TZ', 'Tanzanie'],
    ['US', 'USA'],
    ['US', 'United States'],
    ['US', 'États-Unis'],
    ['VA', 'Vatican'],
    ['VN', 'Vietnam']
  ])('%s is also called %s', (code, name) => {
    expect(resolveCountry(name)).toEqual(E.right(code))
  })

  it.each([
    'State of Georgia',
    'Republic of China',
    'Korea',
    'America',
    'North Africa',
    'the',
    'l’',
    '',
    ' ',
    '__proto__'
  ])('%j is not guessed at', (name) => {
    expect(E.isLeft(resolveCountry(name))).toBe(true)
  })
})

describe('a country misspelt', () => {
  const near = (name: string): unknown => {
    const resolved = resolveCountry(name)
    return E.isLeft(resolved) ? resolved.left.near.map(({ code }) => code) : resolved.right
  }

  it('is told with those it may be, by code and name, and with what was found', () => {
    expect(resolveCountry('Uzbekstan')).toEqual(
      E.left({ type: 'UnknownCountry', found: 'Uzbekstan', near: [{ code: 'UZ', name: 'Uzbekistan' }] })
    )
  })

  it.each([
    ['Moroco', ['MA', 'MC']],
    ['Nigr', ['NE']],
    ['Nigera', ['NE', 'NG']],
    ['Austrlia', ['AT', 'AU']],
    ['Malo', ['ML']],
    ['Ira', ['IQ', 'IR']],
    ['Genada', ['GD', 'CA']],
    ['Saint Marten', ['MF', 'SM', 'SX']],
    ['Republic of Cango', ['CG', 'AO', 'BJ']],
    ['Atlantis', []],
    ['qqq', []],
    ['', []]
  ])('%s may be %j, the nearest first, three at most', (name, codes) => {
    expect(near(name)).toEqual(codes)
  })

  it('is not compared where it is longer than any name', () => {
    const longest = 'United Kingdom of Great Britain and Northern Ireland'
    expect(near(`${longest} overseas`.slice(0, 60))).toContain('GB')
    expect(near(`${longest} overseas`)).toEqual([])
    expect(near('x'.repeat(1_000_000))).toEqual([])
  })
})

describe('the spelling of a name', () => {
  it.each([
    ['Côte d’Ivoire', 'cote d ivoire'],
    ["Cote d'Ivoire", 'cote d ivoire'],
    ['the Republic of the Sudan', 'republic of sudan'],
    ['Trinidad & Tobago', 'trinidad and tobago'],
    ['St. Kitts & Nevis', 'saint kitts and nevis'],
    ['l’Ouganda', 'ouganda'],
    ['le La Les THE', ''],
    ['  A--B  ', 'a b'],
    ['Åland', 'aland'],
    ['Österreich', 'osterreich'],
    ['East', 'east'],
    ['Lesotho', 'lesotho'],
    ['日本', '日本']
  ])('%j comes down to %j', (name, key) => {
    expect(spellingKey(name)).toBe(key)
  })

  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['ab', 'abc', 1],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
    ['abc', 'cab', 2],
    ['saturday', 'sunday', 3]
  ])('%j and %j are %i letters apart', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })
})
