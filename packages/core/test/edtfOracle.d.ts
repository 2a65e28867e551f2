// The other implementation of EDTF has no types of its own; tests ask it for nothing but bounds, and members of sets.
declare module 'edtf' {
  /** The first and the last millisecond (UTC) that a date may mean; infinite where open, `null` where unknown. */
  export interface Bounds {
    readonly min: number | null
    readonly max: number | null
  }
  /** A set has its members, day by day where it gives a range of days. */
  export default function edtf(text: string): Bounds & Iterable<Bounds>
}
