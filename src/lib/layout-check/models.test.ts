import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../document-facts/index.ts'
import { textOfLine, type Content, type Line } from '../file-text/content.ts'
import { readDocx } from '../file-text/ooxml/docx.ts'
import { checkLayout, regimeOn } from './index.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/administrative-files/decree-30')
const regime = regimeOn('2020-03-05', 'administrative')

function read(name: string): Content {
  const reading = readDocx(readFileSync(join(folder, name)))
  if (!reading.ok) throw new Error(`${name}: ${reading.why}`)
  return reading.content
}
const check = (content: Content) => checkLayout(content, readFacts(content), regime)

/** The sample forms of annex III, each as a document of its own: from its caption to its notes. */
function formsOf({ pages, notes }: Content): { name: string; content: Content }[] {
  const lines = pages.flatMap((page) => page.lines)
  const forms: { name: string; lines: Line[] }[] = []
  let isOpen = false
  for (const line of lines) {
    const text = textOfLine(line).trim()
    const isCaption = /^Mẫu (\d\.\d+ - |văn bản \()/.test(text) && !line.cell
    if (isCaption) forms.push({ name: text, lines: [] })
    else if (isOpen && !text.startsWith('Ghi chú')) forms.at(-1)?.lines.push(line)
    if (isCaption || text.startsWith('Ghi chú')) isOpen = isCaption
  }
  return forms.map((form) => ({
    name: form.name,
    content: { pages: [{ ...pages[0], number: 1, lines: form.lines }], notes },
  }))
}

describe.skipIf(!existsSync(folder))('the layout check on the models of NĐ 30/2020 (../shared/data)', () => {
  const annexes = [1, 2, 3, 4, 5, 6].map((number) => `Phuluc${number}.docx`)

  it.each(annexes)('has nothing to say of the pages of %s', (name) => {
    expect(check(read(name)).filter(({ code }) => /^(paper|margin|page-number)/.test(code))).toEqual([])
  })

  const forms = formsOf(read('Phuluc3.docx'))
  it.each(forms)('finds nothing wrong with the form “$name”', ({ content }) => {
    expect(check(content)).toEqual([])
  })
})
