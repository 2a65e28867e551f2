import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { expect, it } from 'vitest'
import { believed, cited, date, happened, retracted } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { designationRegister, designationSummary } from './designationRegister.ts'

const summaryAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  designationSummary(
    fold(designationRegister)(believed(...events)).views['capital-of-culture'] ?? emptyView(designationRegister)
  )

const conferred = happened('DesignationConferred', { on: date('2024-05-30'), period: date('2025') })
const opened = happened('DesignationOpened', { on: date('2025-01-15') })
const concluded = happened('DesignationConcluded', { on: date('2025-12-31') })

it('says which place bears which title, for which period, and how far it came', () => {
  expect(summaryAfter(conferred)).toMatchObject({
    status: 'Conferred',
    title: 'Capital of culture',
    place: { city: 'Samarkand' },
    conferredBy: 'organisation',
    conferredOn: { edtf: '2024-05-30' },
    period: { earliest: '2025-01-01', latest: '2025-12-31' },
    openedOn: null,
    citations: [cited(1)]
  })
  expect(summaryAfter(conferred, opened)).toMatchObject({ status: 'Opened', openedOn: { edtf: '2025-01-15' } })
  expect(summaryAfter(conferred, opened, concluded)).toMatchObject({
    status: 'Concluded',
    concludedOn: { edtf: '2025-12-31' },
    citations: [cited(1), cited(2), cited(3)]
  })
})

it('shows a title without end, and one that is only mentioned, as such', () => {
  expect(summaryAfter(happened('DesignationConferred')).period).toBeNull()
  expect(summaryAfter(conferred, opened, retracted(1))).toMatchObject({ status: 'Opened', title: null })
  expect(summaryAfter().status).toBe('Mentioned')
})

it('says of a title that is only spoken of that it is attested, until its conferral comes to be known', () => {
  const attested = happened('DesignationAttested', { on: date('2024-06-01'), title: 'City of books' })
  expect(summaryAfter(attested)).toMatchObject({
    status: 'Attested',
    title: 'City of books',
    place: { city: 'Samarkand' },
    conferredOn: null
  })
  expect(summaryAfter(attested, conferred)).toMatchObject({ status: 'Conferred', title: 'Capital of culture' })
  expect(summaryAfter(attested, opened)).toMatchObject({ status: 'Opened', title: 'City of books' })
})
