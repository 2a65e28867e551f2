import { CurrencyCode } from '@communique/core'

const amount = /^([A-Z]{3})\s+(-?\d[\d ,_']*(?:\.\d+)?)(?:\s+(thousand|million|billion|trillion))?$/

const zeros: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 }

/** A decimal number times a power of ten, digit by digit: `1.5` and 6 make `1500000`. */
const shifted = (number: string, places: number): string => {
  const [whole = '', part = ''] = number.split('.')
  const digits = part.padEnd(places, '0')
  const rest = digits.slice(places)
  return `${whole}${digits.slice(0, places)}`.replace(/^(-?)0+(?=\d)/, '$1') + (rest === '' ? '' : `.${rest}`)
}

/** Reads an amount of money in one line: `USD 2,090,000` or `NOK 1.5 million`; null: it is none. */
export const amountIn = (text: string): { readonly amount: string; readonly currency: string } | null => {
  const [, currency, digits, scale = ''] = amount.exec(text) ?? []
  if (currency === undefined || digits === undefined) return null
  const number = digits.replaceAll(/[ ,_']/g, '')
  const places = zeros[scale]
  return { amount: places === undefined ? number : shifted(number, places), currency }
}

/** Tests for a text that names an amount of money among other words, as in "about USD 2.66 million". */
export const namesAmount = (text: string): boolean =>
  /[$€£¥₹]\s?\d|\d\s?[$€£¥₹]/.test(text) ||
  [...text.matchAll(/\b([A-Z]{3})\s?\d|\d\s?([A-Z]{3})\b/g)].some(([, before, after]) =>
    CurrencyCode.is(before ?? after)
  )
