import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { BrowserContextOptions, FileChooser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { receivedFiles } from '#features/intake/index.ts'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { askAxe } from '../axe.ts'
import { useBrowser } from '../browser.ts'
import { signInTab } from '../chromium-session.ts'
import { openCuttableWay, type CuttableWay } from '../cuttable.ts'

const portal = usePortal({ uploadLimit: 6_000_000 })
const browser = useBrowser()
let origin = ''
let line: CuttableWay
let folder = ''

beforeAll(async () => {
  const { port } = new URL(await portal.listen())
  line = await openCuttableWay({ host: '127.0.0.1', port: Number(port) })
  origin = `http://127.0.0.1:${line.connection.port}`
  folder = await mkdtemp(join(tmpdir(), 'nha-rong-hand-in-'))
})
afterAll(async () => {
  line.cut()
  await line.close()
  await rm(folder, { recursive: true })
})

async function openScreen(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.open(options)
  await signInTab(portal, page, 'chuyen-vien-tong-hop', origin)
  await page.goto(origin + paths.desk.handIn.href())
  return page
}

async function writeRandom(name: string, size: number) {
  const bytes = randomBytes(size)
  const path = join(folder, name)
  await writeFile(path, bytes)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** From the third piece on nothing leaves the browser, until it is let go. */
async function holdThirdPiece(page: Page) {
  let pieces = 0
  let isHeld = true
  // Chromium never ends a request that is under way when its interception is lifted, so it stays.
  await page.route('**/van-ban/tep/*', async (route) => {
    if (route.request().method() === 'PATCH' && isHeld && ++pieces > 2) return
    await route.continue()
  })
  return () => {
    isHeld = false
  }
}

const choose = (page: Page, files: Parameters<Page['setInputFiles']>[1]) =>
  page.getByLabel('Các tệp văn bản').setInputFiles(files)
const summary = (page: Page, text: string | RegExp) => page.locator('.hand-in-summary', { hasText: text })

async function find(name: string) {
  const [file] = await portal.db.select().from(receivedFiles).where(eq(receivedFiles.name, name))
  if (!file) throw new Error(`${name} was never announced`)
  return file
}

const hashOf = async (name: string) => portal.services.incoming.sha256((await find(name)).id)

const paper = (number: number, abstract: string) =>
  [
    'ỦY BAN NHÂN DÂN TỈNH',
    'VĂN PHÒNG',
    `Số: ${number}/QĐ-VP`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Ngày 15 tháng 01 năm 2026',
    'QUYẾT ĐỊNH',
    abstract,
    'Điều 1. Quyết định này có hiệu lực từ ngày ký.',
  ].join('\n')

it('turns three dropped files into three filled forms', async () => {
  const page = await openScreen()
  await page.locator('hand-in[data-ready]').waitFor()
  const dropped = await page.evaluateHandle(
    (papers) => {
      const transfer = new DataTransfer()
      for (const [name, text] of papers) transfer.items.add(new File([text], name))
      return transfer
    },
    [1, 2, 3].map((n) => [`qd-${n}.txt`, paper(n, `Về việc trực cơ quan đợt ${n}`)] as const),
  )
  await page.locator('main').dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText('Đã gửi xong, đang đọc').nth(2).waitFor()
  await portal.settleJobs()
  await summary(page, 'Đã xong 3 tệp: 3 tệp đã có phiếu.').waitFor()
  expect(await askAxe(page, { within: 'main' })).toEqual([])
  const forms = page.getByRole('link', { name: 'Mở phiếu' })
  const hrefs = await forms.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(new Set(hrefs).size).toBe(3)
  await forms.first().click()
  expect(await page.getByLabel('Số và ký hiệu').first().inputValue()).toMatch(/^[123]\/QĐ-VP$/)
})

it('goes on by itself where the line was cut in the middle of a piece, and loses not a byte', async () => {
  const page = await openScreen()
  const { path, sha256 } = await writeRandom('cat-mang.pdf', 5_500_000)
  line.cutAfter(2_500_000)
  await choose(page, path)
  await page.getByText('Đang chờ mạng… Phần đã gửi không mất.').waitFor()
  expect(await portal.services.incoming.size((await find('cat-mang.pdf')).id)).toBeGreaterThan(2_000_000)
  line.mend()
  await page.getByText('Đã gửi xong, đang đọc').waitFor()
  expect(await hashOf('cat-mang.pdf')).toBe(sha256)
})

it('warns who leaves while it sends, and goes on when the same file is chosen again', async () => {
  const page = await openScreen()
  const { path, sha256 } = await writeRandom('tai-lai.pdf', 5_500_000)
  const letGo = await holdThirdPiece(page)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.getByRole('heading', { level: 1 }).click()
  await choose(page, path)
  await page.getByText('Đang gửi: 38%').waitFor()
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  letGo()
  const offsets: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '')
  })
  await choose(page, path)
  await page.getByText('Đã gửi xong, đang đọc').waitFor()
  expect(offsets[0]).toBe(String(2 * 1024 * 1024))
  expect(await hashOf('tai-lai.pdf')).toBe(sha256)
})

