import { strToU8, zipSync } from 'fflate'
import { startOfDay } from '../../days.ts'
import { writeXml } from '../../xml.ts'
import { listParagraphs } from '../paragraphs.ts'
import type { Rendition } from '../rendition.ts'
import { describeContent } from './content.ts'
import { mime, describeManifest, describeMeta } from './meta.ts'
import { describeStyles } from './styles.ts'

/** An open text (ODF 1.3, R-301): headings with their levels, so that a reader can go from article to article. */
export function writeOdt(rendition: Rendition): Uint8Array {
  const parts = {
    'META-INF/manifest.xml': describeManifest(),
    'content.xml': describeContent(listParagraphs(rendition)),
    'styles.xml': describeStyles(),
    'meta.xml': describeMeta(rendition),
  }
  const packed = Object.entries(parts).map(([name, root]) => [name, strToU8(writeXml(root))] as const)
  // What kind of file it is must be told by its first bytes: the type comes first and is not compressed.
  return zipSync(
    { mimetype: [strToU8(mime), { level: 0 }], ...Object.fromEntries(packed) },
    { mtime: startOfDay(rendition.day) },
  )
}
