// The part of ical.js in use: its own types do not compile under Node's module resolution.
declare const ICAL: { readonly parse: (input: string) => unknown }
export default ICAL
