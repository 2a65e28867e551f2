import type { CountryRole } from '@communique/core'
import type { Names } from './names.ts'
import type { Views } from './record.ts'

export const pageOf = (_views: Views, _names: Names, _roles: ReadonlyArray<CountryRole>): string => ''
