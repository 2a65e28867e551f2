import { renderViolations } from '@communique/core'
import { either as E } from 'fp-ts'
import { recordRelease } from './recordRelease.ts'

const result = await recordRelease()()
if (E.isLeft(result))
  console.error(result.left.type === 'Invalid' ? renderViolations(result.left.violations) : result.left)
else
  for (const { date, strength, fact, citations } of result.right?.entries ?? [])
    console.log(date.edtf, strength, fact.type, JSON.stringify(citations.map(({ position }) => position)))
