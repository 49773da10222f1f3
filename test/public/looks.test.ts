import { describe, expect, it } from 'vitest'
import { askAxe } from '../axe.ts'
import { useBrowser } from '../browser.ts'
import { imposeStyle, look } from './open-page.ts'
import { findFaults } from './page-rules.ts'

const browser = useBrowser()

async function show(body: string, css = '') {
  const page = await browser.open({ viewport: { width: 360, height: 800 } })
  await page.setContent(`<!DOCTYPE html><html lang="vi"><title>Thử</title><body>${body}</body></html>`)
  await imposeStyle(page, css)
  await page.keyboard.press('Tab')
  return page
}

describe('the checks of a page find', () => {
  it('a link too small to be hit beside another', async () => {
    const links = '<p><a href="#a">1</a> <a href="#b">2</a></p>'
    const page = await show(links, 'a { font: 10px sans-serif }')
    expect(await look(page, 'findSmallTargets')).toHaveLength(2)
    await imposeStyle(page, 'a { display: inline-block; min-width: 24px; min-height: 24px }')
    expect(await look(page, 'findSmallTargets')).toEqual([])
    const sentence = await show('<p>Đọc <a href="#a">Điều 3</a> và <a href="#b">4</a> của quy chế.</p>')
    expect(await look(sentence, 'findSmallTargets')).toEqual([])
  })

  it('a keyboard that does not show where it is, or only faintly', async () => {
    const page = await show('<a href="#a">Trang chủ</a>', 'a { outline: none }')
    expect(await look(page, 'findHiddenFocus')).toEqual([expect.stringContaining('does not show')])
    await imposeStyle(page, 'a:focus-visible { outline: 3px solid #eee }')
    expect(await look(page, 'findHiddenFocus')).toEqual([expect.stringContaining('a contrast of 1.')])
    await imposeStyle(page, 'a:focus-visible { outline: 3px solid #036 }')
    expect(await look(page, 'findHiddenFocus')).toEqual([])
    const bar = '<div style="position:fixed;inset:0;background:#fff"></div>'
    expect(await look(await show(`<a href="#a">Trang chủ</a>${bar}`), 'findHiddenFocus')).toEqual([
      expect.stringContaining('is covered'),
    ])
  })

  it('text that is cut off, and a page wider than the window', async () => {
    const page = await show(
      '<h1>Kế hoạch</h1><div class="wide">Rộng</div>',
      'h1 { height: 10px; overflow: hidden; line-height: 1.1 } .wide { width: 500px }',
    )
    expect(await look(page, 'findClippedText')).toEqual([expect.stringContaining('is cut off below')])
    expect(await look(page, 'findSidewaysScroll')).toEqual([expect.stringContaining('px too wide')])
    expect(await look(page, 'findTightHeadings')).toEqual([expect.stringContaining('has lines of')])
  })

  it('fields that one cannot see, and what moves', async () => {
    const page = await show('<input name="q">', 'input { border: 1px solid #ddd; background: #fff }')
    expect(await look(page, 'findPaleFields')).toEqual([expect.stringContaining('input[name=q]')])
    const css = '@keyframes turn { to { rotate: 1turn } } input { animation: turn 2s infinite }'
    await imposeStyle(page, css)
    expect(await look(page, 'findMotion', 'findEndlessMotion')).toHaveLength(2)
  })

  it('what axe looks for: colours too near to each other', async () => {
    const page = await show('<main><h1>Tin</h1><p>Nhạt</p></main>', 'p { color: #999; background: #fff }')
    expect(await askAxe(page)).toEqual([expect.stringContaining('color-contrast')])
  })

  it('what is missing in the HTML', () => {
    const page = (body: string) =>
      `<html lang="vi"><head><title>Thử</title><meta name="viewport" content="width=device-width"></head>
       <body><a href="#x">Bỏ qua</a><main id="x"><h1>Thử</h1>${body}</main></body></html>`
    expect(findFaults(page(''), 'vi')).toEqual([])
    const planted = {
      '<h3>Một</h3>': 'leaves out a level',
      '<a href="/a">Xem thêm</a>': 'says nothing out of its place',
      '<a href="/a">Tin</a><a href="/b">Tin</a>': 'leads to /a and /b',
      '<a href="/a"></a>': 'has no text',
      '<input name="q">': 'has no label',
      '<label>Tìm <input name="q" aria-invalid="true"></label>': 'does not say what is wrong',
      '<p aria-describedby="y">Một</p>': 'leads to nothing: y',
      '<table><caption>Sổ</caption><tr><td>1</td></tr></table>': 'has no headers',
      '<table><tr><th scope="col">Số</th></tr></table>': 'does not say what it is about',
      '<img src="/a.jpg" width="1" height="1">': 'no alternative text',
      '<img src="/a.jpg" alt="Nhà rông">': 'has no size',
      '<p style="color:red">Một</p>': 'has a style of its own',
      '<script>1</script>': 'a script in the page',
      '<script src="https://example.org/a.js"></script>': 'fetched from elsewhere',
      '<button onclick="x()">Nút</button>': 'has onclick',
      '<marquee>Tin</marquee>': 'there is a marquee',
      '<iframe src="/tin/a" title="Tin" loading="lazy"></iframe>': 'there is a iframe',
      '<iframe src="/van-ban/65/tep/1/a.pdf" loading="lazy"></iframe>': 'there is a iframe',
      '<nav>1</nav><nav>2</nav>': 'navigations share a name',
    }
    for (const [html, fault] of Object.entries(planted))
      expect(findFaults(page(html), 'vi'), html).toEqual([expect.stringContaining(fault)])
    expect(findFaults(page(''), 'en')).toEqual(['the page says it is in "vi"'])
  })
})
