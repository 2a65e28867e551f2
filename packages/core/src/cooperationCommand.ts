import * as t from 'io-ts'
import {
  AgreeDrafting,
  type AgreementCommand,
  AmendAgreement,
  EnterIntoForce,
  ExpireAgreement,
  ExtendAgreement,
  FulfilObligation,
  SignAgreement,
  SignMoU,
  TerminateAgreement,
  WaiveObligation
} from './agreement/commands.ts'
import {
  ConcludeDesignation,
  ConferDesignation,
  type DesignationCommand,
  OpenDesignation
} from './designation/commands.ts'
import {
  AnnounceGathering,
  AnnounceParticipation,
  type GatheringCommand,
  HoldGathering,
  InviteSpeaker
} from './gathering/commands.ts'
import {
  AnnouncePrize,
  AttestInitiative,
  AwardPrize,
  ConcludeInitiative,
  ExtendInitiativeInvitation,
  type InitiativeCommand,
  JoinInitiative,
  LaunchInitiative,
  ReportInitiativeFigure
} from './initiative/commands.ts'
import { AgreeJointBody, DissolveJointBody, EstablishJointBody, type JointBodyCommand } from './jointBody/commands.ts'
import { commandReader } from '@communique/kernel/advanced'
import type { CommandCatalogue, Unbranded, Validated } from '@communique/kernel'
import { type MeetingCommand, RecordMeeting } from './meeting/commands.ts'
import {
  AdmitObserver,
  ApplyAsObserver,
  AttestObserverStatus,
  DeclineObserver,
  InviteObserver,
  type ObserverCommand,
  WithdrawObserver
} from './observer/commands.ts'
import { AddPartyAlias, MergeParties, type PartyCommand, RegisterParty } from './party/commands.ts'
import { AddPersonAlias, MergePersons, type PersonCommand, RegisterPerson } from './person/commands.ts'
import { CancelPledge, type PledgeCommand, PledgeFunding, RecordDisbursement, RevisePledge } from './pledge/commands.ts'
import { RecordSource, type SourceCommand } from './source/commands.ts'
import {
  AgreeUndertaking,
  ExpressIntent,
  FulfilUndertaking,
  LapseUndertaking,
  ReportProgress,
  TableProposal,
  type UndertakingCommand
} from './undertaking/commands.ts'
import { RecordVisit, type VisitCommand } from './visit/commands.ts'

/** Every request to enter a fact into the record of an organisation's international cooperation. */
export type CooperationCommand =
  | SourceCommand
  | PartyCommand
  | PersonCommand
  | MeetingCommand
  | VisitCommand
  | UndertakingCommand
  | AgreementCommand
  | PledgeCommand
  | ObserverCommand
  | InitiativeCommand
  | GatheringCommand
  | DesignationCommand
  | JointBodyCommand

/** The codec of every command type, under its name. */
export const cooperationCommandCodecs: CommandCatalogue<CooperationCommand> = {
  RecordSource,
  RegisterParty,
  AddPartyAlias,
  MergeParties,
  RegisterPerson,
  AddPersonAlias,
  MergePersons,
  RecordMeeting,
  RecordVisit,
  ExpressIntent,
  TableProposal,
  AgreeUndertaking,
  ReportProgress,
  FulfilUndertaking,
  LapseUndertaking,
  AgreeDrafting,
  SignMoU,
  SignAgreement,
  EnterIntoForce,
  AmendAgreement,
  ExtendAgreement,
  ExpireAgreement,
  TerminateAgreement,
  FulfilObligation,
  WaiveObligation,
  PledgeFunding,
  RevisePledge,
  RecordDisbursement,
  CancelPledge,
  InviteObserver,
  ApplyAsObserver,
  AdmitObserver,
  DeclineObserver,
  WithdrawObserver,
  AttestObserverStatus,
  LaunchInitiative,
  AttestInitiative,
  ExtendInitiativeInvitation,
  JoinInitiative,
  ConcludeInitiative,
  AnnouncePrize,
  AwardPrize,
  ReportInitiativeFigure,
  AnnounceGathering,
  AnnounceParticipation,
  InviteSpeaker,
  HoldGathering,
  ConferDesignation,
  OpenDesignation,
  ConcludeDesignation,
  AgreeJointBody,
  EstablishJointBody,
  DissolveJointBody
}

/** The name of a command type. */
export type CooperationCommandType = CooperationCommand['type']

type AnyCommandCodec = (typeof cooperationCommandCodecs)[CooperationCommandType]

/**
 * The codec of every command, for those that come from outside. Like `CooperationEvent` it decodes by `type`.
 *
 * @category commands
 * @since 0.1.0
 */
export const CooperationCommand = t.union(
  // Object.values types a list; there are more than two.
  Object.values(cooperationCommandCodecs) as [AnyCommandCodec, AnyCommandCodec, ...Array<AnyCommandCodec>],
  'CooperationCommand'
)

const read = commandReader<CooperationCommand>(cooperationCommandCodecs, 'CooperationCommand')

/**
 * A command from plain values: the way in for hand-written commands, forms and requests. The compiler knows the fields
 * of each command; the codec checks what the compiler cannot, such as whether a date exists, and names every field that
 * is wrong.
 *
 * @example
 * import { cooperationCommand } from '@communique/core'
 * import { either as E } from 'fp-ts'
 *
 * const command = cooperationCommand({
 *   type: 'OpenDesignation',
 *   data: {
 *     designationId: 'samarkand-2025',
 *     on: { edtf: '2025-02-30', basis: 'Stated', words: null, note: null }
 *   }
 * })
 * const rules = E.isLeft(command) ? command.left.map(({ path, rule }) => `${path.join('.')}: ${rule}`) : []
 * assert.deepEqual(rules, ['data.on.edtf: ImpossibleDay'])
 * @category commands
 * @since 0.1.0
 */
export const cooperationCommand = (plain: Unbranded<CooperationCommand>): Validated<CooperationCommand> => read(plain)
