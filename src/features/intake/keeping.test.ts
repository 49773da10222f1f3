import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { auditEvents } from '#platform/audit/index.ts'
import { intakeHooks } from '#features/documents/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { askAbout, handIn } from '#test/hand-in.ts'
import { readReceived } from './commands/read.ts'
import { readJob } from './job-names.ts'
import { jobs } from './jobs.ts'
import { receivedFiles } from './table.ts'

const portal = usePortal()
const clerk = () => portal.as('chuyen-vien-tong-hop')
const listIncoming = () => readdir(join(portal.dataFolder, 'incoming'))
const secret = strToU8('SỞ NỘI VỤ\nSố: 7/SNV-VP\nTỐI MẬT\nKính gửi: Văn phòng')

describe('a file that was handed in', () => {
  it('leaves no bytes behind where the portal fell between deciding on it and forgetting it', async () => {
    const file = await handIn(clerk(), 'mat.txt', secret)
    await portal.settleJobs()
    expect(await askAbout(clerk(), file)).toMatchObject({ state: 'refused' })
    await writeFile(join(portal.dataFolder, 'incoming', file.id), secret)
    await readReceived(await portal.contextOf('chuyen-vien-tong-hop'), intakeHooks, file.id)
    expect(await listIncoming()).not.toContain(file.id)
  })

  it('is read though a program left a NUL and half a letter in its words', async () => {
    const file = await handIn(
      clerk(),
      'nul.rtf',
      strToU8('{\\rtf1 S\\u7889?: 65/Q\\u272?-CVP \\u0?\\u-10179? h\\u7871?t}'),
    )
    await portal.settleJobs()
    expect(await askAbout(clerk(), file)).toMatchObject({ state: 'read' })
  })

  it('takes the name of its archive with it where it is a secret paper, out of the log too', async () => {
    const file = await handIn(
      clerk(),
      'Kế hoạch A2.zip',
      zipSync({ 'a.txt': secret, 'b.txt': strToU8('Số: 1/VP') }),
    )
    await portal.settleJobs()
    const [archive] = await portal.db.select().from(receivedFiles).where(eq(receivedFiles.id, file.id))
    expect(archive?.name).toBe('Tệp nén có tệp bị từ chối')
    const events = await portal.db.select().from(auditEvents)
    expect(JSON.stringify(events)).not.toContain('Kế hoạch A2')
  })

  it('is not called the same as another where both are empty', async () => {
    await handIn(clerk(), 'rong.pdf', new Uint8Array())
    const second = await handIn(clerk(), 'trong-khong.pdf', new Uint8Array())
    await portal.settleJobs()
    const { remarks } = await askAbout(clerk(), second)
    expect(remarks).toEqual(['Tệp rỗng. Hãy kiểm tra rồi gửi lại tệp có nội dung.'])
  })

  it('is kept and says so when reading it failed each time', async () => {
    const file = await handIn(clerk(), 'kho-doc.txt', strToU8('Số: 77/VP'))
    const failing = jobs({
      onRead: async (ctx, tx, read) => {
        if (read.content) throw new Error('What was read cannot be taken up')
        await intakeHooks.onRead(ctx, tx, read)
      },
    })[readJob]
    const attempt = async (isLast: boolean) =>
      failing?.(await portal.contextOf('chuyen-vien-tong-hop'), { fileId: file.id } as never, { isLast })
    await expect(attempt(false)).rejects.toThrow('cannot be taken up')
    expect(await askAbout(clerk(), file)).toMatchObject({ state: 'waiting' })
    await expect(attempt(true)).rejects.toThrow('cannot be taken up')
    const told = await askAbout(clerk(), file)
    expect(told).toMatchObject({ state: 'unreadable', label: 'Không đọc được' })
    expect(told.remarks.join()).toContain('Máy gặp lỗi khi đọc tệp này.')
    const { statusCode } = await clerk().get(paths.desk.openFile.href({ id: file.id, name: 'kho-doc.txt' }))
    expect(statusCode, 'the original is there').toBe(200)
  })

  it('is shown to nobody where its bytes were not kept', async () => {
    const broken = zipSync({ 'a.txt': strToU8('Số: 1/VP') }).slice(0, 60)
    const file = await handIn(clerk(), 'hong.zip', broken)
    await portal.settleJobs()
    const { statusCode } = await clerk().get(paths.desk.openFile.href({ id: file.id, name: 'hong.zip' }))
    const [row] = await portal.db.select().from(receivedFiles).where(eq(receivedFiles.id, file.id))
    expect(statusCode).toBe(row?.sha256 === null ? 404 : 200)
  })
})
