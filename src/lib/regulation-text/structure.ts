/** The parts of a Vietnamese legal text; numbers are kept as written ("15", "3a", "đ", "IV"), gaps included. */

export interface Point {
  /** "a", "b" … "đ", "e", "g": Vietnamese points skip f and j. */
  letter: string
  /** Its own words, then any paragraph that follows before the next point. */
  paragraphs: string[]
}

export interface Clause {
  number: string
  paragraphs: string[]
  points: Point[]
}

export interface LegalArticle {
  number: string
  /** null in a decision, where the sentence after "Điều 1." is the provision itself. */
  title: string | null
  /** What stands before the first clause. */
  paragraphs: string[]
  /** Points that hang directly under the article, without a clause. */
  points: Point[]
  clauses: Clause[]
}

export interface Chapter {
  /** "Chương" or "Mục"; null for articles that stand under neither. */
  kind: 'Chương' | 'Mục' | null
  number: string
  title: string
  articles: LegalArticle[]
}

export interface LegalDocument {
  /** Kind, title and issuer, line by line. */
  heading: string[]
  /** The bases ("Căn cứ …", "Xét …") and the enacting word. */
  preamble: string[]
  chapters: Chapter[]
  recipients: string[]
  /** Post, then name; empty where the text carries none. */
  signature: string[]
}
