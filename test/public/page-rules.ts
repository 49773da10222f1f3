import { DomUtils, parseDocument } from 'htmlparser2'

const { findAll, findOne, textContent } = DomUtils
type Element = ReturnType<typeof findAll>[number]

/** Texts that say nothing out of their place: in a list of links a reader hears only them. */
const sayNothing =
  /^(xem thêm|xem tiếp|đọc thêm|đọc tiếp|chi tiết|xem chi tiết|tại đây|ở đây|bấm vào đây|tiếp|more|read more|here|click here|link)\W*$/i

/** What is wrong in a page that every reader has a right to, in words; what html-validate and axe do not look at. */
export function findFaults(html: string, language: string): string[] {
  const document = parseDocument(html)
  const all = (test: (element: Element) => boolean) => findAll(test, document.children)
  const named = (...names: string[]) => all(({ name }) => names.includes(name))
  const faults: string[] = []
  const expectThat = (holds: boolean, fault: string) => void (holds || faults.push(fault))
  const ids = new Set(all(({ attribs }) => attribs['id'] !== undefined).map(({ attribs }) => attribs['id']))

  const [root] = named('html')
  expectThat(root?.attribs['lang'] === language, `the page says it is in "${root?.attribs['lang']}"`)
  expectThat((named('title')[0] ? textOf(named('title')[0]!) : '') !== '', 'there is no title')
  const zoom = named('meta').find(({ attribs }) => attribs['name'] === 'viewport')?.attribs['content'] ?? ''
  expectThat(zoom !== '' && !/user-scalable\s*=\s*no|maximum-scale/.test(zoom), `the viewport is "${zoom}"`)

  const headings = named('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((one) => ({
    level: Number(one.name[1]),
    text: textOf(one),
  }))
  expectThat(headings.filter(({ level }) => level === 1).length === 1, 'there is not exactly one h1')
  headings.forEach(({ level, text }, n) => {
    expectThat(text !== '', 'a heading is empty')
    const before = headings[n - 1]?.level ?? level
    expectThat(level <= before + 1, `the heading "${text}" leaves out a level`)
  })

  expectThat(named('main').length === 1, 'there is not exactly one main')
  const [first] = named('body').flatMap((body) => findAll(({ name }) => name === 'a', body.children))
  const target = first?.attribs['href'] ?? ''
  expectThat(target.startsWith('#') && ids.has(target.slice(1)), 'the first link does not skip to the text')
  const navigations = named('nav').map(labelOf)
  expectThat(
    new Set(navigations).size === navigations.length,
    `navigations share a name: ${navigations.join(', ')}`,
  )

  for (const field of named('input', 'select', 'textarea')) {
    if (['hidden', 'submit'].includes(field.attribs['type'] ?? '')) continue
    const name = `the field "${field.attribs['name']}"`
    expectThat(isLabelled(field), `${name} has no label`)
    if (field.attribs['aria-invalid'] === 'true')
      expectThat(field.attribs['aria-describedby'] !== undefined, `${name} does not say what is wrong in it`)
  }
  for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-errormessage'])
    for (const element of all(({ attribs }) => attribs[attribute] !== undefined))
      for (const id of (element.attribs[attribute] ?? '').split(/\s+/))
        expectThat(ids.has(id), `${attribute} of a ${element.name} leads to nothing: ${id}`)

  for (const table of named('table')) {
    expectThat(findAll(({ name }) => name === 'th', table.children).length > 0, 'a table has no headers')
    const caption = findOne(({ name }) => name === 'caption', table.children)
    const box = findAll(({ children }) => children.includes(table), document.children).at(-1)
    const name = labelOf(table) || (box ? labelOf(box) : '')
    expectThat(caption !== null || name !== '', 'a table does not say what it is about')
  }
  for (const header of named('th')) {
    expectThat(textOf(header) !== '', 'a header of a table is empty')
    expectThat(header.attribs['scope'] !== undefined, `the header "${textOf(header)}" has no scope`)
  }

  for (const picture of named('img')) {
    const { src = '', alt, width, height } = picture.attribs
    expectThat(alt !== undefined, `the picture ${src} has no alternative text`)
    expectThat(!/\.(jpe?g|png|webp|avif)$/i.test(alt ?? ''), `a name of a file describes the picture ${src}`)
    expectThat(width !== undefined && height !== undefined, `the picture ${src} has no size: the page jumps`)
  }

  const leadsTo = new Map<string, Set<string>>()
  for (const link of named('a').filter(({ attribs }) => attribs['href'] !== undefined)) {
    const name = nameOf(link)
    const href = link.attribs['href'] ?? ''
    expectThat(name !== '', `a link to ${href} has no text`)
    expectThat(!sayNothing.test(name), `the link "${name}" says nothing out of its place`)
    leadsTo.set(name, (leadsTo.get(name) ?? new Set()).add(pageOf(href)))
  }
  for (const [name, hrefs] of leadsTo)
    expectThat(hrefs.size === 1, `"${name}" leads to ${[...hrefs].join(' and ')}`)
  faults.push(...findForeign(all))
  return [...new Set(faults)]
}

