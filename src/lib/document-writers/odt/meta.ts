import { xml, type Xml } from '../../xml.ts'
import type { Rendition } from '../rendition.ts'
import { sheet } from '../sheet.ts'
import { root } from './names.ts'

export const mime = 'application/vnd.oasis.opendocument.text'

const manifest = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'

export const describeManifest = (): Xml =>
  xml(
    'manifest:manifest',
    { 'xmlns:manifest': manifest, 'manifest:version': '1.3' },
    entry('/', mime, { 'manifest:version': '1.3' }),
    ...['content.xml', 'styles.xml', 'meta.xml'].map((part) => entry(part, 'text/xml')),
  )

const entry = (path: string, type: string, more: Record<string, string> = {}) =>
  xml('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type, ...more })

export const describeMeta = ({ title, day, address }: Rendition): Xml =>
  root(
    'office:document-meta',
    xml(
      'office:meta',
      {},
      xml('dc:title', {}, title),
      xml('dc:language', {}, sheet.language.tag),
      xml('dc:date', {}, `${day}T00:00:00`),
      xml('meta:user-defined', { 'meta:name': 'Nguồn' }, address),
    ),
  )
