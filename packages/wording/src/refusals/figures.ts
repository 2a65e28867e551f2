import { dateWords } from '../dates.ts'
import { quoted, onceInList, order, type WordingsOf } from './wording.ts'

/** The words for refusals of figures that parties give. */
export const figureRefusals: WordingsOf<
  | 'FigureAlreadyReported'
  | 'FigureUnchanged'
  | 'RestatedBeforeReported'
  | 'DimensionNamedTwice'
  | 'FigurePartNamedTwice'
  | 'FigurePartsExceedWhole'
> = {
  FigureAlreadyReported: ({ indicatorId, period, value }) => [
    `the figure of ${quoted(indicatorId)} for ${dateWords(period)} is on record as ${value}`,
    'restate it if its reporter did, else correct the event on record'
  ],
  FigureUnchanged: ({ indicatorId, period, value }) => [
    `the figure of ${quoted(indicatorId)} for ${dateWords(period)} stands at ${value}`,
    'give the new value'
  ],
  RestatedBeforeReported: ({ reportedOn, on }) => order('the report', 'its restatement')(reportedOn, on),
  DimensionNamedTwice: ({ dimension }) => [`the dimension ${quoted(dimension)} is named twice`, onceInList],
  FigurePartNamedTwice: ({ part }) => [`the part ${quoted(part)} is named twice`, onceInList],
  FigurePartsExceedWhole: ({ dimension, parts, whole }) => [
    `the parts by ${dimension} are ${parts} together, more than the whole of ${whole}`,
    'check the figures; parts of another kind belong to a dimension of their own'
  ]
}
