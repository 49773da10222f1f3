import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { StateLook } from '#ui/index.ts'

/** A stretch of a thing's text that can be found and led to by itself: an article of a law, a page, a whole piece of news. */
export interface Part {
  /** As people cite it: `Điều 5. Thời hạn`, `Trang 3`; empty where the thing is one part. */
  heading: string
  /** What follows `#` in its address; empty for the top of the page. */
  anchor: string
  text: string
}

/** A thing as one kind of reader finds it. */
export interface Face {
  /** What rights are asked for: an edition, a document. */
  key: string
  /** Changes whenever what is shown of it changes. What was indexed under another one is not shown. */
  stamp: string
  title: string
  /** Number and symbol, where it has one. */
  number: string
  /** Said in a sentence or two; found like a title, though it weighs less. */
  summary: string
  /** Words it is known by beside these: keywords, an issuer, a signer. */
  alias: string
  /** The day it is dated by, as `2011-09-15`; null where it has none. */
  day: string | null
  /** Where it comes from, in a few words: a section, an issuer. */
  source: string
  /** `code:value`, by the codes of the source's facets. */
  facets: readonly string[]
  href: string
  /** Who finds it, as words that `audienceOf` gives to people; empty for the public, whose index holds nothing else. */
  audience: readonly string[]
  parts: readonly Part[]
}

/** A thing with all its faces: staff may know a published piece and the one that is to follow it. */
export interface Offer {
  item: string
  public: Face | null
  staff: readonly Face[]
}

export interface FacetChoice {
  value: string
  name: string
  count: number
}

export interface SourceFacet {
  /** Its part of the address: `muc`, `nam`. */
  code: string
  name: string
  /** The choices in the order in which they are offered, from how many answers have each value. */
  arrange: (ctx: Context, counts: ReadonlyMap<string, number>) => Promise<FacetChoice[]>
  /** All values that a choice stands for: a section and its categories. Itself alone, where it is not said. */
  widen?: (ctx: Context, value: string) => Promise<string[]>
}

/** Something that a question names exactly: a number, an article of a law, an address. */
export interface Direct {
  title: string
  note: string
  href: string
  /** Nothing else can be meant: whoever asks for it goes there at once. */
  isSole: boolean
}

/** What a feature declares to be found by the one search. */
export interface SearchSource {
  /** Its part of the address, and of each item's name in the index. */
  kind: string
  /** On the tab: `Tin, bài`. */
  name: string
  /** What it offers depends on the day too: all of it is offered anew with each. */
  isDated?: boolean
  facets: readonly SourceFacet[]
  /** How the values of the facet `trang-thai` are called and drawn, for staff. */
  states?: Readonly<Record<string, StateLook>>
  /** Ids of all things that somebody may find, in a fixed order; `after` is the last id of the page before. */
  listItems: (db: Database, after: string | null, limit: number) => Promise<string[]>
  /** These things as they are now; what nobody may find is missing. */
  readOffers: (ctx: Context, items: readonly string[]) => Promise<Offer[]>
  /** The words of audiences that this person belongs to. */
  audienceOf: (ctx: Context) => string[]
  /** Of these keys, the ones that this person may see at this moment, with their stamps. */
  listStamps: (
    ctx: Context,
    reader: 'public' | 'staff',
    keys: readonly string[],
  ) => Promise<Map<string, string>>
  /** What the words name exactly, the best first. */
  identify?: (ctx: Context, text: string) => Promise<Direct[]>
  /** The same of what whoever asks may see in the workspace. */
  identifyForStaff?: (ctx: Context, text: string) => Promise<Direct[]>
  /** Whether the thing at an address of this source is public; undefined for an address of something else. */
  isPublic?: (ctx: Context, address: string) => Promise<boolean | undefined>
}
