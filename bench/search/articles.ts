import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Offer } from '#features/search/index.ts'
import { faceOf } from './face.ts'

/** One article of a law, as a line of the collection has it. */
export interface LawArticle {
  _id: string
  so_hieu: string
  dieu: string
  title: string
  text: string
}

export interface CitizenQuestion {
  text: string
  /** Ids of the articles that answer it. */
  rel: string[]
}

const open = (path: string) => {
  const file = createReadStream(path)
  return path.endsWith('.gz') ? file.pipe(createGunzip()) : file
}

export async function readArticles(path: string): Promise<LawArticle[]> {
  const articles: LawArticle[] = []
  for await (const line of createInterface({ input: open(path) }))
    if (line.trim() !== '') articles.push(JSON.parse(line) as LawArticle)
  return articles
}

export async function readQuestions(path: string, limit: number): Promise<CitizenQuestion[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.slice(0, limit).map((line) => JSON.parse(line) as CitizenQuestion)
}

/** Each law is one thing, each of its articles a part, as documents of the portal are. */
export function offerLaws(articles: readonly LawArticle[]): Offer[] {
  return [...Map.groupBy(articles, ({ so_hieu }) => so_hieu)].map(([number, own]) => {
    const parts = own.map(({ _id, title, text }) => ({ heading: title, anchor: _id, text }))
    return { item: number, public: faceOf({ key: number, parts }), staff: [] }
  })
}

/** Marks away, as somebody types on a keyboard without Vietnamese. */
export const stripMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
