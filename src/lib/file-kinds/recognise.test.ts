import cfb from 'cfb'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { recogniseFile } from './index.ts'

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x'.repeat(900))])))
const ole = (...names: string[]) => {
  const container = cfb.utils.cfb_new()
  for (const name of names) cfb.utils.cfb_add(container, `/${name}`, Buffer.alloc(600, 1))
  return Uint8Array.from(cfb.write(container, { type: 'buffer' }) as Buffer)
}
const said = (name: string, content: Uint8Array | string) => {
  const { kind, remarks } = recogniseFile(name, typeof content === 'string' ? Buffer.from(content) : content)
  return [kind, ...remarks].join(' ')
}
const word = ['[Content_Types].xml', 'word/document.xml']

it('knows a file by what is in it, and says when its name claims something else', () => {
  expect(said('a.docx', zip(...word))).toBe('docx')
  expect(said('a.pdf', zip(...word))).toBe('docx wrong-ending')
  expect(said('a.doc', '{\\rtf1 x}')).toBe('rtf wrong-ending')
  expect(said('a.xls', ole('Workbook'))).toBe('xls')
  expect(said('a.csv', 'so,ngay\n1,2')).toBe('csv')
  expect(said('a.txt', 'so,ngay\n1,2')).toBe('txt')
  expect(said('a.zip', zip('word/a.txt', 'thu.doc'))).toBe('zip')
})

it('knows an open document and its template by the first entry', () => {
  const open = (mime: string) => zipSync({ mimetype: strToU8(mime), 'content.xml': strToU8('x') })
  expect(said('a.odt', open('application/vnd.oasis.opendocument.text'))).toBe('odt')
  expect(said('a.ott', open('application/vnd.oasis.opendocument.text-template'))).toBe('odt')
})

it('is not misled by what a document has embedded', () => {
  expect(said('a.xls', ole('Workbook', 'MBD001/WordDocument'))).toBe('xls')
  expect(said('a.doc', ole('WordDocument', 'ObjectPool/_1/Workbook'))).toBe('doc')
})

it('sees a password, also where the ending alone says what is under it', () => {
  expect(said('a.xlsx', ole('EncryptedPackage', 'EncryptionInfo'))).toBe('xlsx password')
  expect(said('a.docx', ole('EncryptedPackage', 'EncryptionInfo'))).toBe('docx password')
  expect(said('vb', ole('EncryptedPackage', 'EncryptionInfo'))).toBe('unknown password')
  const locked = zip('a.doc')
  locked[6] = 1
  expect(said('a.zip', locked)).toBe('zip password')
})

it('sees macros and what runs by itself', () => {
  expect(said('a.docm', zip(...word, 'word/vbaProject.bin'))).toBe('docx macros')
  expect(said('a.doc', ole('WordDocument', 'Macros/VBA/_VBA_PROJECT'))).toBe('doc macros')
  expect(said('a.pdf', '%PDF-1.4\n1 0 obj << /OpenAction << /S /JavaScript >> >>')).toBe('pdf active')
})

it('tells web pages, letters, programs and other archives from documents', () => {
  expect(said('a.doc', '<html><body>Báo cáo</body></html>')).toBe('unknown web-page')
  expect(said('a.pdf', '\n<!DOCTYPE html><p>%PDF-')).toBe('unknown web-page')
  expect(said('a.doc', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n')).toBe('unknown web-page')
  expect(said('a.txt', 'From: a@b.vn\r\nTo: c@d.vn\r\n\r\nKính gửi')).toBe('unknown mail')
  expect(said('a.msg', ole('__properties_version1.0'))).toBe('unknown mail')
  expect(said('a.doc', 'MZ\u0090\0\u0003')).toBe('unknown program')
  expect(said('a.rar', 'Rar!\u001A\u0007\0')).toBe('unknown other-archive')
  expect(said('a.txt', 'Thẻ <html> là gì')).toBe('txt')
})

it('knows what is empty, a lock file, or broken off', () => {
  expect(said('a.pdf', '')).toBe('unknown empty')
  expect(said('a.pdf', Buffer.alloc(5000))).toBe('unknown empty')
  expect(said('~$a.docx', '\u0005Admin')).toBe('unknown lock-file')
  expect(said('.~lock.a.odt#', ',admin,')).toBe('unknown lock-file')
  const whole = zip(...word, 'word/styles.xml')
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('x'),
    'word/document.xml': crypto.getRandomValues(new Uint8Array(5000)),
  })
  expect(said('a.docx', whole)).toBe('docx')
  expect(said('a.docx', bytes.subarray(0, 3000)).startsWith('docx')).toBe(true)
  expect(said('a.bin', Buffer.from([1, 2, 3, 0, 5]))).toBe('unknown unknown')
})
