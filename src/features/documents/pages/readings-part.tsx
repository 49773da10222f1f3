import { paths } from '#paths'
import { Table, Tag } from '#ui/index.ts'
import { factNames, type DocumentFacts, type Reading, type Readings } from '../document.ts'

interface ReadingsPartProps {
  readings: Readings
  /** The text of the file, a page after the other. */
  pages: readonly string[]
  /** Where the file itself is opened, if a browser can show it. */
  file: { id: string; name: string } | null
}

/** From where each value was read: a click leads to the words in the text, and to the page of the file. */
export function ReadingsPart({ readings, pages, file }: ReadingsPartProps) {
  const read = (Object.entries(readings) as [keyof DocumentFacts, Reading][]).filter(([, value]) => value)
  return (
    <section aria-labelledby="may-doc">
      <h2 id="may-doc">Máy đọc được trong tệp</h2>
      {read.length === 0 ? (
        <p>Máy không đọc được thông tin nào. Hãy nhập theo bản gốc.</p>
      ) : (
        <Table
          caption="Giá trị đọc được, độ chắc chắn và chỗ đọc"
          captionHidden
          rows={read}
          columns={[
            { head: 'Mục', header: true, cell: ([field]) => factNames[field] },
            { head: 'Giá trị', cell: ([, { value }]) => value },
            { head: 'Độ chắc chắn', cell: ([, { sureness }]) => <Sureness of={sureness} /> },
            {
              head: 'Chỗ đọc',
              cell: ([, { page, snippet }]) => (
                <a href={`#trang-${page}:~:text=${encodeURIComponent(firstWords(snippet))}`}>
                  {`Trang ${page}: “${firstWords(snippet)}”`}
                </a>
              ),
            },
          ]}
        />
      )}
      {pages.length > 0 && (
        <details class="read-text">
          <summary>Toàn văn máy đọc được</summary>
          {pages.map((text, index) => (
            <section id={`trang-${index + 1}`} aria-label={`Trang ${index + 1}`}>
              <h3>
                {`Trang ${index + 1}`}
                {file && (
                  <>
                    {' '}
                    <a href={`${paths.desk.openFile.href(file)}#page=${index + 1}`}>Mở trang này trong tệp</a>
                  </>
                )}
              </h3>
              <p class="as-typed">{text}</p>
            </section>
          ))}
        </details>
      )}
    </section>
  )
}

function Sureness({ of: sureness }: { of: number }) {
  const percent = `${Math.round(sureness * 100)} %`
  if (sureness >= 0.9) return <Tag tone="good">{percent}</Tag>
  return <Tag tone="warning">{`${percent}, nên kiểm tra`}</Tag>
}

const firstWords = (snippet: string) => snippet.trim().split(/\s+/).slice(0, 8).join(' ')
