import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { sanitise } from '#lib/rich-text/index.ts'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { askAxe } from '../axe.ts'
import { useBrowser } from '../browser.ts'
import { signInTab } from '../chromium-session.ts'
import { makeArticle } from '../make.ts'

const portal = usePortal()
const browser = useBrowser()
const writer = 'chuyen-vien-tong-hop'
let origin = ''

beforeAll(async () => {
  origin = await portal.listen()
})

/** A draft of the writer, open in the editor. */
async function openDraft(body: string, options: Parameters<typeof browser.open>[0] = {}) {
  const { id } = await makeArticle(portal, 'draft', { fields: { body, bodyFormat: 'html' } })
  const page = await browser.open(options)
  await signInTab(portal, page, writer, origin)
  const address = origin + paths.desk.editArticle.href({ id })
  await page.goto(address)
  const text = page.getByRole('textbox', { name: 'Nội dung' })
  if (options.javaScriptEnabled !== false) await page.locator('.editor-text').waitFor()
  return { id, page, address, text }
}

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true })
const sentBody = (page: Page) => page.locator('textarea[name="body"]').inputValue()
const paste = (page: Page, html: string) =>
  page.locator('.editor-text').evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

describe('the editor', () => {
  it('writes headings, lists and letters by buttons and keys, and sends them as HTML', async () => {
    const { page, text } = await openDraft('')
    await text.click()
    await tool(page, 'Mục lớn').click()
    expect(await tool(page, 'Mục lớn').getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.type('Kết quả')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Chữ ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('đậm')
    await page.keyboard.press('Control+b')
    await page.keyboard.press('Enter')
    await tool(page, 'Gạch đầu dòng').click()
    await page.keyboard.type('Một ý')
    expect(sanitise(await sentBody(page)).split('\n')).toEqual([
      '<h2 id="muc-ket-qua">Kết quả</h2>',
      '<p>Chữ <strong>đậm</strong></p>',
      '<ul><li>Một ý</li></ul>',
    ])
    await tool(page, 'Hoàn tác').click()
    expect(await sentBody(page)).not.toContain('Một ý')
    await page.getByRole('button', { name: 'Lưu', exact: true }).last().click()
    await page.waitForLoadState()
    expect(await page.content()).toContain('Kết quả')
  })

  it('changes nothing of a text that it only opens, whatever the allow-list lets in', async () => {
    const picture = '/tep/0b6f3c1e-8f0a-4c59-9a53-0d6f6a1f2b3c/anh.png'
    const body = sanitise(
      `<h2 id="dieu-5">Điều 5</h2><h3>A</h3><h4>B</h4><p id="dieu-5-khoan-1">1. <strong>đậm <em>nghiêng</em></strong> <u>u</u> <s>s</s> m<sup>2</sup> H<sub>2</sub>O<br>dòng <a href="https://a.vn/x?y=1&amp;z=2" title="t">ngoài</a> <a href="/tin/b">trong</a> <a href="#dieu-5">neo</a></p>` +
        '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="4"><li>c</li></ol><blockquote><p>d</p><p>e</p></blockquote><hr>' +
        '<table><caption>Tên bảng</caption><thead><tr><th>A</th><th colspan="2">B</th></tr></thead><tbody><tr><th scope="row" rowspan="2">1</th><td>2</td><td>3</td></tr><tr><td colspan="2">4</td></tr></tbody></table>',
    )
    const { page, text } = await openDraft('<p>Đầu</p>')
    await text.click()
    await page.evaluate((html) => {
      const textarea = document.querySelector<HTMLTextAreaElement>('textarea[name="body"]')
      if (!textarea) return
      textarea.value = html
      textarea.dispatchEvent(new Event('restore'))
    }, `${body}<figure><img src="${picture}" alt="Ảnh" width="4" height="3"><figcaption>Chú <strong>thích</strong></figcaption></figure>`)
    expect(sanitise(await sentBody(page))).toBe(
      `${body}\n<figure><img src="${picture}" alt="Ảnh" width="4" height="3"><figcaption>Chú <strong>thích</strong></figcaption></figure>`,
    )
  })

  it('takes what Word puts on the clipboard, with its lists and tables and without its styles', async () => {
    const { page, text } = await openDraft('')
    await text.click()
    await paste(
      page,
      `<html><body><!--StartFragment--><h1 style="mso-x:1">Báo cáo<o:p></o:p></h1>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>  </span></span>Một</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>  </span></span>Hai</p>
      <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Đậm</b><img src="file:///C:/a.png" onerror="alert(1)"></p>
      <table class=MsoTable border=1 style="x"><tr><td width=100><p class=MsoNormal>Ô</p></td></tr></table><!--EndFragment--></body></html>`,
    )
    expect(sanitise(await sentBody(page)).split('\n')).toEqual([
      '<h2 id="muc-bao-cao">Báo cáo</h2>',
      '<ul><li>Một<ol><li>Hai</li></ol></li></ul>',
      '<p><strong>Đậm</strong></p>',
      '<table><tbody><tr><td>Ô</td></tr></tbody></table>',
    ])
  })

  it('sends a picture and puts it into the text with its description; a bad one is refused in a sentence', async () => {
    const { page, text } = await openDraft('<p>Đầu</p>')
    await text.click()
    const choose = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent('filechooser')
      await tool(page, 'Ảnh').click()
      await (await chooser).setFiles({ name, mimeType: 'image/png', buffer })
    }
    await choose('hong.png', Buffer.from('<script>alert(1)</script>'))
    await page.getByText('Không nhận ra loại tệp này').waitFor()
    await choose(
      'nhà rông.png',
      await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    )
    await page.getByLabel('Mô tả thay thế').last().fill('Nhà rông nhìn từ sân')
    await page.getByRole('dialog').getByRole('button', { name: 'Đồng ý' }).click()
    await page.locator('.editor-text img').waitFor()
    expect(sanitise(await sentBody(page))).toMatch(
      /<figure><img src="\/tep\/[0-9a-f-]{36}\/nh%C3%A0%20r%C3%B4ng\.png" alt="Nhà rông nhìn từ sân" width="30" height="20"><\/figure>/,
    )
    expect(
      await page.locator('.editor-text img').evaluate(async (image: HTMLImageElement) => {
        await image.decode()
        return image.naturalWidth
      }),
    ).toBe(30)
  })

  it('is one stop for the keyboard, with arrows inside, and has no fault that axe knows', async () => {
    const { page, text } = await openDraft('<p>Đầu</p>')
    await tool(page, 'Mục lớn').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mục vừa')
    await page.keyboard.press('End')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Làm lại')
    await page.keyboard.press('Tab')
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await askAxe(page, { within: 'rich-editor' })).toEqual([])
  })

  it('leaves a plain text area, with headings and tables in it, to whoever has no JavaScript', async () => {
    const { page } = await openDraft('<h2>Mục</h2><table><tr><th>A</th></tr><tr><td>1</td></tr></table>', {
      javaScriptEnabled: false,
    })
    expect(await page.getByRole('textbox', { name: 'Nội dung' }).inputValue()).toBe(
      '## Mục\n\n| A |\n|---|\n| 1 |',
    )
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('## Mục mới\n\nĐoạn **đậm**')
    await page.getByRole('button', { name: 'Lưu', exact: true }).last().click()
    expect(await page.content()).toContain('Mục mới')
  })
})

