// Every refusal of the record in words: the rule that it breaks, and what to do instead.
import { agreementRefusals } from './refusals/agreements.ts'
import { correctionRefusals } from './refusals/corrections.ts'
import { figureRefusals } from './refusals/figures.ts'
import { fundingRefusals } from './refusals/funding.ts'
import { gatheringRefusals } from './refusals/gatherings.ts'
import { initiativeRefusals } from './refusals/initiatives.ts'
import { invitationRefusals } from './refusals/invitations.ts'
import { meetingRefusals } from './refusals/meetings.ts'
import { referenceRefusals } from './refusals/references.ts'
import { registerRefusals } from './refusals/registers.ts'
import { standingRefusals } from './refusals/standings.ts'
import { treatyRefusals } from './refusals/treaties.ts'
import { undertakingRefusals } from './refusals/undertakings.ts'
import type { AllWordings, Refusal, RefusalType, Wording } from './refusals/wording.ts'

const refusals = {
  ...registerRefusals,
  ...meetingRefusals,
  ...undertakingRefusals,
  ...agreementRefusals,
  ...fundingRefusals,
  ...initiativeRefusals,
  ...gatheringRefusals,
  ...treatyRefusals,
  ...invitationRefusals,
  ...standingRefusals,
  ...figureRefusals,
  ...referenceRefusals,
  ...correctionRefusals
} satisfies AllWordings

/** The types of refusals that have words: all of them, as the compiler sees to. */
export const refusalTypes = Object.keys(refusals) as ReadonlyArray<RefusalType>

/** A refusal in words: the rule that is broken, and then what to do instead. */
export const refusalWords = (refusal: Refusal): string => {
  const wording = refusals[refusal.type] as (refusal: Refusal) => Wording // the row of its type
  const [rule, remedy] = wording(refusal)
  return `${rule}; ${remedy}`
}
