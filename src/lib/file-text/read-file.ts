import type { Kind } from '../file-kinds/index.ts'
import { repairContent } from '../old-encodings/index.ts'
import type { Content } from './content.ts'
import { cutContent } from './cut-content.ts'
import { readDoc } from './doc/index.ts'
import { readOdf } from './odf/index.ts'
import { readDocx } from './ooxml/docx.ts'
import { readPptx } from './ooxml/pptx.ts'
import { readXlsx } from './ooxml/xlsx.ts'
import { readPdf } from './pdf/index.ts'
import { readPlain } from './plain.ts'
import { readPpt } from './ppt/index.ts'
import type { Reading } from './reading.ts'
import { readRtf } from './rtf/index.ts'
import { readXls } from './xls/index.ts'

type Reader = (bytes: Uint8Array) => Reading | Promise<Reading>

/** Who reads what. Kinds that nobody reads are kept and entered by hand. */
const readers: Partial<Record<Kind, Reader>> = {
  pdf: readPdf,
  docx: readDocx,
  doc: readDoc,
  odt: readOdf,
  xlsx: readXlsx,
  xls: readXls,
  ods: readOdf,
  pptx: readPptx,
  ppt: readPpt,
  odp: readOdf,
  rtf: readRtf,
  txt: readPlain,
  csv: readPlain,
}

/** Null where no reader knows the kind. */
export function readFileText(kind: Kind, bytes: Uint8Array): Promise<Reading> | null {
  const reader = readers[kind]
  return reader ? Promise.resolve(reader(bytes)).then(repaired) : null
}

/** Every reader's text leaves here in Unicode, whatever the file was written with. */
const repaired = (reading: Reading): Reading =>
  reading.ok ? { ok: true, content: repairContent(withoutHalves(cutContent(reading.content))) } : reading

/** NUL and half a letter are no text, and no database keeps them. */
const withoutHalves = (content: Content): Content => ({
  ...content,
  pages: content.pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      runs: line.runs.map((run) => ({ ...run, text: run.text.replaceAll('\0', '').toWellFormed() })),
    })),
  })),
})
