import { paths } from '#paths'
import { type FrameLinks, type FrameValue, languageOf, languages, type Language } from '#ui/index.ts'
import { links } from './links.ts'

/** The pages that exist in several languages: path by language code. */
const counterparts: readonly Readonly<Record<string, string>>[] = [
  { vi: paths.home.href(), en: paths.english.home.href() },
  { vi: paths.introduction.href(), en: paths.english.introduction.href() },
  { vi: paths.contacts.href(), en: paths.english.contacts.href() },
]

const [own] = languages
const nowhere = Object.fromEntries(Object.keys(links).map((name) => [name, ''])) as unknown as FrameLinks

/** In another language the layouts lead only to what exists in it, beside the files that have no language. */
const linksByLanguage: Readonly<Record<string, FrameLinks>> = {
  [own.code]: links,
  en: {
    ...nowhere,
    home: paths.english.home.href(),
    introduction: paths.english.introduction.href(),
    contacts: paths.english.contacts.href(),
    icon: links.icon,
    iconPicture: links.iconPicture,
  },
}

/** What of the frame depends on the language. */
export function speak(path: string): Pick<FrameValue, 'language' | 'translations' | 'links'> {
  const language = languageOf(path)
  return {
    language,
    translations: listTranslations(path, language),
    links: linksByLanguage[language.code] ?? links,
  }
}

/** Each other language, with this page in it or, where it does not exist, the home page of that language. */
function listTranslations(path: string, language: Language): FrameValue['translations'] {
  const page = counterparts.find((paths) => paths[language.code] === path)
  return languages.flatMap((other) => {
    if (other.code === language.code) return []
    const same = page?.[other.code]
    const home = linksByLanguage[other.code]?.home ?? links.home
    return [{ code: other.code, name: other.name, href: same ?? home, samePage: same !== undefined }]
  })
}
