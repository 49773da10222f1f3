import { xml, type Xml } from '../../xml.ts'

const spaces = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** The root of a part of the file, with all the names that any part uses. */
export const root = (name: string, ...contents: readonly Xml[]): Xml =>
  xml(name, { ...spaces, 'office:version': '1.3' }, ...contents)

/** The style of a heading says its level too: editors list headings by their styles. */
export const styleOf = (look: string, level: number): string => (level === 0 ? look : `${look}-${level}`)
