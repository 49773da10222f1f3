import type { Face, Part } from '#features/search/index.ts'
import { paths } from '#paths'
import { typeName } from '../numbering.ts'
import type { DocumentRecord } from '../queries.ts'
import { audienceOfDocument } from './audience.ts'
import { partsOf } from './parts.ts'

type Standing = Pick<DocumentRecord, 'version' | 'state' | 'slug'>

/** Every change of what is shown counts the version or moves the state. */
export const stampOf = ({ version, state, slug }: Standing) => `${version} ${state} ${slug ?? ''}`

/** A document as citizens find it where it is public, and as those of the workspace do who may see it. */
export function facesOf(document: DocumentRecord): { public: Face | null; staff: Face[] } {
  const forAll = faceForAll(document)
  const staff: Face = {
    ...forAll,
    href: paths.desk.document.href({ id: document.id }),
    facets: [...forAll.facets, `trang-thai:${document.state}`],
    audience: audienceOfDocument(document),
  }
  const isPublic = document.state === 'published' && document.slug !== null
  return {
    public: isPublic
      ? { ...forAll, href: paths.document.href({ slug: document.slug ?? '' }), audience: [] }
      : null,
    staff: [staff],
  }
}

function faceForAll(document: DocumentRecord): Omit<Face, 'href' | 'audience'> {
  const { id, type, number, abstract, issuer, signerName, issuedOn, fields, body } = document
  return {
    key: id,
    stamp: stampOf(document),
    title: [typeName(type), number, abstract].filter(Boolean).join(' '),
    number: number ?? '',
    summary: abstract,
    alias: [issuer, signerName].filter(Boolean).join(', '),
    day: issuedOn,
    source: issuer,
    facets: [
      ...(type ? [`loai:${type}`] : []),
      ...(issuedOn ? [`nam:${issuedOn.slice(0, 4)}`] : []),
      ...(issuer ? [`co-quan:${issuer}`] : []),
      ...fields.map((field) => `linh-vuc:${field}`),
    ],
    parts: withHead(partsOf(body)),
  }
}

/** A document without a text is found by its facts. */
const withHead = (parts: Part[]): Part[] =>
  parts.length > 0 ? parts : [{ heading: '', anchor: '', text: '' }]
