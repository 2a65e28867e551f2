import { must } from '@communique/fixtures'
import { commandContext, effectiveHistory, type EventLog, inMemoryEventLog, streamName } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { CooperationEvent } from './cooperationEvent.ts'
import { cooperationLedger } from './cooperationLedger.ts'
import { ledgerCommand } from './ledgerCommand.ts'
import { referencesOf } from './references.ts'

const on = { edtf: '2024-05-30', basis: 'Stated' }
const ids = (() => {
  let count = 0
  return () => `command-${(count += 1)}`
})()

const deskOn = (log: EventLog = inMemoryEventLog(), unknownReferences: 'Refuse' | 'Allow' = 'Refuse') => {
  const ledger = cooperationLedger({ log, unknownReferences })
  return async (type: string, data: object, given: { readonly id?: string; readonly cites?: string } = {}) =>
    ledger.record(
      must(ledgerCommand({ type, data })),
      must(
        commandContext({
          commandId: given.id ?? ids(),
          recordedAt: '2024-06-03T09:00:00.000Z',
          recordedBy: 'desk',
          correlationId: 'release',
          citations:
            given.cites === undefined ? [] : [{ source: given.cites, digest: null, position: null, quote: null }]
        })
      )
    )()
}
const party = (partyId: string) => ({ partyId, name: partyId, kind: 'Bank' })
const visit = (visitor: string, more = {}) => ({ visitId: 'samarkand', visitor, to: 'UZ', on, ...more })
const unknown = (...references: ReadonlyArray<object>) =>
  E.left({ type: 'Refused', refusal: { type: 'UnknownReferences', references } })
const types = (outcome: E.Either<unknown, ReadonlyArray<{ readonly type: string }>>) =>
  E.map((events: ReadonlyArray<{ readonly type: string }>) => events.map(({ type }) => type))(outcome)

