import { paths } from '#paths'

const documents = { label: 'Cơ sở dữ liệu văn bản', href: paths.desk.documents.href() }
const book = { label: 'Sổ số văn bản', href: paths.desk.numberBook.href() }
const imports = { label: 'Nhập sổ văn bản', href: paths.desk.registerImports.href() }

/** From the database of documents down to a page of the registers. */
export const trails = {
  book: [documents, { label: book.label }],
  imports: [documents, book, { label: imports.label }],
  inImports: (label: string) => [documents, book, imports, { label }],
  lateness: [documents, { label: 'Thời hạn vào sổ' }],
}
