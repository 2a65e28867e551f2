// The pages: today, lists, subjects, an event, a comparison.
import { wordsOf } from '@communique/wording'
import { contentOf } from '@communique/kernel/advanced'
import type { CooperationEvent, CooperationRecord } from '@communique/core'
import { cooperationDifference, countryTimeline } from '@communique/projections'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Label } from '../src/language/labels.ts'
import { calendarFile } from '../src/model/downloads.ts'
import { glanceOf, namedWith } from '../src/model/glance.ts'
import { lists } from '../src/model/lists.ts'
import { keyOf, type SubjectKey } from '../src/model/references.ts'
import {
  calendarTasks,
  type Change,
  changesSince,
  comingUp,
  dayOr,
  dutiesOn,
  type Duty,
  openReferences
} from '../src/model/today.ts'
import {
  Button,
  CellView,
  colon,
  FirstOnPaper,
  kindWords,
  labelled,
  onPaper,
  save,
  SubjectLinks,
  t,
  TableView
} from './parts.tsx'
import { address, at, days, endOfDay, goWith, hrefOf, language, lastVisit, nameOf, record, today } from './state.ts'
import { Entry, Evidence, SourceLine, Timeline } from './timeline.tsx'

const Title = ({ children, kind }: { readonly children: string; readonly kind?: string }) => (
  <>
    {kind !== undefined && <p class="soft kind">{kindWords(kind)}</p>}
    <h1 tabIndex={-1}>
      <bdi>{children}</bdi>
    </h1>
  </>
)

const DutyLine = ({ what, by, country, due, status, under }: Duty) => (
  <li class={status === 'Overdue' ? 'overdue' : undefined}>
    <span class="tag">{t(status)}</span>{' '}
    {due !== null && (
      <b>
        {language.value.date(due)}
        {colon()}
      </b>
    )}
    <bdi lang="en">{what}</bdi>
    <SubjectLinks
      of={[
        ...by.map((party) => keyOf('party', party)),
        ...(country === null ? [] : [keyOf('country', country)]),
        under
      ]}
    />
  </li>
)

/** Duties, a few at a time. */
export const Duties = ({ duties }: { readonly duties: ReadonlyArray<Duty> }) => {
  const [shown, show] = useState(20)
  if (duties.length === 0) return <p>{t('Nothing')}</p>
  return (
    <>
      <ul class="duties">
        {duties.slice(0, shown).map((duty, place) => (
          <DutyLine key={place} {...duty} />
        ))}
      </ul>
      {duties.length > shown && <Button onClick={() => show(shown + 100)}>{t('ShowMore')}</Button>}
      <FirstOnPaper shown={onPaper.duties} of={duties.length} />
    </>
  )
}

const DutiesSection = ({
  id,
  title,
  duties
}: {
  readonly id: string
  readonly title: Label
  readonly duties: ReadonlyArray<Duty>
}) => (
  <section aria-labelledby={id}>
    <h2 id={id}>
      {t(title)} ({language.value.number(duties.length)})
    </h2>
    <Duties duties={duties} />
  </section>
)

const changeLabels: Readonly<Record<Change['as'], Label>> = {
  New: 'New',
  Corrected: 'Corrected',
  FurtherSource: 'FurtherSource',
  TakenBack: 'TakenBack'
}

const ChangeLine = ({
  change,
  originals
}: {
  readonly change: Change
  readonly originals: ReadonlyMap<string, CooperationRecord>
}) => {
  const { as, about, statement, recordedAt } = change
  const said = as === 'TakenBack' ? originals.get(about) : statement
  const fact = said === undefined ? null : contentOf<CooperationEvent>(said)
  return (
    <li>
      <span class="tag">{t(changeLabels[as])}</span> {language.value.date(recordedAt.slice(0, 10))}
      {colon()}
      <a href={hrefOf(['event', about])} lang="en">
        <bdi>{fact === null ? about : wordsOf(fact, at.value.names()).headline}</bdi>
      </a>
      {statement.type === 'EventRetracted' && (
        <>
          {' '}
          ({labelled('Reason')}
          <bdi>{statement.data.reason}</bdi>)
        </>
      )}
    </li>
  )
}

