import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from './markup.ts'

describe('markup', () => {
  it('escapes whatever is put into it', () => {
    const hostile = `<script>"it's" & \u0000\u202e</script>`
    const safe = '&lt;script&gt;&quot;it&#39;s&quot; &amp; \ufffd\ufffd&lt;/script&gt;'
    expect(html`<p title="${hostile}">${hostile}</p>`.html).toBe(`<p title="${safe}">${safe}</p>`)
    expect(html`${[html`${'<'}`, html`${1}`]}`.html).toBe('&lt;1')
  })

  it('leaves the marks of right-to-left names', () => {
    expect(html`${'\u200fالإيسيسكو\u200e'}`.html).toBe('\u200fالإيسيسكو\u200e')
  })

  it('has no angle bracket in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.html).not.toMatch(/[<>"']/)
      })
    )
  })
})