/** Scripts and styles in the page, and files of others. */
function findForeign(all: (test: (element: Element) => boolean) => Element[]): string[] {
  const faults: string[] = []
  for (const { name, attribs, children } of all(() => true)) {
    if ('style' in attribs) faults.push(`a ${name} has a style of its own`)
    for (const attribute of Object.keys(attribs))
      if (attribute.startsWith('on')) faults.push(`a ${name} has ${attribute}`)
    if (name === 'style') faults.push('there is a style sheet in the page')
    const isProgram = name === 'script' && attribs['type'] !== 'application/ld+json'
    if (isProgram && (attribs['src'] === undefined || children.length > 0))
      faults.push('there is a script in the page')
    if (
      ['marquee', 'blink', 'iframe', 'object', 'embed', 'font'].includes(name) &&
      !isOwnPaper(name, attribs)
    )
      faults.push(`there is a ${name}`)
    if ('autoplay' in attribs || 'autofocus' in attribs) faults.push(`a ${name} starts by itself`)
    if (Number(attribs['tabindex'] ?? 0) > 0) faults.push(`a ${name} jumps the queue of the keyboard`)
    const isFetched =
      name !== 'a' && !(name === 'link' && !/stylesheet|icon|preload/.test(attribs['rel'] ?? ''))
    for (const value of [attribs['src'], attribs['srcset'], isFetched ? attribs['href'] : undefined])
      if (value !== undefined && /(^|[\s,])(https?:)?\/\//.test(value))
        faults.push(`a ${name} is fetched from elsewhere: ${value}`)
  }
  return faults
}

/** A file of a document may be read within its page: it says what it is, and comes when it is asked for. */
const isOwnPaper = (name: string, { src = '', title, loading }: Record<string, string>) =>
  name === 'iframe' && /^\/van-ban\/[\w-]+\/tep\//.test(src) && Boolean(title) && loading === 'lazy'

/** Where one came from is told to the page about colours and to the form about errors; they are the same pages. */
const pageOf = (href: string) => href.replace(/\?(tu|trang)=.*/, '').replace(/(.)#.*/, '$1')

const textOf = (element: Element): string => textContent(element).replaceAll(/\s+/g, ' ').trim()

/** The name that is read out, as far as the page itself gives it. */
function nameOf(element: Element): string {
  const pictures = findAll(({ name }) => name === 'img', element.children)
  const content = [textOf(element), ...pictures.map((picture) => picture.attribs['alt'] ?? '')].join(' ')
  return labelOf(element) || content.trim()
}

/** What an element is called that does not take its name from what stands in it. */
function labelOf(element: Element): string {
  const { 'aria-label': label, 'aria-labelledby': labels } = element.attribs
  if (label !== undefined || labels === undefined) return label ?? ''
  const names = labels.split(/\s+/).map((id) => {
    const named = findOne((one) => one.attribs['id'] === id, rootOf(element).children)
    return named ? textOf(named) : ''
  })
  return names.join(' ').trim()
}

function isLabelled(field: Element): boolean {
  const { id, 'aria-label': label, 'aria-labelledby': labels } = field.attribs
  if (label || labels) return true
  if (isInside(field, 'label')) return true
  return (
    findOne(({ name, attribs }) => name === 'label' && attribs['for'] === id, rootOf(field).children) !== null
  )
}

function isInside(element: Element, name: string): boolean {
  for (let above = element.parent; above; above = above.parent)
    if ('name' in above && above.name === name) return true
  return false
}

function rootOf(element: Element) {
  let above = element.parent
  while (above?.parent) above = above.parent
  return above ?? element
}
