// HTML that is escaped by the way it is made.

/** Text that is HTML already. */
export interface Markup {
  readonly html: string
}

type Content = string | number | Markup | ReadonlyArray<Markup>

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

// Characters that no HTML may contain, and those that turn the direction of what follows them. The marks LRM and RLM
// belong to names.
const unprintable = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

const escaped = (text: string): string =>
  text.replaceAll(unprintable, '\ufffd').replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)

const contentHtml = (content: Content): string => {
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content))
  return 'html' in content ? content.html : content.map(({ html }) => html).join('')
}

/** Markup from a template: values are escaped, unless they are markup. */
export const html = (parts: TemplateStringsArray, ...contents: ReadonlyArray<Content>): Markup => ({
  html: parts.reduce((text, part, index) => text + contentHtml(contents[index - 1] ?? '') + part)
})

export const nothing: Markup = html``
