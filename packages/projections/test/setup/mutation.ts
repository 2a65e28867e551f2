import * as fc from 'fast-check'

// The same cases for every mutant, and none shrunk: a mutant found in this way is found with more cases too.
// Few cases find most mutants; set MUTATION_RUNS to try the rest with as many as by default.
fc.configureGlobal({ seed: 1, numRuns: Number(process.env['MUTATION_RUNS'] ?? 25), endOnFailure: true })
