import type { EventLog } from '@communique/kernel'
import {
  type DocumentPlan,
  isRecordable,
  planDocument,
  recordDocument,
  type RecordFailure,
  type ReleaseDocument
} from '@communique/documents'
import { type Recording, registerKeysOfDocument } from '@communique/documents/advanced'
import { either as E } from 'fp-ts'
import { withPartOfRegisters } from '../indexing/partOfRegisters.ts'
import { documentAt } from '../store/documentFile.ts'
import { type OpenStore, withStore } from '../store/openStore.ts'
import { storeNamed } from '../store/settings.ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, type Outcome, paperOf, refused, type Surroundings } from '../surroundings.ts'
import { countedSteps, planJson, planText } from './planText.ts'

/** The account under which documents are recorded, as it is given on the command line. */
export const recording = ({ by, at }: Options, { env, now }: Surroundings): Recording => ({
  recordedAt: at ?? now().toISOString(),
  recordedBy: (by ?? env['COMMUNIQUE_RECORDER'] ?? env['USER'] ?? 'unknown')
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .slice(0, 64)
})

const failureWords = (failure: RecordFailure): string => {
  switch (failure.type) {
    case 'PlanRefused':
    case 'PlanNotAllowed':
      return 'Nothing was recorded, since something is refused.'
    case 'ReferencesUnknown':
      return 'Nothing was recorded, since identities are unknown. Register them in the document, or use --allow-unknown.'
    case 'LogUnavailable':
      return `The record does not answer: ${failure.reason}. Run the same command again.`
    case 'Conflict':
      return 'Others are writing to the same subjects. Run the same command again.'
    case 'InvalidAccount':
      return `The account is not valid: ${failure.violations.map(({ path, rule }) => `${path.join('.')} (${rule})`).join(', ')}`
    default:
      return `Nothing was recorded: ${JSON.stringify(failure)}`
  }
}

const printed = (plan: DocumentPlan, file: string, { json = false }: Options, surroundings: Surroundings): string =>
  json ? planJson(plan) : planText(plan, file, paperOf(surroundings))

/** A document that was read, and the file that it stands in. */
export interface NamedDocument {
  readonly file: string
  readonly document: ReleaseDocument
}

/** Reads documents; the faults of all of them, where there are any. */
export const documentsNamed = (
  files: ReadonlyArray<string>,
  { folder }: Surroundings
): Outcome<ReadonlyArray<NamedDocument>> => {
  const read = files.map((file) => ({ file, document: documentAt(file, folder) }))
  const stops = read.flatMap(({ document }) => (E.isLeft(document) ? [document.left] : []))
  const [first] = stops
  if (first !== undefined)
    return E.left({
      code: stops.find(({ code }) => code === exitCodes.Failed)?.code ?? first.code,
      words: stops.map(({ words }) => words).join('\n')
    })
  return E.right(
    read.flatMap(({ file, document }) => (E.isRight(document) ? [{ file, document: document.right }] : []))
  )
}

const isSound = (plan: DocumentPlan): boolean => isRecordable(plan) && plan.unknown.length === 0

/** Gives the log on which a document is planned first; null: on the whole record alone. */
type PartFor = (document: ReleaseDocument) => Promise<EventLog | null>

const noPart: PartFor = async () => null

/** Of the registers of a long record, a document is planned on the part that it leads to. */
const partOf =
  (open: OpenStore, store: string, surroundings: Surroundings): PartFor =>
  async (document) => {
    const keys = await registerKeysOfDocument(open.log, document)()
    return E.isLeft(keys) ? null : withPartOfRegisters(open, store, keys.right, surroundings)
  }

/** Shows what recording a document into a log would do. */
export const planInto = async (
  log: EventLog,
  { file, document }: NamedDocument,
  options: Options,
  surroundings: Surroundings,
  partFor: PartFor = noPart
): Promise<Outcome<ExitCode>> => {
  const [account, part] = [recording(options, surroundings), await partFor(document)]
  const onPart = part === null ? null : await planDocument(part, account)(document)()
  // The whole record has the words of a refusal, and the nearest known reference.
  const planned =
    onPart !== null && E.isRight(onPart) && isSound(onPart.right)
      ? onPart
      : await planDocument(log, account)(document)()
  if (E.isLeft(planned)) return E.left(failed(failureWords(planned.left)))
  surroundings.stdout(printed(planned.right, file, options, surroundings))
  return E.right(isSound(planned.right) ? exitCodes.Done : exitCodes.Refused)
}

/** Records a document into a log: all that its plan says, or nothing. */
export const recordInto = async (
  log: EventLog,
  { file, document }: NamedDocument,
  options: Options,
  surroundings: Surroundings,
  partFor: PartFor = noPart
): Promise<Outcome<ExitCode>> => {
  const { allowUnknown = false, json = false } = options
  const [account, part] = [recording(options, surroundings), await partFor(document)]
  const onPart = part === null ? null : await recordDocument(part, account, { isAllowed: isSound })(document)()
  const recorded =
    onPart !== null && E.isRight(onPart) ? onPart : await recordDocument(log, account, { allowUnknown })(document)()
  if (E.isRight(recorded)) {
    const { plan } = recorded.right
    surroundings.stdout(json ? planJson(plan) : `${file}: ${countedSteps(plan)}\n`)
    return E.right(exitCodes.Done)
  }
  const { left: failure } = recorded
  if (!('plan' in failure)) return E.left(failed(failureWords(failure)))
  surroundings.stdout(printed(failure.plan, file, options, surroundings))
  return E.left(refused(failureWords(failure)))
}

/** Shows what recording a document would do; writes nothing. */
export const plan = async (
  [file = '']: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const documents = documentsNamed([file], surroundings)
  if (E.isLeft(documents)) return documents
  const [document] = documents.right
  return withStore(storeNamed(options.store, surroundings), 'Read', surroundings, async (open, store) =>
    document === undefined
      ? E.right(exitCodes.Done)
      : planInto(open.log, document, options, surroundings, partOf(open, store, surroundings))
  )
}

/** Records documents one after the other: of each all that its plan says, or nothing. */
export const record = async (
  files: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const documents = documentsNamed(files, surroundings)
  if (E.isLeft(documents)) return documents
  return withStore(storeNamed(options.store, surroundings), 'Write', surroundings, async (open, store) => {
    const partFor = partOf(open, store, surroundings)
    for (const document of documents.right) {
      const recorded = await recordInto(open.log, document, options, surroundings, partFor)
      if (E.isLeft(recorded)) return recorded
    }
    return E.right(exitCodes.Done)
  })
}
