// Pictures, each with its table, its files and a sentence to cite.
import type { ComponentChildren, JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { formatMoney, type Strength } from '@communique/core'
import {
  countryActivity,
  type FigureName,
  figureTables,
  fundingByCurrency,
  network,
  overTime,
  themesByYear,
  tiesOn
} from '../src/model/figures.ts'
import { type Label, strengthLabel } from '../src/language/labels.ts'
import { keyOf } from '../src/model/references.ts'
import { regions } from '../src/model/regions.ts'
import { Button, colon, comma, labelled, save, t, TableView } from './parts.tsx'
import { at, hrefOf, language, nameOf, record, today } from './state.ts'

// Colours that are told apart on light and dark grounds, and by readers who see no red or green (Okabe and Ito).
const colours: Readonly<Record<Strength, string>> = {
  Occurred: '#0072b2',
  Signed: '#009e73',
  Agreed: '#56b4e9',
  Pledged: '#e69f00',
  Invited: '#cc79a7',
  TentativelyInvited: '#b58fb0',
  Announced: '#999999',
  Proposed: '#d55e00',
  Intended: '#f0a070',
  Attested: '#7a7a7a',
  Reported: '#5f8a8b'
}

const svgText = (svg: SVGSVGElement): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement // a clone is of the same kind
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('color', '#000')
  return new XMLSerializer().serializeToString(copy)
}

