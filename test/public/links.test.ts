import { DomUtils, parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { pageTypes } from '../page-types.ts'
import { useSite } from '../site.ts'

const site = useSite()
const publicUrl = 'http://nha-rong.test'

interface Found {
  status: number
  type: string
  ids: Set<string>
  links: string[]
}

const found = new Map<string, Found>()
/** `address: the first page that leads there` */
const from = new Map<string, string>()

beforeAll(async () => {
  await follow(paths.home.href())
}, 120_000)

/** Every address that one can click to, once, in the order of clicks. */
async function follow(...starts: string[]) {
  const waiting = [...starts]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (found.has(address)) continue
    const { statusCode, headers, body } = await site.portal.visitor().get(address)
    const type = String(headers['content-type'])
    const page = type.startsWith('text/html') ? readPage(body) : { ids: new Set<string>(), links: [] }
    found.set(address, { status: statusCode, type, ...page })
    for (const link of page.links) {
      const [target = ''] = link.split('#')
      if (target === '' || found.has(target)) continue
      if (!from.has(target)) from.set(target, address)
      waiting.push(target)
    }
  }
}

/** The ids of a page, and all of this site that it leads to. Pictures are drawn when asked for; media has tests of its own. */
function readPage(html: string) {
  const all = DomUtils.findAll(() => true, parseDocument(html).children)
  const ids = new Set(all.flatMap(({ attribs }) => attribs['id'] ?? []))
  const addresses = all.flatMap(({ attribs: { href } }) => href ?? [])
  const own = addresses
    .map((address) => (address.startsWith(`${publicUrl}/`) ? address.slice(publicUrl.length) : address))
    .filter((address) => address.startsWith('/') || address.startsWith('#'))
  return { ids, links: [...new Set(own)] }
}

describe('a citizen who clicks on everything', () => {
  it('comes to a page at every link, at once', () => {
    const broken = [...found]
      .filter(([, { status }]) => status !== 200)
      .map(([address, { status }]) => `${status} ${address} on ${from.get(address)}`)
    expect(broken).toEqual([])
    expect(found.size).toBeGreaterThan(100)
  })

  it('finds the place that a link names', () => {
    const lost = [...found].flatMap(([address, { links }]) =>
      links.flatMap((link) => {
        const [target = '', place] = link.split('#')
        const page = found.get(target === '' ? address : target)
        return place && page && !page.ids.has(decodeURIComponent(place)) ? [`${link} on ${address}`] : []
      }),
    )
    expect(lost).toEqual([])
  })

  it('comes to every kind of page from the home page', () => {
    // A letter leads to the new password and to a contributor's own pages, a form that was sent to what became of it.
    const sent = [
      paths.resetPassword,
      paths.sentPageReport,
      paths.findPageReport,
      paths.registeredContributor,
      paths.confirmContributor,
      paths.enteredContributor,
      paths.contributorLink,
      paths.petitionReceipt,
      paths.ownPetition,
    ].map(({ pattern }) => pattern)
    const alone = new Set<string | null>([...sent, null])
    const patterns = new Set(pageTypes.map(({ route }) => route).filter((route) => !alone.has(route)))
    const visited = [...found.keys()].map((address) => address.split('?')[0] ?? '')
    const unseen = [...patterns].filter((pattern) => {
      const fits = new RegExp(`^${(pattern ?? '').replaceAll(/:\w+/g, '[^/]+')}$`)
      return !visited.some((address) => fits.test(address))
    })
    expect(unseen).toEqual([])
  })

  it('needs no more than four clicks', () => {
    const clicks = (address: string): number => {
      const before = from.get(address)
      return before === undefined ? 0 : clicks(before) + 1
    }
    const pages = [...found].filter(
      ([address, { type }]) => type.startsWith('text/html') && !address.includes('?'),
    )
    expect(pages.map(([address]) => address).filter((address) => clicks(address) > 4)).toEqual([])
  })
})
