import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type CountryCode, countryCode, countryName, formerCountryOf, ordCountryCode } from './countryCode.ts'
import { spellingKey } from './countryCodeSpelling.ts'
import { editDistance } from './nearest.ts'
import { countryNames } from './countryNames.ts'
import { countryTable } from './countryTable.ts'
import { formerCountries } from './formerCountries.ts'
import { resolveCountry } from './resolveCountry.ts'

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

const lines = countryNames
  .trim()
  .split('\n')
  .map((line) => line.split('|'))

describe('the table of countries', () => {
  it('holds all of ISO 3166-1, Namibia too, whose code reads like a missing value', () => {
    expect(Object.keys(countryTable)).toHaveLength(249)
    expect(countryTable['NA']?.slice(0, 2)).toEqual(['NAM', 'Namibia'])
    expect(lines.map(([code]) => code)).toEqual(Object.keys(countryTable))
  })

  it('is small enough for a browser', () => {
    expect(JSON.stringify(countryTable).length).toBeLessThan(8_000)
    expect(countryNames.length).toBeLessThan(45_000)
  })

  it('has names and codes that lead back to their country, and to no other', () => {
    for (const [code = '', ...names] of lines) {
      const [alpha3 = ''] = countryTable[code] ?? []
      expect(code).toMatch(/^[A-Z]{2}$/)
      expect(alpha3).toMatch(/^[A-Z]{3}$/)
      for (const name of [code, alpha3, ...names]) expect([name, resolveCountry(name)]).toEqual([name, E.right(code)])
    }
  })

  it('has no article, footnote mark or blank in a name', () => {
    for (const name of lines.flat())
      expect(name).not.toMatch(/^$|\*|\((the|l['’]|le|la|les|el|los|las)\)|^the |^\s|\s$/)
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

describe('a country named in a language of the United Nations', () => {
  it.each([
    ['المغرب', 'MA'],
    ['المملكة المغربية', 'MA'],
    ['الإمارات العربية المتحدة', 'AE'],
    ['الامارات العربية المتحده', 'AE'],
    ['سورية', 'SY'],
    ['أوزبكســـتان', 'UZ'],
    ['中国', 'CN'],
    ['乌兹别克斯坦', 'UZ'],
    ['Узбекистан', 'UZ'],
    ['Российская Федерация', 'RU'],
    ['США', 'US'],
    ['los Países Bajos', 'NL'],
    ['Reino de España', 'ES'],
    ['Alemania', 'DE'],
    ['Allemagne', 'DE']
  ])('%s is %s', (name, code) => {
    expect(resolveCountry(name)).toEqual(E.right(code))
  })
})

describe('a country named as data sets name it', () => {
  it.each([
    ['Korea, Republic of', 'KR'],
    ['Korea (Republic of)', 'KR'],
    ['Korea, Rep.', 'KR'],
    ["Korea, Dem. People's Rep.", 'KP'],
    ['Korea, Democratic People’s Republic of', 'KP'],
    ['Tanzania, United Republic of', 'TZ'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Iran, Islamic Rep.', 'IR'],
    ['Egypt, Arab Rep.', 'EG'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Congo, The Democratic Republic of the', 'CD'],
    ['Congo, Rep.', 'CG'],
    ['Congo (Brazzaville)', 'CG'],
    ['Gambia, The', 'GM'],
    ['Micronesia, Federated States of', 'FM'],
    ['Venezuela, RB', 'VE'],
    ['Virgin Islands (U.S.)', 'VI'],
    ['Myanmar (Burma)', 'MM'],
    ['Côte d’Ivoire (Ivory Coast)', 'CI'],
    ['Dominican Rep.', 'DO'],
    ['Marshall Is.', 'MH'],
    ['U.S.', 'US'],
    ['U.S.A.', 'US'],
    ['U. S. A.', 'US'],
    ['U.K.', 'GB'],
    ['UAE', 'AE'],
    ['U.A.E.', 'AE'],
    ['D.R.C.', 'CD'],
    ['P.R. China', 'CN']
  ])('%s is %s', (name, code) => {
    expect(resolveCountry(name)).toEqual(E.right(code))
  })

  it.each([
    'Georgia, State of',
    'China, Republic of',
    'Paris, France',
    'Niger (Nigeria)',
    'France, Germany',
    'XK',
    'ß',
    'ſs'
  ])('%j is not guessed at', (name) => {
    expect(E.isLeft(resolveCountry(name))).toBe(true)
  })
})

describe('a country that is no more', () => {
  it.each([
    ['USSR', 'SU'],
    ['U.S.S.R.', 'SU'],
    ['СССР', 'SU'],
    ['the Soviet Union', 'SU'],
    ['SUN', 'SU'],
    ['SUHH', 'SU'],
    ['German Democratic Republic', 'DD'],
    ['DDR', 'DD'],
    ['Yugoslavia', 'YU'],
    ['Yugoslavia, Socialist Federal Republic of', 'YU'],
    ['Czechoslovakia', 'CSHH'],
    ['CSK', 'CSHH'],
    ['SCG', 'CSXX'],
    ['Zaire', 'ZR'],
    ['Netherlands Antilles', 'AN'],
    ['Burma', 'MM'],
    ['BU', 'BU'],
    ['GE', 'GE'],
    ['ATF', 'TF']
  ])('%s is %s', (name, code) => {
    expect(resolveCountry(name)).toEqual(E.right(code))
  })

  it('has all of ISO 3166-3, each with a code of four letters of its own', () => {
    const alpha4 = Object.values(formerCountries).map((each) => each.alpha4)
    expect([Object.keys(formerCountries).length, new Set(alpha4).size]).toEqual([31, 31])
    for (const [code, { alpha4: four, alpha3, from, until }] of Object.entries(formerCountries)) {
      expect(code.length === 2 ? four.slice(0, 2) : four).toBe(code)
      expect(alpha3).toMatch(/^[A-Z]{3}$/)
      expect((from ?? 1974) <= until && until <= 2010).toBe(true)
    }
  })

  it.each(['SU', 'DD', 'YU', 'AN', 'ZR', 'CSHH', 'CSXX'])('%s is a code', (code) => {
    expect(countryCode(code)).toEqual(E.right(code))
  })

  it.each(['CS', 'SUHH', 'EUE', 'CSK'])('%s is none, since another code says it or it says two', (code) => {
    expect(E.isLeft(countryCode(code))).toBe(true)
  })

  it('has its own name and years, which an heir has not', () => {
    const facts = (code: string) =>
      E.map((known: CountryCode) => {
        const former = formerCountryOf(known)
        return [countryName(known), former?.from ?? null, former?.until ?? null]
      })(countryCode(code))
    expect(facts('SU')).toEqual(E.right(['Union of Soviet Socialist Republics', null, 1992]))
    expect(facts('CSXX')).toEqual(E.right(['Serbia and Montenegro', 2003, 2006]))
    expect(facts('RU')).toEqual(E.right(['Russian Federation', null, null]))
  })
})

describe('a country misspelt', () => {
  const near = (name: string): unknown => {
    const resolved = resolveCountry(name)
    return E.isLeft(resolved) ? resolved.left.near.map(({ code }) => code) : resolved.right
  }

  it('is refused with those it may be, by code and name, and with the text found', () => {
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
