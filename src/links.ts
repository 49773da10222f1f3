import { paths } from '#paths'
import type { FrameLinks } from '#ui/index.ts'

/** Where the layouts lead: `ui` itself does not know the addresses of the portal. */
export const links: FrameLinks = {
  home: paths.home.href(),
  desk: paths.desk.home.href(),
  account: paths.desk.account.href(),
  signIn: paths.signIn.href(),
  signOut: paths.signOut.href(),
  introduction: paths.introduction.href(),
  contacts: paths.contacts.href(),
  petitions: paths.petitions.href(),
  documents: paths.documents.href(),
  schedule: paths.schedule.href(),
  siteMap: paths.siteMap.href(),
  search: paths.search.href(),
  deskSearch: paths.desk.search.href(),
  suggestions: paths.searchSuggestions.href(),
  display: paths.display.href(),
  shortcuts: paths.shortcuts.href(),
  terms: paths.terms.href(),
  privacy: paths.privacy.href(),
  accessibility: paths.accessibility.href(),
  reuse: paths.reuse.href(),
  reportError: paths.reportError.href(),
  archive: paths.archive.href(),
  feed: paths.feed.href(),
  openSearch: paths.openSearch.href(),
  icon: paths.icon.href(),
  iconPicture: paths.iconPicture.href(),
}
