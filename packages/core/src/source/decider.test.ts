import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { type CommandIn, validate } from '@communique/kernel'
import { sourceDecider } from './decider.ts'
import { sourceFacts, type SourceFacts, sourceRecorded } from './events.ts'
import { source as subject } from './subject.ts'

type RecordSource = CommandIn<SourceFacts, 'RecordSource'>

const record = (sourceId: string, digestDigit: string | null, title = 'A visit'): RecordSource =>
  must(
    validate(sourceFacts.commands.RecordSource)({
      type: 'RecordSource',
      data: {
        sourceId,
        title,
        publisher: 'The organisation',
        publishedOn: null,
        language: 'en',
        where: null,
        digest: digestDigit === null ? null : digestDigit.repeat(64)
      }
    })
  )
const recorded = (...args: Parameters<typeof record>) => sourceRecorded(record(...args).data)

const register = specify(sourceDecider)

describe('the register of sources', () => {
  it('records a document, with its text at hand or without', () => {
    register.given().when(record('release-1', 'a')).thenEvents(recorded('release-1', 'a'))
    register.given().when(record('page-1', null)).thenEvents(recorded('page-1', null))
  })

  it('records many documents, whose texts differ or are not at hand', () => {
    const history = [recorded('release-1', 'a'), recorded('page-1', null)]
    register
      .given(...history)
      .when(record('release-2', 'b'))
      .thenEvents(recorded('release-2', 'b'))
    register
      .given(...history)
      .when(record('page-2', null))
      .thenEvents(recorded('page-2', null))
  })

  it('records a text once, whatever it is called', () => {
    register.given(recorded('release-1', 'a')).when(record('release-1', 'a')).thenNothing()
    register.given(recorded('release-1', 'a')).when(record('another-name', 'a')).thenNothing()
    register
      .given(recorded('release-1', 'a'))
      .when(record('release-1', 'a', 'Another title'))
      .thenNothing()
  })

  it('refuses other particulars of a document on record and tells which text it stands for', () => {
    const { data } = recorded('release-1', 'a')
    register
      .given(recorded('release-1', 'a'))
      .when(record('release-1', 'b'))
      .thenRefused({ type: 'SourceAlreadyRecorded', sourceId: data.sourceId, digest: data.digest })
    const page = recorded('page-1', null).data
    register
      .given(recorded('page-1', null))
      .when(record('page-1', null, 'Another title'))
      .thenRefused({ type: 'SourceAlreadyRecorded', sourceId: page.sourceId, digest: null })
  })

  it('is one stream', () => {
    expect(subject.stream(record('release-1', 'a'))).toBe('source/register')
    expect(subject.stream(recorded('release-2', 'b'))).toBe('source/register')
  })
})
