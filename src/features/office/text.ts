import { lookUp } from '#lib/look-up.ts'
import type { LinkedPage, TextPage } from '#platform/profile.ts'
import { paths } from '#paths'
import { languageOf } from '#ui/index.ts'

/** A text of the profile as a page shows it: with addresses instead of names of pages, and its figures filled in. */
export interface ReadableText extends Omit<TextPage, 'parts'> {
  parts: readonly ReadablePart[]
}

export interface ReadablePart extends Omit<TextPage['parts'][number], 'links'> {
  links: readonly { href: string; text: string; language: string }[]
}

/** `figures` stand in the text as "{name}". */
export function readTextPage(page: TextPage, figures: Readonly<Record<string, number>> = {}): ReadableText {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(lookUp(figures, name) ?? whole))
  return {
    ...page,
    parts: page.parts.map((part) => ({
      ...part,
      paragraphs: part.paragraphs.map(fill),
      items: part.items.map(fill),
      links: part.links.map(({ page: name, text }) => {
        const href = addressOf(name)
        return { href, text, language: languageOf(href).code }
      }),
    })),
  }
}

function addressOf(page: LinkedPage): string {
  if (page === 'english.introduction') return paths.english.introduction.href()
  if (page === 'english.contacts') return paths.english.contacts.href()
  return paths[page].href()
}
