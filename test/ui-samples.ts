import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { emptyFrame, type FrameValue } from '#ui/frame.ts'
import { links } from '../src/links.ts'
import { renderSample, sheetOf, type SampleName } from '#ui/gallery/render.tsx'

const root = resolve(import.meta.dirname, '..')

/** The style sheet `assets/<name>.css` with its imports, as one text. */
function bundleSheet(name: 'site' | 'desk'): Promise<string> {
  sheets[name] ??= bundle(name)
  return sheets[name]
}

const sheets: Partial<Record<'site' | 'desk', Promise<string>>> = {}

async function bundle(name: 'site' | 'desk'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, `assets/${name}.css`)],
    bundle: true,
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.map((file) => file.text).join('')
}

async function readProfile<Content>(file: string): Promise<Content> {
  return JSON.parse(await readFile(resolve(root, 'db/profiles/kon-tum-2011', file), 'utf8')) as Content
}

interface OfficeFile {
  name: string
  shortName: string
  parent: string
  address: { value: string }
  phone: { value: string }
  responsible: string
  mailboxes: { address: string }[]
}

/** The frame of the profile's own office, with a head of division signed in on workspace pages. */
export async function sampleFrame(): Promise<FrameValue> {
  const office = await readProfile<OfficeFile>('office.json')
  const sections = await readProfile<{ name: string; slug: string }[]>('sections.json')
  const [first, ...feedback] = office.mailboxes.map(({ address }) => address)
  return {
    ...emptyFrame,
    office: {
      name: office.name,
      parentName: office.parent,
      shortName: office.shortName,
      address: office.address.value,
      phone: office.phone.value,
      email: first ?? '',
      personResponsible: office.responsible,
      feedbackEmails: feedback,
    },
    viewer: { id: 'a', name: 'A Thắng', title: 'Trưởng phòng Tổng hợp' },
    menu: [
      { label: 'Việc của tôi', href: '/viec', count: 7, current: true },
      { label: 'Bài viết', href: '/bai', count: 42 },
      { label: 'Viết tin mới', href: '/viet' },
      { label: 'Quá hạn', href: '/qua-han', count: 1 },
      { label: 'Nhật ký', href: '/nhat-ky' },
    ],
    sections: sections.map(({ name, slug }) => ({ name, href: `/${slug}` })),
    links,
    path: sections[1] ? `/${sections[1].slug}` : '/',
    flash: null,
    notices: [
      { kind: 'warning', text: 'Một bài đã đăng ngay vì lý do khẩn cấp, còn chờ người khác xác nhận.' },
    ],
  }
}

/** A sample page with its style sheet inside, ready for a browser without a server. */
export async function samplePage(name: SampleName, changes: Partial<FrameValue> = {}): Promise<string> {
  const frame = await sampleFrame()
  const sheet = sheetOf(name)
  const viewer = sheet === 'site' ? null : frame.viewer
  const html = renderSample(name, { ...frame, viewer, ...changes })
  const css = await bundleSheet(sheet)
  return html.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)
}
