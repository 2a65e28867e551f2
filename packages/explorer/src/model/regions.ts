import type { Label } from '../language/labels.ts'

// Countries by the geographical regions of the United Nations (M49), under the codes of the regions. The regions are for
// statistics and say nothing of borders; codes that M49 does not have stand in no region.

/** The codes of the countries of a region, and the label of its name. */
export interface Region {
  readonly label: Label
  readonly countries: ReadonlyArray<string>
}

const region = (label: Label, countries: string): Region => ({ label, countries: countries.split(' ') })

/** Every region with a country. */
export const regions: ReadonlyArray<Region> = [
  region('Region011', 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG'),
  region('Region014', 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW'),
  region('Region015', 'DZ EG EH LY MA SD TN'),
  region('Region017', 'AO CD CF CG CM GA GQ ST TD'),
  region('Region018', 'BW LS NA SZ ZA'),
  region('Region013', 'BZ CR GT HN MX NI PA SV'),
  region('Region021', 'BM CA GL PM US'),
  region('Region029', 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI'),
  region('Region005', 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE'),
  region('Region143', 'KG KZ TJ TM UZ'),
  region('Region145', 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE'),
  region('Region030', 'CN HK JP KP KR MN MO TW'),
  region('Region034', 'AF BD BT IN IR LK MV NP PK'),
  region('Region035', 'BN ID KH LA MM MY PH SG TH TL VN'),
  region('Region151', 'BG BY CZ HU MD PL RO RU SK UA'),
  region('Region154', 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ'),
  region('Region155', 'AT BE CH DE FR LI LU MC NL'),
  region('Region039', 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA'),
  region('Region053', 'AU CC CX HM NF NZ'),
  region('Region054', 'FJ NC PG SB VU'),
  region('Region057', 'FM GU KI MH MP NR PW UM'),
  region('Region061', 'AS CK NU PF PN TK TO TV WF WS')
]
