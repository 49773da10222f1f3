import type { Content, Line, Page } from './content.ts'

/** More than any document of an office has; whoever takes over what was read has to hold it in memory. */
const [mostLetters, mostRuns] = [3_000_000, 100_000]

/** A text that goes on beyond what is reasonable is cut after a line, and the notes say `truncated`. */
export function cutContent(content: Content): Content {
  let [letters, runs] = [0, 0]
  const fits = (line: Line) => {
    letters += line.runs.reduce((sum, { text }) => sum + text.length, 0)
    runs += Math.max(1, line.runs.length)
    return letters <= mostLetters && runs <= mostRuns
  }
  const pages: Page[] = []
  for (const page of content.pages) {
    const end = page.lines.findIndex((line) => !fits(line))
    if (end < 0) pages.push(page)
    else {
      const notes = content.notes.includes('truncated') ? content.notes : [...content.notes, 'truncated']
      return { ...content, pages: [...pages, { ...page, lines: page.lines.slice(0, end) }], notes }
    }
  }
  return content
}
