// The frame of every page: sections, language, the point in time, and the page itself.
import { useEffect, useRef } from 'preact/hooks'
import { subjects } from '@communique/core/advanced'
import { languageCodes, languages } from '../src/language/language.ts'
import type { Label } from '../src/language/labels.ts'
import { lists } from '../src/model/lists.ts'
import { keyOf } from '../src/model/references.ts'
import { FindPage } from './find.tsx'
import { ComparePage, EventPage, ListPage, NotFound, SubjectPage, TodayPage } from './pages.tsx'
import { Button, labelled, t } from './parts.tsx'
import { PicturesPage } from './pictures.tsx'
import { address, connection, days, goWith, hrefOf, language } from './state.ts'

const sections: ReadonlyArray<readonly [path: string, label: Label]> = [
  ['', 'Today'],
  ['find', 'Find'],
  ['countries', 'Countries'],
  ['partners', 'Partners'],
  ['people', 'People'],
  ['agreements', 'Agreements'],
  ['treaties', 'Treaties'],
  ['pledges', 'Pledges'],
  ['undertakings', 'Undertakings'],
  ['initiatives', 'Initiatives'],
  ['gatherings', 'Gatherings'],
  ['bodies', 'JointBodies'],
  ['sources', 'Sources'],
  ['pictures', 'Pictures'],
  ['compare', 'Compare']
]

const kinds: ReadonlySet<string> = new Set([...Object.keys(subjects), 'country'])

const Page = () => {
  const [first = '', ...rest] = address.value.path
  const id = rest.join('/')
  if (first === '') return <TodayPage />
  if (first === 'find') return <FindPage />
  if (first === 'compare') return <ComparePage />
  if (first === 'pictures') return <PicturesPage />
  if (first === 'event') return <EventPage id={id} />
  if (Object.hasOwn(lists, first)) return <ListPage name={first} />
  return kinds.has(first) ? <SubjectPage of={keyOf(first, id)} kind={first} /> : <NotFound />
}

const PointInTime = () => {
  const { known = '', published = '', occurred = '' } = address.value.query
  const points = [known, published, occurred].filter((day) => day !== '')
  const earlier = points.length > 0
  const dayField = (name: 'known' | 'published' | 'occurred', label: Label, value: string) => (
    <label>
      {t(label)}{' '}
      <input
        type="date"
        value={value}
        list={name === 'known' ? 'days' : undefined}
        onChange={(changed) => goWith({ [name]: changed.currentTarget.value })}
      />
    </label>
  )
  return (
    <>
      <details class="point" open={earlier}>
        <summary>
          {labelled('PointInTime')}
          {earlier ? points.map(language.value.date).join(' / ') : t('LatestOnRecord')}
        </summary>
        <p class="fields">
          {dayField('known', 'KnownBy', known)} {dayField('published', 'PublishedBy', published)}{' '}
          {dayField('occurred', 'OccurredBy', occurred)}
        </p>
        <datalist id="days">
          {days.value.slice(0, 400).map(([day]) => (
            <option key={day} value={day} />
          ))}
        </datalist>
      </details>
      {earlier && (
        <p class="notice" role="status">
          {t('AsOfNotice')}{' '}
          <Button onClick={() => goWith({ known: '', published: '', occurred: '' })}>{t('BackToLatest')}</Button>
        </p>
      )}
    </>
  )
}

/** The state of the connection to a service, and the way out of the session. */
const ConnectionState = () => {
  if (connection.value === null) return null
  const { state, recorder, end } = connection.value
  return (
    <p class="connection">
      <span role="status" class={state === 'CutOff' ? 'overdue' : undefined}>
        {t(state)}
      </span>{' '}
      · <bdi>{recorder}</bdi> <Button onClick={end}>{t('LogOut')}</Button>
    </p>
  )
}

export const App = () => {
  const { code, direction } = language.value
  const place = address.value.path.join('/')
  const main = useRef<HTMLElement>(null)
  const arrived = useRef(false)
  useEffect(() => {
    document.documentElement.lang = code
    document.documentElement.dir = direction
  }, [code, direction])
  useEffect(() => {
    const heading = main.current?.querySelector('h1')
    document.title = `${heading?.textContent ?? ''} – ${t('TheRecord')}`
    // A new page begins at its heading, for readers who see it and for those who hear it.
    if (arrived.current) {
      scrollTo(0, 0)
      heading?.focus({ preventScroll: true })
    }
    arrived.current = true
  }, [place, code])
  return (
    <>
      <Button onClick={() => main.current?.querySelector('h1')?.focus()}>{t('SkipToContent')}</Button>
      <header class="screen">
        <nav aria-label={t('Sections')}>
          <ul>
            {sections.map(([path, label]) => (
              <li key={path}>
                <a href={hrefOf(path === '' ? [] : [path])} aria-current={place === path ? 'page' : undefined}>
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="tools">
          <PointInTime />
          <ConnectionState />
          <label>
            {t('Language')}{' '}
            <select value={code} onChange={(changed) => goWith({ lang: changed.currentTarget.value }, 'Replace')}>
              {languageCodes.map((offered) => (
                <option key={offered} value={offered} lang={offered}>
                  {languages[offered].ownName}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <main ref={main} key={place}>
        <Page />
      </main>
    </>
  )
}
