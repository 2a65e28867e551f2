/**
 * A country or territory whose code was withdrawn from ISO 3166-1, as ISO 3166-3 keeps it.
 *
 * @category countries
 * @since 0.1.0
 */
export interface FormerCountry {
  /** Its alpha-3 code of that time. */
  readonly alpha3: string
  /** Its code of ISO 3166-3, of four letters, which is never given again. */
  readonly alpha4: string
  /** Its name in English. */
  readonly name: string
  /** The year in which its code came in; null where the first edition of the standard, of 1974, already has it. */
  readonly from: number | null
  /** The year in which its code was withdrawn. */
  readonly until: number
  /** Other names, in the languages of the United Nations. */
  readonly names: ReadonlyArray<string>
}

const former = (
  alpha3: string,
  alpha4: string,
  name: string,
  until: number,
  names: ReadonlyArray<string> = [],
  from: number | null = null
): FormerCountry => ({ alpha3, alpha4, name, from, until, names })

/**
 * ISO 3166-3. Under the alpha-2 code of that time; under the code of four letters where the alpha-2 code was given to
 * another country since (AI, BQ, BY, GE, SK), or was withdrawn twice (CS, of Czechoslovakia and of Serbia and Montenegro).
 *
 * `Intl.DisplayNames` is never asked about them: it gives the name of one heir.
 */
export const formerCountries: Readonly<Record<string, FormerCountry>> = {
  AIDJ: former('AFI', 'AIDJ', 'French Afars and Issas', 1977, ['Afars et Issas']),
  AN: former('ANT', 'ANHH', 'Netherlands Antilles', 2010, [
    'Antilles néerlandaises',
    'Antillas Neerlandesas',
    'Нидерландские Антильские острова',
    'جزر الأنتيل الهولندية',
    '荷属安的列斯'
  ]),
  BQAQ: former('ATB', 'BQAQ', 'British Antarctic Territory', 1979),
  BU: former('BUR', 'BUMM', 'Burma', 1989, ['Socialist Republic of the Union of Burma']),
  BYAA: former('BYS', 'BYAA', 'Byelorussian Soviet Socialist Republic', 1992, [
    'Byelorussian SSR',
    'RSS de Biélorussie',
    'Белорусская ССР',
    'Белорусская Советская Социалистическая Республика'
  ]),
  CSHH: former('CSK', 'CSHH', 'Czechoslovakia', 1993, [
    'Czechoslovak Socialist Republic',
    'Czech and Slovak Federal Republic',
    'Tchécoslovaquie',
    'Checoslovaquia',
    'Чехословакия',
    'تشيكوسلوفاكيا',
    '捷克斯洛伐克'
  ]),
  CSXX: former(
    'SCG',
    'CSXX',
    'Serbia and Montenegro',
    2006,
    [
      'State Union of Serbia and Montenegro',
      'Serbie-et-Monténégro',
      'Serbia y Montenegro',
      'Сербия и Черногория',
      'صربيا والجبل الأسود',
      '塞尔维亚和黑山'
    ],
    2003
  ),
  CT: former('CTE', 'CTKI', 'Canton and Enderbury Islands', 1984),
  DD: former('DDR', 'DDDE', 'German Democratic Republic', 1990, [
    'GDR',
    'East Germany',
    'République démocratique allemande',
    'RDA',
    'República Democrática Alemana',
    'Германская Демократическая Республика',
    'ГДР',
    'جمهورية ألمانيا الديمقراطية',
    'ألمانيا الشرقية',
    '德意志民主共和国',
    '东德'
  ]),
  DY: former('DHY', 'DYBJ', 'Dahomey', 1977, ['Republic of Dahomey', 'Дагомея', 'داهومي', '达荷美']),
  FQ: former('ATF', 'FQHH', 'French Southern and Antarctic Territories', 1979),
  FX: former('FXX', 'FXFR', 'Metropolitan France', 1997, ['France métropolitaine'], 1993),
  GEHH: former('GEL', 'GEHH', 'Gilbert and Ellice Islands', 1979),
  HV: former('HVO', 'HVBF', 'Upper Volta', 1984, [
    'Republic of Upper Volta',
    'Haute-Volta',
    'Alto Volta',
    'Верхняя Вольта',
    'فولتا العليا',
    '上沃尔特'
  ]),
  JT: former('JTN', 'JTUM', 'Johnston Island', 1986),
  MI: former('MID', 'MIUM', 'Midway Islands', 1986),
  NH: former('NHB', 'NHVU', 'New Hebrides', 1980, ['Nouvelles-Hébrides']),
  NQ: former('ATN', 'NQAQ', 'Dronning Maud Land', 1983),
  NT: former('NTZ', 'NTHH', 'Neutral Zone', 1993),
  PC: former('PCI', 'PCHH', 'Pacific Islands (Trust Territory)', 1986, ['Trust Territory of the Pacific Islands']),
  PU: former('PUS', 'PUUM', 'United States Miscellaneous Pacific Islands', 1986),
  PZ: former('PCZ', 'PZPA', 'Panama Canal Zone', 1980),
  RH: former('RHO', 'RHZW', 'Southern Rhodesia', 1980, ['Rhodesia', 'Rhodésie', 'Родезия', 'روديسيا', '罗得西亚']),
  SKIN: former('SKM', 'SKIN', 'Sikkim', 1975),
  SU: former('SUN', 'SUHH', 'Union of Soviet Socialist Republics', 1992, [
    'USSR',
    'Soviet Union',
    'Union des Républiques socialistes soviétiques',
    'URSS',
    'Union soviétique',
    'Unión de Repúblicas Socialistas Soviéticas',
    'Unión Soviética',
    'Союз Советских Социалистических Республик',
    'СССР',
    'Советский Союз',
    'اتحاد الجمهوريات الاشتراكية السوفياتية',
    'اتحاد الجمهوريات الاشتراكية السوفيتية',
    'الاتحاد السوفياتي',
    'الاتحاد السوفيتي',
    '苏维埃社会主义共和国联盟',
    '苏联'
  ]),
  TP: former('TMP', 'TPTL', 'East Timor', 2002, ['Portuguese Timor']),
  VD: former('VDR', 'VDVN', 'Democratic Republic of Viet-Nam', 1977, ['North Viet Nam', 'North Vietnam']),
  WK: former('WAK', 'WKUM', 'Wake Island', 1986),
  YD: former('YMD', 'YDYE', 'Democratic Yemen', 1990, [
    'People’s Democratic Republic of Yemen',
    'South Yemen',
    'Yémen démocratique',
    'Yemen Democrático',
    'Демократический Йемен',
    'اليمن الديمقراطية',
    '民主也门'
  ]),
  YU: former('YUG', 'YUCS', 'Yugoslavia', 2003, [
    'Socialist Federal Republic of Yugoslavia',
    'SFRY',
    'Federal Republic of Yugoslavia',
    'FRY',
    'Yougoslavie',
    'Югославия',
    'يوغوسلافيا',
    '南斯拉夫'
  ]),
  ZR: former('ZAR', 'ZRCD', 'Zaire', 1997, ['Republic of Zaire', 'Заир', 'زائير', '扎伊尔'])
}
