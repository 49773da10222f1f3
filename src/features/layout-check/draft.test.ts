import { Document, Packer, Paragraph, TextRun } from 'docx'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const page = paths.desk.layoutCheck.href()
const clerk = 'chuyen-vien-tong-hop'

const draft = (lines: readonly string[], left = 1701) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          properties: {
            page: {
              size: { width: 11_906, height: 16_838 },
              margin: { top: 1134, bottom: 1134, left, right: 1134 },
            },
          },
          children: lines.map(
            (text) => new Paragraph({ children: [new TextRun({ text, font: 'Times New Roman' })] }),
          ),
        },
      ],
    }),
  )
const letter = [
  'SỞ NỘI VỤ',
  'Số: 7/SNV-VP',
  'V/v báo cáo công tác văn thư',
  'Kính gửi: Văn phòng',
  'Nơi nhận:',
  '- Như trên;',
]

async function send(name: string, bytes: Uint8Array) {
  const answer = await portal.as(clerk).postMultipart(page, {}, [{ field: 'file', name, bytes }])
  return { status: answer.statusCode, text: textOf(answer.body) }
}

describe('a clerk who checks the layout of a draft', () => {
  // Other tests check drafts at the same time: what is left behind is looked for in a folder only these use.
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nha-rong-drafts-'))
    vi.stubEnv('TMPDIR', folder)
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('finds the page in the workspace, and nobody else does', async () => {
    expect(textOf((await portal.as(clerk).get(page)).body)).toContain('Tệp không được lưu lại')
    expect((await portal.visitor().get(page)).statusCode).not.toBe(200)
  })

  it('reads what is wrong, the rule, and what to do, and leaves no file behind', async () => {
    const { status, text } = await send('Dự thảo.docx', await draft(letter, 1134))
    expect(status).toBe(200)
    for (const words of [
      'Dự thảo.docx',
      'Lề trái 20 mm; quy định 30 - 35 mm.',
      'R-501',
      'Viết: 07/SNV-VP.',
      'Không thấy Quốc hiệu.',
    ])
      expect(text).toContain(words)
    expect(readdirSync(folder).filter((name) => name.startsWith('nha-rong-draft-'))).toEqual([])
  })

  it('is told what to do with a file that cannot be checked, is secret or is none', async () => {
    expect(await send('hỏng.docx', Buffer.from('PK\u0003\u0004 hỏng'))).toMatchObject({ status: 422 })
    const secret = await send('mật.docx', await draft(['SỞ NỘI VỤ', 'MẬT', 'Số: 07/SNV-VP']))
    expect(secret.status).toBe(422)
    expect(secret.text).toContain('Văn bản mật không được đưa lên hệ thống này')
    const none = await portal.as(clerk).postMultipart(page, {}, [])
    expect(textOf(none.body)).toContain('Chưa chọn tệp nào.')
  })
})