describe('a strict ledger', () => {
  it('refuses whom nothing introduces, with the nearest who is known, and records nothing', async () => {
    const log = inMemoryEventLog()
    const record = deskOn(log)
    await record('RegisterParty', party('development-bank'))
    expect(await record('RecordVisit', visit('developement-bank'))).toEqual(
      unknown({ kind: 'party', id: 'developement-bank', nearest: 'development-bank' })
    )
    expect(await record('RecordVisit', visit('ministry'))).toEqual(
      unknown({ kind: 'party', id: 'ministry', nearest: null })
    )
    expect(must(await log.readStream(streamName('visit', 'samarkand'))()).version).toBe(0)
    expect(types(await record('RecordVisit', visit('development-bank')))).toEqual(E.right(['VisitPaid']))
  })

  it('asks for sources, persons and subjects, all of them at once', async () => {
    const record = deskOn()
    await record('RegisterParty', party('bank'))
    const participants = [{ person: 'a-person', printedName: 'A. Person', printedTitle: null, capacity: 'Head' }]
    const command = visit('bank', { participants, circumstances: { at: 'summit' } })
    expect(await record('RecordVisit', command, { cites: 'release-1' })).toEqual(
      unknown(
        { kind: 'person', id: 'a-person', nearest: null },
        { kind: 'gathering', id: 'summit', nearest: null },
        { kind: 'source', id: 'release-1', nearest: null }
      )
    )
    const source = { sourceId: 'release-1', title: 'A release', publisher: 'The bank', language: 'en' }
    await record('RecordSource', source, { cites: 'release-1' })
    await record('RegisterPerson', { personId: 'a-person', name: 'A. Person' })
    await record('AnnounceGathering', { gatheringId: 'summit-2024', name: 'A summit', organisers: ['bank'], on })
    expect(await record('RecordVisit', command, { cites: 'release-1' })).toEqual(
      unknown({ kind: 'gathering', id: 'summit', nearest: null })
    )
    const misspelt = visit('bank', { participants, circumstances: { at: 'sumit-2024' } })
    expect(await record('RecordVisit', misspelt)).toEqual(
      unknown({ kind: 'gathering', id: 'sumit-2024', nearest: 'summit-2024' })
    )
    const known = visit('bank', { participants, circumstances: { at: 'summit-2024' } })
    expect(types(await record('RecordVisit', known, { cites: 'release-1' }))).toEqual(E.right(['VisitPaid']))
  })

  it('asks for the event that is followed up, and reads on for those of other writers', async () => {
    const log = inMemoryEventLog()
    const [record, another] = [deskOn(log), deskOn(log)]
    await record('RegisterParty', party('bank'))
    const followUp = visit('bank', { circumstances: { followsUp: 'anouncement' } })
    expect(await record('RecordVisit', followUp)).toEqual(unknown({ kind: 'event', id: 'anouncement', nearest: null }))
    await another(
      'AnnounceGathering',
      { gatheringId: 'forum', name: 'A forum', organisers: ['bank'], on },
      { id: 'announcement' }
    )
    expect(await record('RecordVisit', followUp)).toEqual(
      unknown({ kind: 'event', id: 'anouncement', nearest: 'announcement' })
    )
    const right = visit('bank', { circumstances: { followsUp: 'announcement' } })
    expect(types(await record('RecordVisit', right))).toEqual(E.right(['VisitPaid']))
  })

  it('takes a registration that another process withdrew or made into account', async () => {
    const log = inMemoryEventLog()
    const [record, another] = [deskOn(log), deskOn(log)]
    await another('RegisterParty', party('bank'), { id: 'registration' })
    await another('RetractEvent', { stream: 'party/register', retracts: 'registration', reason: 'It was merged.' })
    expect(await record('RecordVisit', visit('bank'))).toMatchObject({ _tag: 'Left' })
    await another('RegisterParty', { ...party('bank'), name: 'The bank' })
    expect(types(await record('RecordVisit', visit('bank')))).toEqual(E.right(['VisitPaid']))
  })

  it('checks corrections and further sources, but lets a stream name again what it names', async () => {
    const log = inMemoryEventLog()
    const [strict, loose] = [deskOn(log), deskOn(log, 'Allow')]
    const data = visit('bank', { participants: [], unnamed: null })
    expect(types(await loose('RecordVisit', data, { id: 'first' }))).toEqual(E.right(['VisitPaid']))
    const correction = (visitor: string) => ({
      stream: 'visit/samarkand',
      corrects: 'first',
      content: { type: 'VisitPaid', data: { ...data, visitor, on: { edtf: '2024-05-31', basis: 'Stated' } } },
      reason: null
    })
    expect(types(await strict('CorrectEvent', correction('bank')))).toEqual(E.right(['EventCorrected']))
    expect(await strict('CorrectEvent', correction('ministry'))).toEqual(
      unknown({ kind: 'party', id: 'ministry', nearest: null })
    )
    const { corrects: attests, content, stream } = correction('ministry')
    expect(await strict('AttestEvent', { stream, attests, content, note: null }, { cites: 'page' })).toEqual(
      unknown({ kind: 'party', id: 'ministry', nearest: null }, { kind: 'source', id: 'page', nearest: null })
    )
    const retraction = { stream, retracts: 'first', reason: 'It did not take place.' }
    expect(await strict('RetractEvent', retraction, { cites: 'page' })).toEqual(
      unknown({ kind: 'source', id: 'page', nearest: null })
    )
  })

  it('answers a repeated command as it did, also where its party was withdrawn since', async () => {
    const record = deskOn()
    await record('RegisterParty', party('bank'), { id: 'registration' })
    const first = await record('RecordVisit', visit('bank'), { id: 'visit' })
    await record('RetractEvent', { stream: 'party/register', retracts: 'registration', reason: 'It was merged.' })
    expect(await record('RecordVisit', visit('bank'), { id: 'visit' })).toEqual(first)
  })

  it('says that the log does not answer, and not that nobody is known', async () => {
    const log = inMemoryEventLog()
    const down: EventLog = { ...log, readStream: () => () => Promise.reject(new Error('no route to host')) }
    expect(await deskOn(down)('RecordVisit', visit('bank'))).toMatchObject(E.left({ type: 'LogUnavailable' }))
    const deaf: EventLog = { ...log, readAll: () => () => Promise.reject(new Error('no route to host')) }
    await deskOn(log)('RegisterParty', party('bank'))
    const followUp = visit('bank', { circumstances: { followsUp: 'announcement' } })
    expect(await deskOn(deaf)('RecordVisit', followUp)).toMatchObject(E.left({ type: 'LogUnavailable' }))
    expect(await deskOn(deaf)('RecordVisit', visit('bank', { circumstances: { at: 'forum' } }))).toMatchObject(
      E.left({ type: 'LogUnavailable' })
    )
  })
})

describe('the references of a fact', () => {
  it('leave out the identity that it introduces', () => {
    const { data } = must(ledgerCommand({ type: 'RecordVisit', data: visit('bank') })) as never
    expect(referencesOf({ type: 'VisitPaid', data })).toEqual(['party/bank'])
  })
})

