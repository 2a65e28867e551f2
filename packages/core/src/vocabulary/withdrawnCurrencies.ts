/**
 * Currencies whose codes were withdrawn (ISO 4217, list three), in which older agreements and pledges are on record. That
 * list has no minor units: amounts have up to two decimals, or none where the currency had no smaller unit in use.
 */
const withTwoDecimals =
  'AFA ANG AOK AON AOR ARA ARP ATS AZM BAD BGL BGN BOP BRB BRC BRE BRN BRR BUK CSD CSK CUC CYP DDM DEM ECS EEK ' +
  'FIM FRF GEK GHC GNE GNS GQE GWE GWP HRD HRK IEP ILP ILR ISJ LTL LTT LVL LVR MLF MRO MTL MTP MXP MZE MZM NIC NLG ' +
  'PEI PES PLZ RHD ROL RUR SDD SDP SIT SKK SLL SRG STD SUR TJR TMM UAK UGS UYP VEB VEF XEU YDD YUD YUM YUN ZMK ZRN ZRZ ' +
  'ZWD ZWL ZWN ZWR'

const withoutDecimals = 'ADP BEF BYB BYR ESP GRD ITL LUF MGF PTE TPE TRL'

const withDecimals = (codes: string, decimals: number): Readonly<Record<string, number>> =>
  Object.fromEntries(codes.split(' ').map((code) => [code, decimals]))

export const withdrawnCurrencies: Readonly<Record<string, number>> = {
  ...withDecimals(withTwoDecimals, 2),
  ...withDecimals(withoutDecimals, 0)
}
