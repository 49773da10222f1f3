import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

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
  /** Path of the request, without its query. */
  path: string
  /** What the step just taken came to; shown once. */
  flash: { kind: 'success' | 'warning'; text: string } | null
  /** Standing notices of the workspace. */
  notices: readonly { kind: 'info' | 'success' | 'warning' | 'danger'; text: string }[]
  language: 'vi' | 'en'
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
  links: { home: '/', desk: '', account: '', signIn: '', signOut: '' },
  asset: (entry) => `/${entry}`,
  styles: (entry) => [`/${entry}`],
  path: '/',
  flash: null,
  notices: [],
  language: 'vi',
}

export const Frame = createContext<FrameValue>(emptyFrame)

export function useFrame(): FrameValue {
  return useContext(Frame)
}
