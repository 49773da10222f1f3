/** The signature is set to the right of the page; no line of the text proper starts so far in. */
const signatureIndent = 20

/** What a converter from Word leaves of the page number's field: "PAGE", or "PAGE 5", and the number on its own line. */
const pageField = /^PAGE\s*\d*$/
const pageNumber = /^\d+$/

export interface Line {
  text: string
  isSignature: boolean
}

/** The lines that carry words, NFC, with single spaces, without what is left of page numbers. */
export function readLines(source: string): Line[] {
  const lines = source
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => ({
      text: line.replaceAll(/\s+/g, ' ').trim(),
      isSignature: line.length - line.trimStart().length >= signatureIndent,
    }))
    .filter(({ text }) => text !== '')
  return lines.filter(
    ({ text }, n) =>
      !pageField.test(text) && !(pageNumber.test(text) && pageField.test(lines[n - 1]?.text ?? '')),
  )
}

const article = /^Điều (\d+[a-zđ]?)\./u
const attachedKind = /^(QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|NỘI QUY|ĐIỀU LỆ|ĐỀ ÁN|KẾ HOẠCH|CHƯƠNG TRÌNH)$/u

/** A decision and what it issues come in one file: the second begins at its own kind, after which "Điều 1." comes again. */
export function splitDocuments(lines: readonly Line[]): Line[][] {
  const starts = [0]
  let hasArticles = false
  lines.forEach(({ text }, n) => {
    if (article.test(text)) hasArticles = true
    else if (hasArticles && attachedKind.test(text)) {
      starts.push(n)
      hasArticles = false
    }
  })
  return starts.map((start, n) => lines.slice(start, starts[n + 1]))
}
