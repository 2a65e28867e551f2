// Events in order, each with its details and the words it rests on.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { wordsOf } from '@communique/wording'
import { basisLabel, type Label, roleLabel, strengthLabel } from '../src/language/labels.ts'
import { type Passage, passagesOf, webAddress } from '../src/model/evidence.ts'
import { type Item, newestFirst } from '../src/model/recordAt.ts'
import { partsOfKey, type SubjectKey } from '../src/model/references.ts'
import { countryLinks, occurrenceOf, type Strength } from '@communique/core'
import {
  Button,
  colon,
  comma,
  FirstOnPaper,
  kindWords,
  labelled,
  onPaper,
  SubjectLink,
  SubjectLinks,
  t
} from './parts.tsx'
import { address, at, goWith, hrefOf, language, texts, wantedTexts } from './state.ts'

const tones: Readonly<Record<Strength, string>> = {
  Occurred: 'done',
  Signed: 'firm',
  Agreed: 'firm',
  Pledged: 'firm',
  Invited: 'asked',
  TentativelyInvited: 'asked',
  Announced: 'done',
  Proposed: 'open',
  Intended: 'open',
  Attested: 'done',
  Reported: 'done'
}

const bearing: Readonly<Record<Passage['bears'], Label>> = {
  Claim: 'BearsClaim',
  Correction: 'BearsCorrection',
  Date: 'BearsDate',
  Corroboration: 'BearsCorroboration',
  Dissent: 'BearsDissent'
}

/** A source as a reader finds it: title, publisher, date, address. */
export const SourceLine = ({ sourceId, source }: Pick<Passage, 'sourceId' | 'source'>) => {
  const web = webAddress(source?.where ?? null)
  return (
    <cite>
      <SubjectLink of={`source/${sourceId}`} />
      {source !== null && (
        <>
          {'. '}
          <bdi>{source.publisher}</bdi>
          {source.publishedOn !== null && `${comma()}${language.value.date(source.publishedOn.edtf)}`}
          {source.where !== null && (
            <>
              {'. '}
              {web === null ? (
                <bdi>{source.where}</bdi>
              ) : (
                <a href={web} rel="noreferrer">
                  <bdi>{source.where}</bdi>
                </a>
              )}
            </>
          )}
        </>
      )}
    </cite>
  )
}

const PassageView = ({ sourceId, source, bears, words }: Passage) => (
  <li>
    <p class="soft">{labelled(bearing[bears])}</p>
    {words === null ? (
      <p class="soft">{t('TextNotAtHand')}</p>
    ) : (
      <blockquote dir="auto" lang={source?.language}>
        {words.before}
        <mark>{words.marked}</mark>
        {words.after}
      </blockquote>
    )}
    <SourceLine sourceId={sourceId} source={source} />
  </li>
)