it('takes what was chosen on a slow line before its code came', async () => {
  const page = await browser.open()
  await signInTab(portal, page, 'chuyen-vien-tong-hop', origin)
  let bring: (() => void) | undefined
  await page.route('**/tai-nguyen/hand-in-*.js', async (route) => {
    await new Promise<void>((resolve) => (bring = resolve))
    await route.continue()
  })
  await page.goto(origin + paths.desk.handIn.href(), { waitUntil: 'domcontentloaded' })
  const { path, sha256 } = await writeRandom('chon-som.pdf', 1000)
  await choose(page, path)
  await expect.poll(() => bring).toBeDefined()
  bring?.()
  await page.getByText('Đã gửi xong, đang đọc').waitFor()
  expect(await hashOf('chon-som.pdf')).toBe(sha256)
})

it('is worked by keys alone, and lets one think better of it', async () => {
  const page = await openScreen()
  await holdThirdPiece(page)
  const { path } = await writeRandom('ban-phim.pdf', 3_000_000)
  const choosers: FileChooser[] = []
  page.on('filechooser', (chooser) => void choosers.push(chooser))
  await page.getByLabel('Các tệp văn bản').focus()
  await expect
    .poll(
      async () => {
        // A browser may lose a key that comes while it first paints a page; people press again.
        await page.keyboard.press('Space')
        return choosers.length
      },
      { interval: 2000, timeout: 20_000 },
    )
    .toBeGreaterThan(0)
  await choosers[0]?.setFiles(path)
  await page.getByText('Đang gửi: 69%').waitFor()
  const cancel = page.getByRole('button', { name: 'Hủy gửi: ban-phim.pdf' })
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab')
    if (await cancel.evaluate((button) => button === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await page.getByText('Đã hủy gửi.').waitFor()
  await expect.poll(async () => (await find('ban-phim.pdf')).state).toBe('discarded')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gửi lại')
})

it('says before it sends what is too large or too many, and why the server says no', async () => {
  const page = await openScreen()
  let patches = 0
  await page.route('**/van-ban/tep/*', (route) => {
    if (route.request().method() === 'PATCH') patches++
    return route.continue()
  })
  const large = await writeRandom('qua-lon.pdf', 6_000_001)
  await choose(page, large.path)
  await page.getByText(/^Tệp lớn hơn 5,7 MB\. Hãy giảm dung lượng/).waitFor()
  expect(patches).toBe(0)
  await page.reload()
  const many = Array.from({ length: 51 }, (_, n) => ({
    name: `${n}.txt`,
    mimeType: '',
    buffer: Buffer.from(''),
  }))
  await choose(page, many)
  await page.getByText('Mỗi lần nhiều nhất 50 tệp. Hãy gửi tệp này lần sau.').waitFor()
  await page.getByText('Đã gửi xong, đang đọc').nth(49).waitFor()
  await page.context().clearCookies()
  await choose(page, { name: 'het-phien.txt', mimeType: '', buffer: Buffer.from('Hết phiên') })
  await page.getByText('Phiên làm việc đã hết; phần đã gửi không mất.').waitFor()
  await signInTab(portal, page, 'chuyen-vien-tong-hop', origin)
  const goOn = page.getByRole('button', { name: 'Gửi tiếp: het-phien.txt' })
  // It tries again by itself, too: then the button is gone before it is pressed.
  await goOn.click({ timeout: 3000 }).catch(async (error: unknown) => {
    if ((await goOn.count()) > 0) throw error
  })
  await page.getByText('Đã gửi xong, đang đọc').nth(50).waitFor()
})

it('takes the files as a plain form from whoever has no JavaScript', async () => {
  const page = await openScreen({ javaScriptEnabled: false })
  expect(await page.getByText('Tệp được gửi ngay').isVisible()).toBe(false)
  const file = { name: 'khong-script.txt', mimeType: 'text/plain', buffer: Buffer.from(paper(9, 'Về trực')) }
  await choose(page, [file])
  await page.getByRole('button', { name: 'Gửi các tệp' }).click()
  await page.getByText('Đã nhận 1 tệp, đang đọc.').waitFor()
  expect(await page.getByRole('row', { name: /khong-script\.txt/ }).textContent()).toContain('Đang đọc')
})
