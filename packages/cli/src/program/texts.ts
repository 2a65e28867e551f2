/** The program in one sentence. */
export const description =
  'The record of international cooperation: who agreed to what, what is due, who pledged what for whom, and on whose word.'

/** The first steps of a newcomer. */
export const firstSteps = `A look at a document, without a record:
  communique try release.yaml

A first record:
  communique init office.db
  communique new release.txt            begins release.yaml
  communique plan release.yaml          shows what recording it would do
  communique record release.yaml
  communique timeline Uzbekistan`

/** The codes with which the program ends. */
export const endings = `It ends with 0 when done, 1 when refused, 2 when misused, 3 when a file or a
store failed.`
