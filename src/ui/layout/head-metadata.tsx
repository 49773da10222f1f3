import { useFrame, type FrameValue } from '../frame.ts'
import type { Crumb } from './breadcrumbs.tsx'
import type { DublinCore, DublinCoreElement, PageMetadata } from './metadata.ts'
import { describeForMachines, writeJsonLd } from './structured.ts'

interface HeadMetadataProps {
  title: string
  description: string
  trail: readonly Crumb[]
  metadata: PageMetadata
}

/** The same facts in the three tongues of machines: Dublin Core (R-1011), Open Graph and schema.org (R-1013). */
export function HeadMetadata({ title, description, trail, metadata }: HeadMetadataProps) {
  const frame = useFrame()
  const { indexed = true } = metadata
  // Never what the request calls this host: one page has one address, on whichever of the office's domains it is read.
  const address = `${frame.origin}${metadata.canonical ?? frame.path}`
  const data = describeForMachines(frame, { title, description, address, trail, metadata })
  return (
    <>
      {indexed ? <link rel="canonical" href={address} /> : <meta name="robots" content="noindex" />}
      <DublinCoreElements elements={fill(frame, { title, description, address }, metadata.dublinCore)} />
      <OpenGraph title={title} description={description} address={address} metadata={metadata} />
      {indexed && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeJsonLd(data) }} />
      )}
    </>
  )
}

/** The six mandatory elements are never empty (R-1012), whatever a page says or leaves out. */
function fill(
  { office, language, today }: FrameValue,
  { title, description, address }: { title: string; description: string; address: string },
  own: DublinCore = {},
): DublinCore {
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value.trim() !== ''))
  return {
    title,
    creator: office.name,
    date: today,
    description,
    publisher: office.name,
    identifier: address,
    language: language.code,
    format: 'text/html',
    ...said,
  }
}

function DublinCoreElements({ elements }: { elements: DublinCore }) {
  return (
    <>
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      {(Object.keys(elements) as DublinCoreElement[]).map((element) => (
        <meta name={`DC.${element}`} content={elements[element]} />
      ))}
    </>
  )
}

/** Open Graph names a language together with a country. */
const locales: Record<string, string> = { vi: 'vi_VN', en: 'en_GB' }

function OpenGraph({
  title,
  description,
  address,
  metadata: { picture, news },
}: {
  title: string
  description: string
  address: string
  metadata: PageMetadata
}) {
  const { office, language, origin } = useFrame()
  const facts: [property: string, content: string][] = [
    ['og:site_name', office.name],
    ['og:locale', locales[language.code] ?? language.code],
    ['og:type', news ? 'article' : 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', address],
  ]
  if (picture)
    facts.push(
      ['og:image', `${origin}${picture.href}`],
      ['og:image:type', 'image/jpeg'],
      ['og:image:width', String(picture.width)],
      ['og:image:height', String(picture.height)],
      ['og:image:alt', picture.alt],
    )
  if (news)
    facts.push(
      ['article:published_time', news.publishedAt.toISOString()],
      ['article:modified_time', news.changedAt.toISOString()],
      ['article:section', news.section],
      ...news.tags.map((tag): [string, string] => ['article:tag', tag]),
    )
  return (
    <>
      {facts.map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
    </>
  )
}
