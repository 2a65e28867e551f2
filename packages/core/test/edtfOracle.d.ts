// The other implementation of EDTF has no types of its own; tests ask it for nothing but bounds.
declare module 'edtf' {
  /** The first and the last millisecond (UTC) that a date may mean; infinite where open, `null` where unknown. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null }
}