const Changes = () => {
  const since = dayOr(
    address.value.query['since'],
    dayOr(lastVisit ?? undefined, dayOr(days.value[0]?.[0], today.value))
  )
  const from = lastVisit === null && address.value.query['since'] === undefined ? (days.value[1]?.[0] ?? '') : since
  const changes = changesSince(record.value.history, endOfDay(from) ?? '')
  const originals = useMemo(
    () => new Map(record.value.history.map((event) => [String(event.id), event])),
    [record.value]
  )
  const [shown, show] = useState(15)
  const counts = (as: Change['as']) => changes.filter((change) => change.as === as).length
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">
        {t('ChangedSince')} {from === '' ? '–' : language.value.date(from)} ({language.value.number(changes.length)})
      </h2>
      <p>
        <label>
          {t('SinceDay')}{' '}
          <input
            type="date"
            value={from}
            onChange={(changed) => goWith({ since: changed.currentTarget.value }, 'Replace')}
          />
        </label>{' '}
        {(['New', 'Corrected', 'FurtherSource', 'TakenBack'] as const).map((as) => (
          <span key={as} class="tag">
            {labelled(changeLabels[as])}
            {language.value.number(counts(as))}
          </span>
        ))}
      </p>
      <ul>
        {changes.slice(0, shown).map((change) => (
          <ChangeLine key={change.statement.id} change={change} originals={originals} />
        ))}
      </ul>
      {changes.length > shown && <Button onClick={() => show(shown + 100)}>{t('ShowMore')}</Button>}
    </section>
  )
}

