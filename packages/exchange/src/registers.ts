import {
  countryFigures,
  designationRegister,
  fold,
  gatheringRegister,
  invitationRegister,
  jointBodyRegister,
  peopleDirectory
} from '@communique/projections'
import { type Believed, lazily } from '@communique/wording/advanced'

/** The views that exports read beside those of the words; each is folded when it is first read. */
export const registersOf = (believed: Believed) =>
  lazily({
    gatherings: () => fold(gatheringRegister)(believed).views,
    invitations: () => fold(invitationRegister)(believed).views,
    designations: () => fold(designationRegister)(believed).views,
    jointBodies: () => fold(jointBodyRegister)(believed).views,
    people: () => fold(peopleDirectory)(believed).views,
    figures: () => fold(countryFigures)(believed).views
  })

/** Views of gatherings, invitations, designations, joint bodies, people and figures. */
export type Registers = ReturnType<typeof registersOf>
