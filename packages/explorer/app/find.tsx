// Find: names at once, events in slices of a few milliseconds, so that typing is never held up.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Label, roleLabel, strengthLabel } from '../src/language/labels.ts'
import { type Item, newestFirst } from '../src/model/recordAt.ts'
import { keyOf } from '../src/model/references.ts'
import { facetCounts, type FacetName, facetNames, type FindQuestion } from '../src/model/search.ts'
import { Button, kindWords, SubjectLink, t } from './parts.tsx'
import { address, find, goWith, language, nameOf } from './state.ts'
import { Entries } from './timeline.tsx'

const facetLabels: Readonly<Record<FacetName, Label>> = {
  country: 'Country',
  party: 'Party',
  role: 'Role',
  strength: 'Strength',
  kind: 'Kind',
  theme: 'Theme'
}

const valueWords = (facet: FacetName, value: string): string => {
  switch (facet) {
    case 'country':
    case 'party':
      return nameOf(keyOf(facet, value))
    case 'role':
      return t(roleLabel(value as Parameters<typeof roleLabel>[0])) // values are those of events
    case 'strength':
      return t(strengthLabel(value as Parameters<typeof strengthLabel>[0]))
    case 'kind':
      return kindWords(value)
    case 'theme':
      return themeWords(value)
  }
}

const themeWords = (theme: string): string => theme.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')

const slice = 8

/** The events that answer a question; while it is being answered, those found so far. */
const useFound = (question: FindQuestion): { readonly items: ReadonlyArray<Item>; readonly done: boolean } => {
  const [found, setFound] = useState<{ items: ReadonlyArray<Item>; done: boolean }>({ items: [], done: false })
  const finding = find.value
  const { words, facets, from, until } = question
  useEffect(() => {
    let stopped = false
    const steps = finding.findItems(question)
    const items: Array<Item> = []
    const go = (): void => {
      if (stopped) return
      const start = performance.now()
      while (performance.now() - start < slice)
        for (let step = 0; step < 64; step += 1) {
          const next = steps.next()
          if (next.done === true) {
            setFound({ items, done: true })
            return
          }
          if (next.value !== null) items.push(next.value)
        }
      setTimeout(go, 0)
    }
    const waiting = setTimeout(go, 40)
    return () => {
      stopped = true
      clearTimeout(waiting)
    }
  }, [finding, words, JSON.stringify(facets), from, until])
  return found
}

export const FindPage = () => {
  const { query } = address.value
  const words = query['q'] ?? ''
  const question: FindQuestion = {
    words,
    facets: Object.fromEntries(facetNames.map((facet) => [facet, query[facet] ?? ''])),
    from: query['from'] ?? '',
    until: query['until'] ?? ''
  }
  const names = find.value.findNames(words)
  const { items, done } = useFound(question)
  // While one types, what was found before stays as it is.
  const counts = useMemo(() => facetCounts(items), [items])
  const shown = useMemo(() => <Entries items={newestFirst(items)} />, [items, language.value])
  const narrowed = [...facetNames, 'q', 'from', 'until'].some((name) => (query[name] ?? '') !== '')
  const yearField = (name: 'from' | 'until', label: Label) => (
    <label>
      {t(label)}
      <input
        inputMode="numeric"
        pattern="[0-9]{4}"
        size={4}
        value={query[name] ?? ''}
        onChange={(changed) => goWith({ [name]: changed.currentTarget.value }, 'Replace')}
      />
    </label>
  )
  return (
    <>
      <h1 tabIndex={-1}>{t('Find')}</h1>
      <form role="search" class="fields" onSubmit={(submitted) => submitted.preventDefault()}>
        <label class="words">
          {t('SearchWords')}
          <input
            type="search"
            name="q"
            dir="auto"
            autocomplete="off"
            value={words}
            aria-describedby="hint"
            onInput={(typed) => goWith({ q: typed.currentTarget.value }, 'Replace')}
          />
        </label>
        {counts.map(({ facet, values }) => {
          const chosen = query[facet] ?? ''
          const offered =
            values.some(([value]) => value === chosen) || chosen === '' ? values : [[chosen, 0] as const, ...values]
          return (
            <label key={facet}>
              {t(facetLabels[facet])}
              <select
                value={chosen}
                onChange={(changed) => goWith({ [facet]: changed.currentTarget.value }, 'Replace')}
              >
                <option value="">{t('AnyValue')}</option>
                {offered.slice(0, 300).map(([value, count]) => (
                  <option key={value} value={value}>
                    {valueWords(facet, value)} ({language.value.number(count)})
                  </option>
                ))}
              </select>
            </label>
          )
        })}
        {yearField('from', 'FromYear')}
        {yearField('until', 'UntilYear')}
        {narrowed && (
          <Button
            onClick={() =>
              goWith(Object.fromEntries([...facetNames, 'q', 'from', 'until'].map((name) => [name, ''])), 'Replace')
            }
          >
            {t('Clear')}
          </Button>
        )}
      </form>
      <p id="hint" class="soft">
        {t('SearchHint')}
      </p>
      {names.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names">
            {t('Names')} ({language.value.number(names.length)})
          </h2>
          <ul class="names">
            {names.slice(0, 40).map(({ key, spelling }) => (
              <li key={key}>
                <SubjectLink of={key} />
                {spelling !== nameOf(key) && (
                  <span class="soft">
                    {' '}
                    <bdi>{spelling}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="events">
        <h2 id="events" aria-live="polite">
          {t('Events')} ({done ? language.value.number(items.length) : t('Searching')})
        </h2>
        {done && items.length === 0 && <p>{t('NothingFound')}</p>}
        {done && shown}
      </section>
    </>
  )
}
