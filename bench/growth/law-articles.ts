import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sanitise } from '#lib/rich-text/index.ts'
import { excerpt, normaliseText } from '#lib/text.ts'
import { project } from '../../bin/build/sources.ts'

/** An article of a law, as a text of the portal. */
export interface LawText {
  title: string
  /** Number and symbol of the law. */
  law: string
  lead: string
  /** HTML of the allow-list. */
  body: string
}

interface Line {
  so_hieu: string
  dieu: string
  title: string
  text: string
}

const collection = join(project, '../shared/data/retrieval/articles.jsonl.gz')

/** The first articles of Vietnam's official codification; ends with one sentence where it is not on this machine. */
export function readLawTexts(count: number): LawText[] {
  if (!existsSync(collection)) {
    console.error(`There are no articles of laws at ${collection}: nothing to fill the portal with.`)
    process.exit(1)
  }
  const lines = gunzipSync(readFileSync(collection)).toString('utf8').trim().split('\n')
  return lines.slice(0, count).map((line) => textOf(JSON.parse(line) as Line))
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function textOf({ so_hieu: law, dieu, title, text }: Line): LawText {
  const plain = normaliseText(text)
  const paragraphs = plain
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/[&<>]/g, (sign) => escapes[sign]!))
  return {
    title: `${normaliseText(title).slice(0, 120) || 'Quy định'} (Điều ${dieu}, ${law})`,
    law,
    lead: excerpt(plain, 220),
    body: sanitise(paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')),
  }
}
