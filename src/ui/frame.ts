import { createContext } from 'preact'
import { plainDisplay, type Display } from '#lib/display.ts'
import { useContext } from 'preact/hooks'
import { languages, type Language } from './languages/index.ts'

export interface MenuItem {
  label: string
  href: string
  count?: number | undefined
  current?: boolean | undefined
}

export interface Office {
  /** The full official name, as on the letterhead. */
  name: string
  /** The agency it belongs to, printed above the name. */
  parentName: string
  shortName: string
  address: string
  phone: string
  email: string
  personResponsible: string
  feedbackEmails: readonly string[]
}

/** Addresses that the layouts themselves link to; `ui` does not know the paths of the portal. */
export interface FrameLinks {
  home: string
  desk: string
  account: string
  signIn: string
  signOut: string
  introduction: string
  contacts: string
  petitions: string
  documents: string
  schedule: string
  siteMap: string
  search: string
  /** The search of the workspace. */
  deskSearch: string
  /** Answers what is typed with the titles that it may mean. */
  suggestions: string
  display: string
  shortcuts: string
  terms: string
  privacy: string
  accessibility: string
  reuse: string
  reportError: string
  archive: string
  feed: string
  openSearch: string
  icon: string
  iconPicture: string
}

/** What every page stands in: the same for all pages of one request, so pages do not pass it along. */
export interface FrameValue {
  office: Office
  viewer: { id: string; name: string; title: string } | null
  /** The workspace menu, with what waits behind each entry. */
  menu: readonly MenuItem[]
  /** The public menu. */
  sections: readonly { name: string; href: string }[]
  links: FrameLinks
  /** Address of a built browser file: `asset('assets/desk.ts')`. */
  asset: (entry: string) => string
  /** Addresses of the style sheets of an entry: `styles('assets/site.css')`. */
  styles: (entry: string) => readonly string[]
  /** YYYY-MM-DD in the office's zone: when what the page says was true. */
  today: string
  /** Path of the request, without its query. */
  path: string
  /** How the reader wants pages to look. */
  display: Display
  /** What the step just taken came to; shown once. */
  flash: { kind: 'success' | 'warning'; text: string } | null
  /** Standing notices of the workspace. */
  notices: readonly { kind: 'info' | 'success' | 'warning' | 'danger'; text: string }[]
  language: Language
  /** The other languages, each with this page in it or, where that does not exist, its home page. */
  translations: readonly { code: string; name: string; href: string; samePage: boolean }[]
  /** The address that people reach the site at, without a trailing slash. */
  origin: string
}

/** An empty frame: no office, nobody signed in. It lets a component be rendered alone. */
export const emptyFrame: FrameValue = {
  office: {
    name: '',
    parentName: '',
    shortName: '',
    address: '',
    phone: '',
    email: '',
    personResponsible: '',
    feedbackEmails: [],
  },
  viewer: null,
  menu: [],
  sections: [],
  links: {
    home: '/',
    desk: '',
    account: '',
    signIn: '',
    signOut: '',
    introduction: '',
    contacts: '',
    petitions: '',
    documents: '',
    schedule: '',
    siteMap: '',
    search: '',
    deskSearch: '',
    suggestions: '',
    display: '',
    shortcuts: '',
    terms: '',
    privacy: '',
    accessibility: '',
    reuse: '',
    reportError: '',
    archive: '',
    feed: '',
    openSearch: '',
    icon: '',
    iconPicture: '',
  },
  asset: (entry) => `/${entry}`,
  styles: (entry) => [`/${entry}`],
  today: '2011-09-05',
  path: '/',
  display: plainDisplay,
  flash: null,
  notices: [],
  language: languages[0],
  translations: [],
  origin: 'https://example.invalid',
}

export const Frame = createContext<FrameValue>(emptyFrame)

export function useFrame(): FrameValue {
  return useContext(Frame)
}
