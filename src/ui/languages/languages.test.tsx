import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Pager } from '../display/index.ts'
import { Form, TextField } from '../form/index.ts'
import { emptyFrame, Frame } from '../frame.ts'
import { SiteLayout } from '../layout/index.ts'
import { languageOf, languages, wordsFor, type Language } from './index.ts'
import { vietnamese } from './vietnamese.ts'

const [own] = languages
const unfinished: Language = {
  code: 'bdq',
  locale: 'bdq_VN',
  name: 'Bahnar',
  prefix: '/bdq',
  words: { home: 'Hnam' },
}

describe('the language of a page', () => {
  it('is the one its address begins with, and otherwise the office’s', () => {
    const code = (path: string) => languageOf(path, [...languages, unfinished]).code
    expect(['/', '/lien-he', '/england', '/en', '/en/contacts', '/bdq/x'].map(code)).toEqual([
      'vi',
      'vi',
      'vi',
      'en',
      'en',
      'bdq',
    ])
  })

  it('has a word for everything the components say, in Vietnamese and in English', () => {
    for (const language of languages) expect(wordsFor(language).code).toBe(language.code)
  })
})

describe('a language whose dictionary is not whole', () => {
  const page = renderToString(
    <Frame.Provider value={{ ...emptyFrame, path: '/bdq', language: unfinished }}>
      <SiteLayout title="…" trail={[{ label: '…', href: '/bdq' }]}>
        <h1>…</h1>
        <Form action="/" errors={{ name: '…' }}>
          <TextField name="name" label="…" optional />
        </Form>
        <Pager older="?truoc=1" />
      </SiteLayout>
    </Frame.Provider>,
  )

  it('uses none of its words, so that no menu is half in one language and half in another', () => {
    expect(wordsFor(unfinished)).toEqual({ words: vietnamese, code: own.code })
    expect(page).not.toContain('Hnam')
  })

  it('marks everything said in the language of the office as such', () => {
    expect(page).toContain('<html lang="bdq"')
    const said = Object.values(vietnamese).filter((word) => typeof word === 'string')
    const unmarked = textsWithLanguage(page).filter(
      ({ text, lang }) => lang === 'bdq' && said.some((word) => text === word),
    )
    expect(unmarked).toEqual([])
    expect(textsWithLanguage(page)).toContainEqual({ text: vietnamese.older, lang: 'vi' })
  })
})

/** Every text and label of the page with the language that the nearest `lang` gives it. */
function textsWithLanguage(html: string): { text: string; lang: string }[] {
  const open: string[] = ['']
  const found: { text: string; lang: string }[] = []
  for (const [token] of html.matchAll(/<[^>]+>|[^<]+/g)) {
    const around = open.at(-1) ?? ''
    if (!token.startsWith('<'))
      found.push({ text: token.replaceAll(/[:()\u00A0]/g, '').trim(), lang: around })
    else if (token.startsWith('</')) open.pop()
    else {
      const lang = /\slang="([^"]*)"/.exec(token)?.[1] ?? around
      const label = /\saria-label="([^"]*)"/.exec(token)?.[1]
      if (label !== undefined) found.push({ text: label, lang })
      if (!/^<(?:meta|link|input|img|br|hr|col|source)\b|\/>$/.test(token)) open.push(lang)
    }
  }
  return found
}