const ComingUp = () => {
  const coming = comingUp(at.value, today.value)
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">
        {t('ComingUp')} ({language.value.number(coming.length)})
      </h2>
      {coming.length === 0 && <p>{t('Nothing')}</p>}
      <ul>
        {coming.slice(0, 30).map(({ item, scheduled, certain }) => (
          <li key={item.event.id}>
            <b>{language.value.date(scheduled)}</b>
            {certain ? '' : ` (${t('Possibly')})`}
            {colon()}
            <a href={hrefOf(['event', item.event.id])} lang="en">
              <bdi>{wordsOf(item.event, at.value.names()).headline}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const OpenReferences = () => {
  const open = openReferences(at.value)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="open">
      <h2 id="open">
        {t('OpenReferences')} ({language.value.number(open.length)})
      </h2>
      <SubjectLinks of={open.slice(0, 100)} />
    </section>
  )
}

/** Draws its parts one after the other, each once those before it are seen. */
const InTurn = ({ parts }: { readonly parts: ReadonlyArray<() => ComponentChildren> }) => {
  const [drawn, draw] = useState(0)
  useEffect(() => {
    if (drawn >= parts.length) return
    let next: ReturnType<typeof setTimeout> | undefined
    // The browser shows a frame before the task after it.
    const frame = requestAnimationFrame(() => {
      next = setTimeout(() => draw(drawn + 1), 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(next)
    }
  }, [drawn])
  return <>{parts.slice(0, drawn).map((part) => part())}</>
}

export const TodayPage = () => {
  const duties = useMemo(() => dutiesOn(at.value, today.value), [at.value, today.value])
  const of = (...statuses: ReadonlyArray<Duty['status']>) => duties.filter(({ status }) => statuses.includes(status))
  const { organisation } = record.value
  return (
    <>
      <Title>
        {organisation === null ? t('TheRecord') : `${t('RecordOf')} ${nameOf(keyOf('party', organisation))}`}
      </Title>
      <p class="soft">
        {t('CountedFrom')} {language.value.date(today.value)}. {labelled('Statements')}
        {language.value.number(record.value.history.length)}.{language.value.code !== 'en' && ` ${t('EnglishNote')}`}
      </p>
      <DutiesSection id="overdue" title="Overdue" duties={of('Overdue', 'PossiblyOverdue')} />
      <DutiesSection id="due" title="DueNext" duties={of('Due')} />
      <p class="downloads">
        {labelled('Download')}
        <Button onClick={() => save('due.ics', 'text/calendar', calendarFile(calendarTasks(duties), today.value))}>
          ICS
        </Button>
      </p>
      <InTurn
        parts={[
          () => <ComingUp key="coming" />,
          () => <Changes key="changes" />,
          () => <DutiesSection key="undated" id="undated" title="Undated" duties={of('Undated')} />,
          () => <OpenReferences key="open" />
        ]}
      />
    </>
  )
}

export const ListPage = ({ name }: { readonly name: string }) => {
  const list = lists[name]
  const table = useMemo(() => list?.(at.value), [list, at.value])
  if (table === undefined) return <NotFound />
  return (
    <>
      <Title>{t(table.title)}</Title>
      <TableView key={name} table={table} sorted />
    </>
  )
}

export const NotFound = () => (
  <>
    <Title>{t('NothingFound')}</Title>
    <p>
      <a href={hrefOf([])}>{t('Today')}</a>
    </p>
  </>
)

export const SubjectPage = ({ of: key, kind }: { readonly of: SubjectKey; readonly kind: string }) => {
  const items = at.value.itemsAbout(key)
  const { fields, tables } = glanceOf(at.value, key, today.value)
  const [, id] = key.split('/')
  const duties = dutiesOn(at.value, today.value).filter(
    ({ by, country, under }) =>
      under !== key &&
      ((kind === 'country' && country === id) || (kind === 'party' && by.some((party) => party === id)))
  )
  const sources = [...new Set(items.flatMap((item) => item.sources))]
  if (items.length === 0 && fields.length === 0) return <NotFound />
  const around = kind === 'country' || kind === 'party' || kind === 'person' ? namedWith(at.value, key) : []
  const given = [...fields.filter(([, cell]) => cell.type !== 'Nothing'), ...around]
  return (
    <div class="briefing">
      <Title kind={kind}>{nameOf(key)}</Title>
      <p class="screen">
        <Button onClick={() => print()}>{t('Print')}</Button>
      </p>
      {given.length > 0 && (
        <section aria-labelledby="glance">
          <h2 id="glance">{t('AtAGlance')}</h2>
          <dl>
            {given.map(([label, cell]) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd>
                  <CellView cell={cell} />
                  {cell.type === 'Links' && <FirstOnPaper shown={onPaper.links} of={cell.keys.length} />}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {tables.map((table) => (
        <TableView key={table.title} table={table} />
      ))}
      {(kind === 'country' || kind === 'party') && <DutiesSection id="due" title="WhatIsDue" duties={duties} />}
      <Timeline key={key} items={items} about={key} />
      {kind !== 'source' && sources.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{t('Sources')}</h2>
          <ul class="sources">
            {sources.slice(0, 50).map((source) => (
              <li key={source}>
                <SourceLine sourceId={source} source={at.value.sourceOf(source)} />
              </li>
            ))}
          </ul>
          <FirstOnPaper shown={onPaper.sources} of={sources.length} />
        </section>
      )}
    </div>
  )
}

export const EventPage = ({ id }: { readonly id: string }) => {
  const item = at.value.itemOf(id)
  if (item === null) {
    const statement = record.value.history.find((event) => event.id === id)
    const fact = statement === undefined ? null : contentOf<CooperationEvent>(statement)
    return (
      <>
        <Title>{fact === null ? t('NotOnRecord') : wordsOf(fact, at.value.names()).headline}</Title>
        {fact !== null && <p>{t('TakenBack')}</p>}
      </>
    )
  }
  return (
    <>
      <Title kind={item.kind}>{wordsOf(item.event, at.value.names()).headline}</Title>
      <Entry item={item} />
      <Evidence item={item} heading="h2" />
    </>
  )
}

export const ComparePage = () => {
  const { from = '', to = '' } = address.value.query
  const compared = useMemo(() => {
    const [first, second] = [endOfDay(from), endOfDay(to)]
    if (first === null) return null
    return cooperationDifference(countryTimeline)(
      record.value.history,
      { known: first },
      second === null ? {} : { known: second }
    ).beliefs
  }, [from, to, record.value])
  const dayInput = (name: 'from' | 'to', label: Label) => (
    <label>
      {t(label)}{' '}
      <select
        value={address.value.query[name] ?? ''}
        onChange={(changed) => goWith({ [name]: changed.currentTarget.value }, 'Replace')}
      >
        <option value="">{name === 'to' ? t('LatestOnRecord') : '–'}</option>
        {days.value.slice(0, 400).map(([day, count]) => (
          <option key={day} value={day}>
            {language.value.date(day)} ({language.value.number(count)})
          </option>
        ))}
      </select>
    </label>
  )
  const groups =
    compared === null
      ? []
      : ([
          ['Added', compared.filter(({ before }) => before === null)],
          ['Changed', compared.filter(({ before, after }) => before !== null && after !== null)],
          ['TakenBack', compared.filter(({ after }) => after === null)]
        ] as const)
  return (
    <>
      <Title>{t('Compare')}</Title>
      <p class="fields">
        {dayInput('from', 'From')} {dayInput('to', 'To')}
      </p>
      {groups.map(([title, beliefs]) => (
        <section key={title} aria-labelledby={title}>
          <h2 id={title}>
            {t(title)} ({language.value.number(beliefs.length)})
          </h2>
          <ul>
            {beliefs.slice(0, 200).map(({ before, after }) => {
              const event = after ?? before
              if (event === null) return null
              const words = (one: CooperationEvent | null) => {
                if (one === null) return null
                const on = 'on' in one.data ? `${language.value.date(one.data.on.edtf)}${colon()}` : ''
                return `${on}${wordsOf(one, at.value.names()).headline}`
              }
              return (
                <li key={event.id} lang="en">
                  {before !== null && after !== null && (
                    <>
                      <del>
                        <bdi>{words(before)}</bdi>
                      </del>{' '}
                    </>
                  )}
                  <a href={hrefOf(['event', event.id])}>
                    <bdi>{words(event)}</bdi>
                  </a>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}
