/** The fields of a document. */
export const documentFields = ['source', 'recorded', 'continues', 'defaults', 'claims']
/** The fields of its source. */
export const sourceFields = [
  'id',
  'title',
  'publisher',
  'published',
  'language',
  'address',
  'text',
  'file',
  'digest',
  'at',
  'quote',
  'cite'
]
/** The fields of a claim beside its fact. */
export const claimFields = [
  'id',
  'event',
  'quote',
  'at',
  'cite',
  'corrects',
  'attests',
  'retracts',
  'stream',
  'reason',
  'because',
  'recorded'
]
