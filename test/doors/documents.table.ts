import { paths } from '#paths'

/** Who gets through which door of a document of the division TH. Written from the regulation and workflows §3 and §9. */
export const documentStates = [
  'registered',
  'complete',
  'published',
  'filed',
  'withdrawn',
  'discarded',
] as const
export type DocumentStanding = (typeof documentStates)[number]

const insight = 'writer division board_heads overseers'

/** For whom it exists in the workspace; for everybody else it is a page that there is not. */
export const documentSeen: Record<DocumentStanding, string> = {
  registered: insight,
  complete: insight,
  published: insight,
  filed: insight,
  withdrawn: insight,
  discarded: '',
}

type Lines = Partial<Record<DocumentStanding, string>>

/** Who may change what is known of it. */
export const documentEdited: Lines = { registered: 'writer division', complete: 'writer division' }

/** Who may say how it is tied to others: at any time, for later documents tell of earlier ones. */
export const documentRelated: Lines = {
  registered: 'writer division board_heads',
  complete: 'writer division board_heads',
  published: 'writer division board_heads',
  filed: 'writer division board_heads',
  withdrawn: 'writer division board_heads',
}

/** Who may add a file; once the head has confirmed, only an open rendition. */
export const documentAttached: Lines = {
  registered: 'writer division',
  complete: 'writer division',
  published: 'writer division',
  filed: 'writer division',
  withdrawn: 'writer division',
}

/** Who may let a document go without an open rendition. */
export const documentExcepted: Lines = {
  registered: 'division board_heads',
  complete: 'division board_heads',
  published: 'division board_heads',
  filed: 'division board_heads',
  withdrawn: 'division board_heads',
}

export const documentSteps: Record<string, Lines> = {
  chuyen: { registered: 'writer division' },
  bo: { registered: 'writer division' },
  'tra-lai': { complete: 'division' },
  'xac-nhan': { complete: 'division' },
  rut: { published: 'division board_heads' },
  'cong-khai-lai': { withdrawn: 'division board_heads' },
}

/** What the public address answers, to anybody. */
export const documentRead: Partial<Record<DocumentStanding, number>> = { published: 200, withdrawn: 410 }

/** The shelves of the workspace by their address, and what stands on them. */
export const documentShelves: Record<string, DocumentStanding> = {
  'dang-vao-so': 'registered',
  'cho-xac-nhan': 'complete',
  'cong-khai': 'published',
  'khong-cong-khai': 'filed',
  'da-rut': 'withdrawn',
}

const { desk } = paths

/** The routes that are about one document or one file, tried in `documents.test.ts`. */
export const documentRoutes: readonly string[] = [
  paths.document,
  paths.printDocument,
  paths.documentJson,
  paths.documentText,
  paths.documentFile,
  desk.document,
  desk.openFile,
  desk.incomingFile,
]
  .map(({ pattern }) => `GET ${pattern}`)
  .concat(
    [
      desk.document,
      desk.discardFile,
      desk.documentFiles,
      desk.documentRelations,
      desk.documentRelation,
      desk.openFormatException,
      desk.openFormatRequest,
    ].map(({ pattern }) => `POST ${pattern}`),
    Object.keys(documentSteps).map((step) => `POST ${desk.documentStep(step).pattern}`),
    `PATCH ${desk.incomingFile.pattern}`,
  )