describe('joint bodies that succeed one another', () => {
  const body = (jointBodyId: string, succeeds: string | null, on = '2024-05-30') => ({
    jointBodyId,
    succeeds,
    kind: 'Commission',
    purpose: 'Water',
    parties: [],
    on: { edtf: on, basis: 'Stated' }
  })
  const circle = (...ids: ReadonlyArray<string>) =>
    E.left({ type: 'Refused', refusal: { type: 'JointBodiesInCircle', circle: ids } })

  it.each(['Refuse', 'Allow'] as const)(
    'form no circle, over however many streams (unknown references: %s)',
    async (unknown) => {
      const record = deskOn(inMemoryEventLog(), unknown)
      await record('AttestJointBody', body('first', null))
      await record('AttestJointBody', body('second', 'first'))
      await record('AttestJointBody', body('third', 'second'))
      expect(await record('AttestJointBody', body('first', 'third'))).toEqual(
        circle('first', 'third', 'second', 'first')
      )
      expect(await record('AttestJointBody', body('first', 'second'))).toEqual(circle('first', 'second', 'first'))
      expect(types(await record('AttestJointBody', body('fourth', 'second')))).toEqual(E.right(['JointBodyAttested']))
    }
  )

  it('are not recorded where they would, nor taken back', async () => {
    const log = inMemoryEventLog()
    const record = deskOn(log)
    await record('AttestJointBody', body('first', null))
    await record('AttestJointBody', body('second', 'first'))
    await record('AttestJointBody', body('first', 'second'))
    const history = must(await cooperationLedger({ log }).history()())
    expect(history.map(({ type }) => type)).toEqual(['JointBodyAttested', 'JointBodyAttested'])
  })

  it('may follow one of a circle that a log holds already, and wait for none that cannot be read', async () => {
    const log = inMemoryEventLog()
    for (const [id, succeeds] of [
      ['first', 'second'],
      ['second', 'first']
    ] as const) {
      const apart = inMemoryEventLog()
      await deskOn(apart, 'Allow')('AttestJointBody', body(id, succeeds))
      const stream = streamName('jointBody', id)
      const { events } = must(await apart.readStream(stream)())
      await log.append(stream, events as never, { type: 'AtVersion', version: 0 })() // one event at least
    }
    expect(types(await deskOn(log, 'Allow')('AttestJointBody', body('third', 'second')))).toEqual(
      E.right(['JointBodyAttested'])
    )
    const unread: EventLog = {
      ...log,
      readStream: (stream, ...after) =>
        stream === 'jointBody/second'
          ? async () => E.left({ type: 'LogUnavailable', reason: 'The network is down.' })
          : log.readStream(stream, ...after)
    }
    expect(await deskOn(unread, 'Allow')('AttestJointBody', body('fourth', 'second'))).toEqual(
      E.left({ type: 'LogUnavailable', reason: 'The network is down.' })
    )
  })

  it('form none by a correction, and may where the succession was taken back', async () => {
    const record = deskOn()
    await record('AttestJointBody', body('first', null), { id: 'first-attested' })
    await record('AttestJointBody', body('second', 'first'), { id: 'second-attested' })
    const corrected = (reason: string) => ({
      stream: 'jointBody/first',
      corrects: 'first-attested',
      content: { type: 'JointBodyAttested', data: body('first', 'second') },
      reason
    })
    expect(await record('CorrectEvent', corrected('Misread'))).toEqual(circle('first', 'second', 'first'))
    await record('CorrectEvent', {
      stream: 'jointBody/second',
      corrects: 'second-attested',
      content: { type: 'JointBodyAttested', data: body('second', null) },
      reason: 'Misread'
    })
    expect(types(await record('CorrectEvent', corrected('Misread')))).toEqual(E.right(['EventCorrected']))
  })

  /** Reads of a body's stream wait until as many desks read it as there are, so that none sees the other's half before. */
  const atOnce = (log: EventLog, desks: number): EventLog => {
    const waiting: Array<() => void> = []
    let arrived = 0
    return {
      ...log,
      readStream: (stream, ...after) => {
        if (!stream.startsWith('jointBody/') || arrived >= desks) return log.readStream(stream, ...after)
        return async () => {
          const read = await log.readStream(stream, ...after)()
          arrived++
          if (arrived < desks) await new Promise<void>((go) => waiting.push(go))
          else for (const go of waiting.splice(0)) go()
          return read
        }
      }
    }
  }

  it.each([
    ['the two halves of a circle', ['first', 'second']],
    ['the three parts of a circle', ['first', 'second', 'third']]
  ])('form none where processes record %s at once', async (_parts, ids) => {
    const log = inMemoryEventLog()
    const shared = atOnce(log, ids.length)
    const all = await Promise.all(
      ids.map((id, at) =>
        deskOn(shared, 'Allow')('AttestJointBody', body(id, ids[(at + 1) % ids.length] ?? null), { id: `by-${at}` })
      )
    )
    const refused = all.filter(E.isLeft)
    expect(refused.length).toBeGreaterThan(0)
    for (const each of refused)
      expect(each).toMatchObject({ left: { type: 'Refused', refusal: { type: 'JointBodiesInCircle' } } })
    const history = must(await cooperationLedger({ log }).history()())
    expect(history.filter(({ type }) => type === 'JointBodyAttested')).toHaveLength(ids.length)
    expect(effectiveHistory<CooperationEvent>(history)).toHaveLength(ids.length - refused.length)
  })
})