describe('saving by itself', () => {
  it('keeps what was typed in the writer’s own copy, seconds after the last key', async () => {
    const { page, address, text } = await openDraft('<p>Đầu</p>')
    await text.click()
    await page.keyboard.type('Đang viết dở ')
    await page.getByText(/Đã tự lưu lúc \d\d:\d\d/).waitFor()
    await page.goto(address)
    await page.locator('.editor-text').getByText('Đang viết dở').waitFor()
  })

  it('keeps it on the machine while the server is away, says so, and offers it back', async () => {
    const { page, address, text } = await openDraft('<p>Đầu</p>')
    // Chromium never ends a request that is under way when its interception is lifted, so it stays.
    let isAway = true
    await page.route('**/ban-dang-viet', (route) => (isAway ? route.abort() : route.continue()))
    await text.click()
    await page.keyboard.type('Viết khi mất mạng ')
    await page.getByText('Chưa lưu được, đang thử lại – bài vẫn còn trên máy này').waitFor()
    await page.goto(address)
    await page.getByRole('button', { name: 'Lấy lại bản này' }).click()
    await page.locator('.editor-text').getByText('Viết khi mất mạng').waitFor()
    isAway = false
    await page.getByText(/Đã tự lưu lúc/).waitFor()
    await page.goto(address)
    await page.locator('.editor-text').getByText('Viết khi mất mạng').waitFor()
    expect(await page.getByRole('button', { name: 'Lấy lại bản này' }).count()).toBe(0)
  })

  it('tries again where the server took the text and never answers', async () => {
    const { page, text } = await openDraft('<p>Đầu</p>')
    await page.clock.install()
    let isSilent = true
    await page.route('**/ban-dang-viet', (route) => (isSilent ? undefined : route.continue()))
    const sent = page.waitForRequest('**/ban-dang-viet')
    await text.click()
    await page.keyboard.type('Viết vào chỗ lặng ')
    await sent
    await page.clock.fastForward('00:31')
    await page.getByText('Chưa lưu được, đang thử lại – bài vẫn còn trên máy này').waitFor()
    isSilent = false
    await page.clock.fastForward('00:06')
    await page.getByText(/Đã tự lưu lúc/).waitFor()
  })

  it('offers nothing back where the server took the last words as the page was left', async () => {
    const { page, address, text } = await openDraft('<h2>Mục</h2><ul><li>Ý</li></ul><p>Đầu</p>')
    await text.click()
    await page.keyboard.type('Viết rồi đi ngay ')
    await page.goto(origin + paths.desk.home.href())
    const copies =
      "select count(*)::int as found from working_copies where fields->>'body' like '%Viết rồi đi ngay%'"
    await expect
      .poll(async () => (await portal.database.pool.query<{ found: number }>(copies)).rows[0]?.found, {
        timeout: 20_000,
      })
      .toBe(1)
    await page.goto(address)
    await page.locator('.editor-text').getByText('Viết rồi đi ngay').waitFor()
    expect(await page.getByRole('button', { name: 'Lấy lại bản này' }).count()).toBe(0)
  })

  it('says that the session is over, and loses nothing', async () => {
    const { page, text } = await openDraft('<p>Đầu</p>')
    await page.context().clearCookies()
    await text.click()
    await page.keyboard.type('Viết sau khi hết phiên ')
    await page.getByText('Phiên làm việc đã hết – bài vẫn còn trên máy này').waitFor()
  })
})

it('lets photos be put in another order', async () => {
  const { page, address } = await openDraft('<p>Đầu</p>')
  const picture = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer()
  await page.getByLabel('Thêm ảnh').setInputFiles([
    { name: 'một.png', mimeType: 'image/png', buffer: await picture('red') },
    { name: 'hai.png', mimeType: 'image/png', buffer: await picture('blue') },
  ])
  await page.getByRole('button', { name: 'Lưu', exact: true }).last().click()
  await page.waitForLoadState()
  await page.goto(address)
  await page.getByRole('button', { name: 'Đưa lên: ảnh 2' }).click()
  expect(await page.locator('[data-photo] > fieldset > legend').allTextContents()).toEqual([
    expect.stringContaining('hai.png'),
    expect.stringContaining('một.png'),
  ])
  expect(
    await page
      .locator('[data-photo] input[name$=".order"]')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
  ).toEqual(['1', '2'])
})