/** The history of an event's corrections, the latest first, each with the date that it replaced. */
const Corrections = ({ item: { event }, heading: Heading }: { readonly item: Item; readonly heading: 'h2' | 'h3' }) => {
  if (event.corrections.length === 0) return null
  const first = at.value.views.firstDates.get(event.id)
  return (
    <>
      <Heading>{t('Corrections')}</Heading>
      <ul>
        {event.corrections.map(({ id, recordedAt, data, citations }, place) => {
          const earlier = event.corrections[place + 1]
          const before = earlier === undefined ? first : occurrenceOf(earlier.data.content)
          return (
            <li key={id}>
              {labelled('RecordedOn')}
              {language.value.date(recordedAt.slice(0, 10))}
              {before !== undefined &&
                before !== null &&
                `; ${labelled('DateBefore')}${language.value.date(before.edtf)}`}
              {data.reason !== null && (
                <>
                  {'; '}
                  {labelled('Reason')}
                  <bdi>{data.reason}</bdi>
                </>
              )}{' '}
              <SubjectLinks of={[...new Set(citations.map(({ source }) => `source/${source}`))]} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The passages an event rests on, sources that differ, and its corrections. */
export const Evidence = ({
  item,
  heading: Heading = 'h3'
}: {
  readonly item: Item
  readonly heading?: 'h2' | 'h3'
}) => {
  const { details } = wordsOf(item.event, at.value.names())
  const on = occurrenceOf(item.event)
  const passages = passagesOf(at.value, item, texts.value)
  useEffect(() => wantedTexts.value(passages.flatMap(({ digest }) => digest ?? [])), [item])
  const dissent = (item.event.attestations ?? []).filter(({ data }) => data.note !== null)
  return (
    <div class="evidence">
      <dl>
        {details.map(({ label, texts }) => (
          <div key={label} lang="en">
            <dt>{label}</dt>
            {texts.map((text) => (
              <dd key={text}>
                <bdi>{text}</bdi>
              </dd>
            ))}
          </div>
        ))}
        {on !== null && (
          <div>
            <dt>{t('Date')}</dt>
            <dd>
              {t(basisLabel(on.basis))}
              {on.note !== null && (
                <>
                  . <bdi>{on.note}</bdi>
                </>
              )}
            </dd>
          </div>
        )}
      </dl>
      <Heading>{t('OnWhoseWord')}</Heading>
      <ul class="passages">
        {passages.map((passage, place) => (
          <PassageView key={place} {...passage} />
        ))}
      </ul>
      {dissent.map(({ id, data }) => (
        <p key={id}>
          <bdi>{data.note}</bdi>
        </p>
      ))}
      <Corrections item={item} heading={Heading} />
      <p class="soft">
        {labelled('RecordedOn')}
        {language.value.date(item.event.recordedAt.slice(0, 10))}
        {comma()}
        <bdi>{item.event.recordedBy}</bdi>. <a href={hrefOf(['event', item.event.id])}>{t('ThisEvent')}</a>
      </p>
    </div>
  )
}

const RolesOf = ({ item, about }: { readonly item: Item; readonly about: SubjectKey | null }) => {
  const [category, id] = partsOfKey(about ?? '/')
  if (category !== 'country') return null
  const roles = [...new Set(countryLinks(item.event).flatMap(({ country, role }) => (country === id ? [role] : [])))]
  return roles.length === 0 ? null : <> · {roles.map((role) => t(roleLabel(role))).join(', ')}</>
}

/** One event: when, how firm, what, whom it names; its evidence once that is opened. */
export const Entry = ({ item, about = null }: { readonly item: Item; readonly about?: SubjectKey | null }) => {
  const [opened, open] = useState(false)
  const { event, date, strength, kind, links } = item
  return (
    <article class={`entry ${strength === null ? 'done' : tones[strength]}`}>
      <p class="when">
        {date !== null && <b>{language.value.date(date.edtf)}</b>}
        {strength !== null && (
          <>
            {' '}
            · <span class="strength">{t(strengthLabel(strength))}</span>
          </>
        )}{' '}
        · {kindWords(kind)}
        <RolesOf item={item} about={about} />{' '}
        {event.corrections.length > 0 && <span class="tag">{t('Corrected')}</span>}
      </p>
      <p class="headline" lang="en" dir="auto">
        {wordsOf(event, at.value.names()).headline}
      </p>
      <SubjectLinks of={links.filter((key) => key !== about)} />
      <details onToggle={(toggled) => open(toggled.currentTarget.open)}>
        <summary>{t('OnWhoseWord')}</summary>
        {opened && <Evidence item={item} />}
      </details>
    </article>
  )
}

const [atOnce, chunk] = [50, 25]

/** Entries that are drawn together, and not again while they are the same. */
const Chunk = ({
  items,
  from,
  about
}: {
  readonly items: ReadonlyArray<Item>
  readonly from: number
  readonly about: SubjectKey | null
}) =>
  useMemo(
    () => (
      <ol start={from + 1}>
        {items.slice(from, from + chunk).map((item) => (
          <li key={item.event.id}>
            <Entry item={item} about={about} />
          </li>
        ))}
      </ol>
    ),
    [items, from, about, at.value, language.value]
  )

/** Entries, the first at once, further ones as they are asked for: a few at a time, so that the page stays at hand. */
export const Entries = ({
  items,
  about = null
}: {
  readonly items: ReadonlyArray<Item>
  readonly about?: SubjectKey | null
}) => {
  const [wanted, want] = useState(atOnce)
  const [shown, show] = useState(atOnce)
  useEffect(() => {
    if (shown >= Math.min(wanted, items.length)) return
    const next = setTimeout(() => show(shown + chunk), 0)
    return () => clearTimeout(next)
  }, [shown, wanted, items])
  const chunks = Array.from({ length: Math.ceil(Math.min(shown, items.length) / chunk) }, (_, place) => place * chunk)
  return (
    <>
      <div class="timeline">
        {chunks.map((from) => (
          <Chunk key={from} items={items} from={from} about={about} />
        ))}
      </div>
      {items.length > wanted && (
        <p class="more">
          {t('ShownFirst')} {language.value.number(items.length)}
          {colon()}
          {language.value.number(wanted)}. <Button onClick={() => want(wanted + 4 * atOnce)}>{t('ShowMore')}</Button>{' '}
          <Button onClick={() => want(items.length)}>{t('ShowAll')}</Button>
        </p>
      )}
    </>
  )
}

/** A timeline, the newest first unless the address says otherwise. */
export const Timeline = ({ items, about }: { readonly items: ReadonlyArray<Item>; readonly about: SubjectKey }) => {
  const oldest = address.value.query['order'] === 'oldest'
  const dated = items.filter(({ date }) => date !== null)
  return (
    <section aria-labelledby="timeline" class="timelines">
      <h2 id="timeline">
        {t('Timeline')} ({language.value.number(dated.length)})
      </h2>
      <p class="order">
        <Button onClick={() => goWith({ order: oldest ? '' : 'oldest' }, 'Replace')}>
          {t(oldest ? 'NewestFirst' : 'OldestFirst')}
        </Button>
      </p>
      {dated.length === 0 ? (
        <p>{t('Nothing')}</p>
      ) : (
        <Entries items={oldest ? dated : newestFirst(dated)} about={about} />
      )}
      <FirstOnPaper shown={onPaper.entries} of={dated.length} />
    </section>
  )
}