const savePng = (name: string, svg: SVGSVGElement): void => {
  const { width, height } = svg.viewBox.baseVal
  const image = new Image(width * 2, height * 2)
  image.addEventListener('load', () => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [width * 2, height * 2]
    const paper = canvas.getContext('2d')
    if (paper === null) return
    paper.fillStyle = '#fff'
    paper.fillRect(0, 0, canvas.width, canvas.height)
    paper.drawImage(image, 0, 0, canvas.width, canvas.height)
    canvas.toBlob((blob) => blob !== null && save(`${name}.png`, 'image/png', blob))
  })
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`
}

const Picture = ({
  name,
  width,
  height,
  children
}: {
  readonly name: FigureName
  readonly width: number
  readonly height: number
  readonly children: ComponentChildren
}) => {
  const svg = useRef<SVGSVGElement>(null)
  const table = figureTables[name](at.value)
  const { organisation, history } = record.value
  const whose = organisation === null ? t('TheRecord') : `${t('RecordOf')} ${nameOf(keyOf('party', organisation))}`
  const latest = history.at(-1)?.recordedAt.slice(0, 10)
  const withSvg = (use: (element: SVGSVGElement) => void) => () => svg.current !== null && use(svg.current)
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(name)}</h2>
      {name === 'ActivityByCountry' && <p class="soft">{t('CountriesByRegion')}</p>}
      <div class="scroll" role="region" aria-label={`${labelled('Pictures')}${t(name)}`} tabIndex={0}>
        <svg
          ref={svg}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={t(name)}
          direction={language.value.direction}
          font-family="system-ui, sans-serif"
          font-size="12"
        >
          {children}
        </svg>
      </div>
      <p class="downloads">
        {labelled('Download')}
        <Button onClick={withSvg((element) => save(`${name}.svg`, 'image/svg+xml', svgText(element)))}>SVG</Button>{' '}
        <Button onClick={withSvg((element) => savePng(name, element))}>PNG</Button>
      </p>
      <p class="soft">
        {labelled('Cite')}
        <bdi>{whose}</bdi>. {t(name)}
        {latest !== undefined && `${comma()}${language.value.date(latest)}`} ({language.value.date(today.value)}).
      </p>
      <TableView table={table} />
    </section>
  )
}

const Countries = () => {
  const counts = countryActivity(at.value)
  const most = Math.max(1, ...counts.values())
  const placed = new Set(regions.flatMap(({ countries }) => countries))
  const rows = [
    ...regions.map(({ label, countries }) => ({
      name: t(label),
      codes: countries.filter((one) => counts.has(one))
    })),
    { name: '–', codes: [...counts.keys()].filter((code) => !placed.has(code)) }
  ].filter(({ codes }) => codes.length > 0)
  const widest = Math.max(1, ...rows.map(({ codes }) => codes.length))
  const rtl = language.value.direction === 'rtl'
  const width = 220 + widest * 44
  const x = (from: number, size = 0): number => (rtl ? width - from - size : from)
  return (
    <Picture name="ActivityByCountry" width={width} height={rows.length * 44 + 4}>
      {rows.map(({ name, codes }, row) => (
        <g key={name}>
          <text x={x(0)} y={row * 44 + 26} fill="currentColor">
            {name}
          </text>
          {codes.map((code, place) => {
            const count = counts.get(code) ?? 0
            const strong = count / most > 0.4
            const words = `${nameOf(keyOf('country', code))}${colon()}${language.value.number(count)}`
            return (
              <a key={code} href={hrefOf(['country', code])}>
                <rect
                  x={x(220 + place * 44, 40)}
                  y={row * 44 + 2}
                  width="40"
                  height="40"
                  rx="4"
                  fill="#0072b2"
                  fill-opacity={strong ? 1 : 0.15 + (0.25 * count) / (0.4 * most)}
                  stroke="#0072b2"
                />
                <text
                  x={x(220 + place * 44, 40) + 20}
                  y={row * 44 + 19}
                  text-anchor="middle"
                  direction="ltr"
                  font-weight="600"
                  fill={strong ? '#fff' : 'currentColor'}
                >
                  {code}
                </text>
                <text
                  x={x(220 + place * 44, 40) + 20}
                  y={row * 44 + 34}
                  text-anchor="middle"
                  fill={strong ? '#fff' : 'currentColor'}
                >
                  {language.value.number(count)}
                </text>
                <title>{words}</title>
              </a>
            )
          })}
        </g>
      ))}
    </Picture>
  )
}

const OverTime = () => {
  const years = [...overTime(at.value)]
  const totals = years.map(([, counts]) => [...counts.values()].reduce((sum, count) => sum + count, 0))
  const most = Math.max(1, ...totals)
  const strengths = [...new Set(years.flatMap(([, counts]) => [...counts.keys()]))]
  const rtl = language.value.direction === 'rtl'
  const width = 170 + 520 + 50
  const x = (from: number, size = 0): number => (rtl ? width - from - size : from)
  const top = Math.ceil(strengths.length / 4) * 20 + 12
  return (
    <Picture name="OverTime" width={width} height={top + years.length * 26}>
      {strengths.map((strength, place) => (
        <g key={strength}>
          <rect
            x={x((place % 4) * 180, 12)}
            y={Math.floor(place / 4) * 20}
            width="12"
            height="12"
            fill={colours[strength]}
          />
          <text x={x((place % 4) * 180 + 18)} y={Math.floor(place / 4) * 20 + 11} fill="currentColor">
            {t(strengthLabel(strength))}
          </text>
        </g>
      ))}
      {years.map(([year, counts], row) => {
        let reached = 170
        const y = top + row * 26
        return (
          <g key={year ?? ''}>
            <text x={x(0)} y={y + 15} fill="currentColor">
              {year ?? t('UnknownYear')}
            </text>
            {strengths.map((strength) => {
              const count = counts.get(strength) ?? 0
              const size = (520 * count) / most
              const from = reached
              reached += size
              return count === 0 ? null : (
                <rect key={strength} x={x(from, size)} y={y} width={size} height="20" fill={colours[strength]}>
                  <title>{`${year ?? t('UnknownYear')}, ${labelled(strengthLabel(strength))}${language.value.number(count)}`}</title>
                </rect>
              )
            })}
            <text x={x(reached + 6)} y={y + 15} fill="currentColor">
              {language.value.number(totals[row] ?? 0)}
            </text>
          </g>
        )
      })}
    </Picture>
  )
}

const Network = () => {
  const { nodes, edges } = network(at.value)
  const [size, radius] = [760, 220]
  const place = new Map<string, { readonly x: number; readonly y: number; readonly angle: number }>(
    nodes.map(({ party }, index) => {
      const angle = (2 * Math.PI * index) / Math.max(1, nodes.length)
      return [party, { x: size / 2 + radius * Math.cos(angle), y: 280 + radius * Math.sin(angle), angle }]
    })
  )
  const short = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name)
  return (
    <Picture name="Network" width={size} height={560}>
      {edges.map((edge) => {
        const [from, to] = edge.parties.map((party) => place.get(party))
        const { standing, ended } = tiesOn(edge)
        if (from === undefined || to === undefined) return null
        return (
          <line
            key={edge.parties.join('/')}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            stroke="#0072b2"
            stroke-opacity="0.5"
            stroke-width={Math.min(8, 1 + Math.log2(1 + standing))}
            stroke-dasharray={standing === 0 && ended > 0 ? '4 4' : undefined}
          >
            <title>{`${edge.parties.map((party) => nameOf(keyOf('party', party))).join(' – ')}${colon()}${standing}${comma()}${ended}`}</title>
          </line>
        )
      })}
      {[...place].map(([party, { x, y, angle }]) => {
        const right = Math.cos(angle) >= 0
        return (
          <a key={party} href={hrefOf(['party', party])}>
            <circle cx={x} cy={y} r="6" fill="#0072b2" />
            <text
              x={x + (right ? 10 : -10)}
              y={y + 4}
              direction="ltr"
              text-anchor={right ? 'start' : 'end'}
              fill="currentColor"
            >
              {short(nameOf(keyOf('party', party)))}
            </text>
            <title>{nameOf(keyOf('party', party))}</title>
          </a>
        )
      })}
    </Picture>
  )
}

const Funding = () => {
  const sums = fundingByCurrency(at.value)
  const rtl = language.value.direction === 'rtl'
  const width = 740
  const x = (from: number, size = 0): number => (rtl ? width - from - size : from)
  return (
    <Picture name="Funding" width={width} height={Math.max(1, sums.length) * 74 + 6}>
      <defs>
        <pattern id="shared" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" fill="#fff" />
          <rect width="4" height="8" fill="#e69f00" />
        </pattern>
      </defs>
      {sums.map(({ currency, alone, shared, disbursed }, row) => {
        // Each currency has a scale of its own: sums of two are never compared.
        const most = Math.max(1, Number(alone.amount) + Number(shared.amount), Number(disbursed.amount))
        const bar = (amount: string): number => (420 * Number(amount)) / most
        const y = row * 74
        return (
          <g key={currency}>
            <text x={x(0)} y={y + 20} font-weight="600" fill="currentColor">
              {currency}
            </text>
            <rect x={x(60, bar(alone.amount))} y={y + 4} width={bar(alone.amount)} height="22" fill="#e69f00" />
            <rect
              x={x(60 + bar(alone.amount), bar(shared.amount))}
              y={y + 4}
              width={bar(shared.amount)}
              height="22"
              fill="url(#shared)"
              stroke="#e69f00"
            />
            <rect
              x={x(60, bar(disbursed.amount))}
              y={y + 32}
              width={bar(disbursed.amount)}
              height="22"
              fill="#009e73"
            />
            <text x={x(490)} y={y + 20} fill="currentColor">
              {`${labelled('Pledged')}${formatMoney(alone)} · ${labelled('Shared')}${formatMoney(shared)}`}
            </text>
            <text x={x(490)} y={y + 48} fill="currentColor">
              {`${labelled('Disbursed')}${disbursed.amount === '0' ? t('NotReported') : formatMoney(disbursed)}`}
            </text>
          </g>
        )
      })}
    </Picture>
  )
}

const Themes = () => {
  const themes = [...themesByYear(at.value)].slice(0, 40)
  const years = [...new Set(themes.flatMap(([, counts]) => [...counts.keys()]))].toSorted((a, b) =>
    (a ?? '~') < (b ?? '~') ? -1 : 1
  )
  const most = Math.max(1, ...themes.flatMap(([, counts]) => [...counts.values()]))
  const rtl = language.value.direction === 'rtl'
  const width = 240 + years.length * 56
  const x = (from: number, size = 0): number => (rtl ? width - from - size : from)
  return (
    <Picture name="ThemesByYear" width={width} height={themes.length * 26 + 30}>
      {years.map((year, column) => (
        <text key={year ?? ''} x={x(240 + column * 56, 52) + 26} y="14" text-anchor="middle" fill="currentColor">
          {year ?? '?'}
        </text>
      ))}
      {themes.map(([theme, counts], row) => (
        <g key={theme}>
          <text x={x(0)} y={row * 26 + 40} fill="currentColor">
            {theme.length > 34 ? `${theme.slice(0, 33)}…` : theme}
          </text>
          {years.map((year, column) => {
            const count = counts.get(year) ?? 0
            return count === 0 ? null : (
              <g key={year ?? ''}>
                <rect
                  x={x(240 + column * 56, 52)}
                  y={row * 26 + 24}
                  width="52"
                  height="22"
                  fill="#009e73"
                  fill-opacity={0.1 + (0.3 * count) / most}
                  stroke="#009e73"
                />
                <text x={x(240 + column * 56, 52) + 26} y={row * 26 + 39} text-anchor="middle" fill="currentColor">
                  {language.value.number(count)}
                </text>
              </g>
            )
          })}
        </g>
      ))}
    </Picture>
  )
}

const pictures: ReadonlyArray<readonly [Label, () => JSX.Element]> = [
  ['ActivityByCountry', Countries],
  ['OverTime', OverTime],
  ['Network', Network],
  ['Funding', Funding],
  ['ThemesByYear', Themes]
]

export const PicturesPage = () => (
  <>
    <h1 tabIndex={-1}>{t('Pictures')}</h1>
    {pictures.map(([name, Drawn]) => (
      <Drawn key={name} />
    ))}
  </>
)
