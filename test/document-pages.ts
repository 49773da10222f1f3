import { paths } from '#paths'
import type { PageType } from './page-types.ts'

const at = (get: string) => () => ({ get })

/** The kinds of pages of the document library. */
export const documentPages: readonly PageType[] = [
  { name: 'documents', route: paths.documents.pattern, ask: at(paths.documents.href()) },
  {
    name: 'documents, narrowed',
    route: paths.documents.pattern,
    ask: at(`${paths.documents.href()}?loai=decision&hieu-luc=con`),
  },
  {
    name: 'documents, nothing found',
    route: paths.documents.pattern,
    ask: at(`${paths.documents.href()}?tim=khongcogicahet`),
  },
  {
    name: 'documents by issuer',
    route: paths.documentIndex.pattern,
    ask: at(paths.documentIndex.href({ facet: 'co-quan' })),
  },
  ...(['long text', 'replaced', 'corrected'] as const).map((which): PageType => ({
    name: `document: ${which}`,
    route: paths.document.pattern,
    ask: ({ documents }) => ({ get: paths.document.href({ slug: documents[which] }) }),
  })),
  {
    name: 'document on another day',
    route: paths.document.pattern,
    ask: ({ documents }) => ({
      get: `${paths.document.href({ slug: documents.replaced })}?ngay=2012-05-01`,
    }),
  },
  {
    name: 'document on a day that is none',
    route: paths.document.pattern,
    status: 422,
    ask: ({ documents }) => ({ get: `${paths.document.href({ slug: documents.replaced })}?ngay=31-02` }),
  },
  {
    name: 'document, print view',
    route: paths.printDocument.pattern,
    ask: ({ documents }) => ({ get: paths.printDocument.href({ slug: documents['long text'] }) }),
  },
  {
    name: 'document withdrawn',
    route: paths.document.pattern,
    status: 410,
    ask: ({ documents }) => ({ get: paths.document.href({ slug: documents.withdrawn }) }),
  },
]
