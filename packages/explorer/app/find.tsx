// Find: names at once, events in slices of a few milliseconds, so that typing is never held up.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Label, roleLabel, strengthLabel } from '../src/language/labels.ts'
import { keyOf } from '../src/model/references.ts'
import {
  type FacetName,
  facetNames,
  type Finder,
  type FindQuestion,
  type Found,
  type NameFound
} from '../src/model/search.ts'
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

/** As many as the first screen shows; the rest is a press away, and costs nothing while one types. */
const atOnce = { names: 12, events: 10 }

/** Prepares the search in slices of a few milliseconds. @returns the number of slices so far, and whether it was the last */
const usePrepared = (): { readonly round: number; readonly done: boolean } => {
  const finding = find.value
  const [progress, setProgress] = useState({ round: 0, done: finding.isPrepared() })
  useEffect(() => {
    let stopped = false
    const steps = finding.prepare()
    let shownAt = performance.now()
    const go = (): void => {
      if (stopped) return
      const start = performance.now()
      let done = false
      while (!done && performance.now() - start < slice)
        for (let step = 0; step < 16 && !done; step += 1) done = steps.next().done === true
      // While it is prepared, the answer is renewed now and then.
      if (done || start - shownAt > 1_000) {
        shownAt = start
        setProgress(({ round }) => ({ round: round + 1, done }))
      }
      if (!done) setTimeout(go, 0)
    }
    setProgress(({ round }) => ({ round: round + 1, done: finding.isPrepared() }))
    const waiting = finding.isPrepared() ? null : setTimeout(go, 0)
    return () => {
      stopped = true
      if (waiting !== null) clearTimeout(waiting)
    }
  }, [finding])
  return progress
}

interface FacetFieldProps {
  readonly facet: FacetName
  readonly chosen: string
  readonly found: Pick<Found, 'total' | 'marks'> & { readonly finding: Finder }
}

/** The values of a facet among what was found; they are counted when a reader turns to the field. */
const FacetField = ({ facet, chosen, found: { finding, total, marks } }: FacetFieldProps) => {
  const [turnedTo, turnTo] = useState(false)
  const turn = (): void => turnTo(true)
  const values = useMemo(() => (turnedTo ? finding.counts(facet, marks) : []), [turnedTo, finding, facet, marks])
  // All that is found has the value that is chosen.
  const offered =
    values.some(([value]) => value === chosen) || chosen === '' ? values : [[chosen, total] as const, ...values]
  return (
    <label onPointerEnter={turn} onPointerDown={turn}>
      {t(facetLabels[facet])}
      <select
        value={chosen}
        onFocus={turn}
        onBlur={() => turnTo(false)}
        onChange={(changed) => goWith({ [facet]: changed.currentTarget.value }, 'Replace')}
      >
        <option value="">{t('AnyValue')}</option>
        {offered.slice(0, mostValues).map(([value, count]) => (
          <option key={value} value={value}>
            {valueWords(facet, value)} ({language.value.number(count)})
          </option>
        ))}
      </select>
    </label>
  )
}

/** The values that a facet offers; a rarer one is found by words. */
const mostValues = 100

/** The names found, as links to their subjects, each with the spelling that was found where it is another. */
const NamesFound = ({ names, most }: { readonly names: ReadonlyArray<NameFound>; readonly most: number }) =>
  useMemo(
    () => (
      <ul class="names">
        {names.slice(0, most).map(({ key, spelling }) => (
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
    ),
    [names, most, language.value]
  )

export const FindPage = () => {
  const { query } = address.value
  const words = query['q'] ?? ''
  const question: FindQuestion = {
    words,
    facets: Object.fromEntries(facetNames.map((facet) => [facet, query[facet] ?? ''])),
    from: query['from'] ?? '',
    until: query['until'] ?? ''
  }
  const { round, done } = usePrepared()
  const asked = JSON.stringify(question)
  // The field shows a key before the answer to it is drawn.
  const [answered, setAnswered] = useState(question)
  useEffect(() => {
    const waiting = setTimeout(() => setAnswered(question), 60)
    return () => clearTimeout(waiting)
  }, [asked])
  const [more, showMore] = useState({ of: asked, ...atOnce })
  const asMuch = more.of === asked ? more : { of: asked, ...atOnce }
  const most = asMuch.events
  const finding = find.value
  const names = useMemo(() => finding.findNames(answered.words), [answered, finding, round])
  const { total, items, marks } = useMemo(() => finding.find(answered, most), [answered, finding, round, most])
  const chosen = facetNames.map((facet) => query[facet] ?? '')
  // While one types, what was found before stays as it is.
  const fields = useMemo(
    () =>
      facetNames.map((facet, place) => (
        <FacetField key={facet} facet={facet} chosen={chosen[place] ?? ''} found={{ finding, total, marks }} />
      )),
    [marks, language.value, ...chosen]
  )
  const shown = useMemo(() => <Entries items={items} />, [items, language.value])
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
        {fields}
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
          <NamesFound names={names} most={asMuch.names} />
          {names.length > asMuch.names && (
            <Button onClick={() => showMore({ ...asMuch, names: asMuch.names + 200 })}>{t('ShowMore')}</Button>
          )}
        </section>
      )}
      <section aria-labelledby="events">
        <h2 id="events" aria-live="polite">
          {t('Events')} ({language.value.number(total)}
          {done ? '' : `, ${t('Searching')}`})
        </h2>
        {done && total === 0 && <p>{t('NothingFound')}</p>}
        {shown}
        {total > items.length && (
          <Button onClick={() => showMore({ ...asMuch, events: asMuch.events + 200 })}>{t('ShowMore')}</Button>
        )}
      </section>
    </>
  )
}
