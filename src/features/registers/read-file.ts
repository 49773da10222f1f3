import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeText, readCsv, readJsonLines, readSheets, type Table } from '#lib/register/index.ts'
import { extractFile } from '#platform/extraction/index.ts'

export type ReadFile = { ok: true; table: Table } | { ok: false; why: string }

/** So many rows are several years of a provincial office. */
const mostRows = 20_000

const noHeadings =
  'Không thấy dòng tiêu đề cột. Tệp cần có ít nhất cột số, ký hiệu và một cột khác, đặt tên như trong sổ đăng ký văn bản đi.'

/** The table in a file, whatever its form: told by content, not by name. Workbooks are read in a process of their own. */
export async function readRegisterFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const read = isText(bytes) ? readText(bytes) : await readWorkbook(name, bytes)
  if (typeof read === 'string') return { ok: false, why: read }
  if (read.rows.length === 0) return { ok: false, why: 'Tệp không có dòng nào ngoài tiêu đề.' }
  if (read.isCut || read.rows.length > mostRows)
    return { ok: false, why: `Tệp có hơn ${mostRows} dòng. Hãy chia theo năm rồi nhập từng tệp.` }
  return { ok: true, table: read }
}

/** Workbooks are archives (PK) or compound files; everything else is tried as text. */
const isText = (bytes: Uint8Array): boolean =>
  !(bytes[0] === 0x50 && bytes[1] === 0x4b) && !(bytes[0] === 0xd0 && bytes[1] === 0xcf)

function readText(bytes: Uint8Array): Table | string {
  const text = decodeText(bytes)
  return /^\s*\{/.test(text) ? readJsonLines(text, mostRows) : (readCsv(text, mostRows) ?? noHeadings)
}

async function readWorkbook(name: string, bytes: Uint8Array): Promise<Table | string> {
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-register-'))
  try {
    const path = join(folder, 'workbook')
    await writeFile(path, bytes)
    const extraction = await extractFile({ path, name })
    if (extraction.state !== 'done' || extraction.content === null)
      return 'Không đọc được bảng tính này. Hãy lưu lại dạng CSV (UTF-8) hoặc XLSX rồi nhập lại.'
    return readSheets(extraction.content) ?? noHeadings
  } finally {
    await rm(folder, { recursive: true })
  }
}
