import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { keptTheme, openTheme, Theme, ThemeCode, themeLabel, themeTable } from './theme.ts'

describe('the kept themes', () => {
  it('are these, under these goals and sectors', () => {
    expect(
      Object.entries(themeTable).map(([code, { label, goals, sectors }]) =>
        [code, label, goals.join(' '), sectors.join(' ')].join(' | ')
      )
    ).toEqual([
      'ArtificialIntelligence | Artificial intelligence | 9 | 220',
      'CapacityBuilding | Capacity building | 4 17 | 430',
      'Children | Children and family | 1 16 | 160',
      'ClimateChange | Climate change | 13 | 410',
      'CounterExtremism | Prevention of extremism | 16 | 152',
      'Culture | Culture and arts | 11 | 160',
      'Dialogue | Dialogue between cultures and faiths | 16 | 152',
      'Education | Education | 4 | 111',
      'Entrepreneurship | Entrepreneurship | 8 | 250 321',
      'Environment | Environment | 13 14 15 | 410',
      'FoodSecurity | Food assistance and food security | 2 | 311 520',
      'Health | Health and pandemics | 3 | 121 122',
      'Heritage | Heritage | 11 | 160',
      'HigherEducation | Higher education | 4 | 114',
      'HumanitarianAid | Humanitarian aid | 1 2 | 720',
      'Manuscripts | Manuscripts | 11 | 160',
      'Media | Media and communication | 16 | 220',
      'Scholarships | Scholarships and grants | 4 | 114',
      'Science | Science and research | 9 | 430',
      'StrategicForesight | Strategic foresight | 16 | ',
      'SustainableDevelopment | Sustainable development | 17 | 430',
      'Technology | Technology and innovation | 9 | 220',
      'Tourism | Tourism | 8 12 | 332',
      'Women | Women | 5 | 151',
      'Youth | Youth | 4 8 | 112'
    ])
  })

  it('fall under goals 1 to 17 and three-digit sectors', () => {
    for (const { goals, sectors } of Object.values(themeTable)) {
      for (const goal of goals) expect(goal >= 1 && goal <= 17).toBe(true)
      for (const sector of sectors) expect(sector).toMatch(/^\d{3}$/)
    }
  })
})

describe('a theme of cooperation', () => {
  it('is a kept one', () => {
    const theme = keptTheme('Heritage')
    expect(theme).toEqual({ type: 'Kept', theme: 'Heritage' })
    expect(Theme.is(theme)).toBe(true)
    expect(themeLabel(keptTheme('ArtificialIntelligence'))).toBe('Artificial intelligence')
  })

  it('or an open tag, where none fits', () => {
    const theme = openTheme('maqom')
    expect(theme).toEqual(E.right({ type: 'Open', tag: 'maqom' }))
    expect(E.map(themeLabel)(theme)).toEqual(E.right('maqom'))
    expect(openTheme(' ')).toEqual(E.left([{ path: ['tag'], rule: 'BlankText', expected: 'Text', found: ' ' }]))
  })

  it.each(['heritage', 'Sport', '', '__proto__', 'toString', 1, null])('is never the unknown code %j', (theme) => {
    expect(ThemeCode.is(theme)).toBe(false)
    expect(Theme.is({ type: 'Kept', theme })).toBe(false)
  })

  it('is read or refused from any JSON, and stored as it was read', () => {
    const near = fc.record({ type: fc.constantFrom('Kept', 'Open', 'Shut'), theme: fc.string(), tag: fc.string() })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), near), (value) => {
        const read = Theme.decode(value)
        expect(E.isRight(read)).toBe(Theme.is(value))
        expect(E.isRight(read) ? Theme.encode(read.right) : value).toEqual(value)
      })
    )
  })
})
