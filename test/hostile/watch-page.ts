import type { Page } from 'playwright-core'

/** What a payload managed to do in a page, in words; empty when it did nothing. */
export interface Watch {
  visit(url: string): Promise<string[]>
}

/**
 * A tab in which everything that a script could do to show that it ran is noticed: it calls alert and its like, opens a
 * window, reaches the network, or puts anything into the window that was not there.
 */
export async function watchPage(page: Page, origin: string): Promise<Watch> {
  const deeds: string[] = []
  const context = page.context()
  await context.exposeBinding('reportDeed', (_source, deed: string) => void deeds.push(deed))
  await context.addInitScript(noticeDeeds)
  // Elsewhere leads nowhere in this browser. A route of Playwright's would say so too, and keep every page from the cache.
  page.on('request', (request) => {
    const url = request.url()
    if (![origin, 'data:', 'blob:'].some((own) => url.startsWith(own)))
      deeds.push(`asks for ${url.slice(0, 120)}`)
  })
  page.on('dialog', (dialog) => {
    deeds.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) deeds.push(`frame: ${frame.url().slice(0, 120)}`)
  })
  return {
    async visit(url) {
      deeds.length = 0
      await page.goto(url, { waitUntil: 'load' })
      if (page.url() !== url) deeds.push(`went to ${page.url()}`)
      await provoke(page)
      const traces = await page.evaluate(findTraces)
      return [...new Set([...deeds, ...traces])]
    },
  }
}

/** Handlers wait for a reason: point at everything, focus it, let animations and toggles happen. */
async function provoke(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *')) {
      for (const name of [
        'mouseover',
        'mouseenter',
        'pointerdown',
        'focus',
        'toggle',
        'animationstart',
        'error',
        'load',
      ])
        element.dispatchEvent(new Event(name))
    }
  })
}

function noticeDeeds(): void {
  const report = (deed: string) =>
    void (window as unknown as { reportDeed(deed: string): Promise<void> }).reportDeed(deed)
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
    Object.defineProperty(window, name, { value: () => report(`calls ${name}`), configurable: false })
  ;(window as unknown as { namesBefore: Set<string> }).namesBefore = new Set(
    Object.getOwnPropertyNames(window),
  )
}

/** Runs in the page: what no page of ours may hold. */
function findTraces(): string[] {
  const found: string[] = []
  const dangerous = /^\s*(javascript|vbscript|data:(?!image\/(png|jpe?g|webp|gif|avif)))/i
  const addresses = [
    'href',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'data',
    'srcdoc',
    'background',
    'poster',
    'ping',
  ]
  const isOurs = (script: HTMLScriptElement) => {
    if (script.src !== '') return script.src.startsWith(`${location.origin}/tai-nguyen/`)
    if (script.type !== 'application/ld+json' || script.closest('main')) return false
    // What describes the page to machines must stay data, whatever words of the article are in it.
    const data = JSON.parse(script.text) as { '@context'?: unknown }
    return data['@context'] === 'https://schema.org'
  }
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`${tag} has ${name}`)
      if (addresses.includes(name) && dangerous.test(value.replaceAll(/[^\x21-\x7E]/g, '')))
        found.push(`${tag} has ${name}=${value.slice(0, 60)}`)
      if (name === 'style' && element.closest('main')) found.push(`${tag} has a style`)
    }
    if (['iframe', 'object', 'embed', 'applet', 'frameset', 'base', 'math', 'portal'].includes(tag))
      found.push(`there is a ${tag}`)
    if (tag === 'script' && !isOurs(element as HTMLScriptElement)) found.push('there is a script')
    if (tag === 'meta' && element.hasAttribute('http-equiv')) found.push('there is a meta http-equiv')
    if (['style', 'link', 'form', 'svg'].includes(tag) && element.closest('.prose, [data-article-body]'))
      found.push(`there is a ${tag} in the text`)
  }
  const before = (window as unknown as { namesBefore: Set<string> }).namesBefore
  for (const name of Object.getOwnPropertyNames(window))
    if (!before.has(name) && name !== 'namesBefore' && !/^\d+$/.test(name))
      found.push(`the window has a new ${name}`)
  return found
}
