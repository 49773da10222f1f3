import { sanitise } from '#lib/rich-text/index.ts'
import { EmptyState, Prose } from '#ui/index.ts'
import type { Submission } from '../table.ts'

/** What was written. Sanitised when it was read and once more here; no picture of it is fetched from anywhere. */
export function MessagePart({ submission }: { submission: Pick<Submission, 'html' | 'body'> }) {
  const { body } = submission
  // Beyond it no person reads on a page, and a browser would labour.
  const html = (submission.html?.length ?? 0) > mostShown ? null : submission.html
  return (
    <section aria-labelledby="noi-dung-thu">
      <h2 id="noi-dung-thu">Nội dung thư</h2>
      {html === null && body.trim() === '' && <EmptyState title="Thư không có chữ" />}
      {html !== null && (
        <div class="letter-body">
          <Prose html={sanitise(html)} />
        </div>
      )}
      {html !== null && body.trim() !== '' && (
        <details>
          <summary>Xem bản chữ thuần</summary>
          <Typed body={body} />
        </details>
      )}
      {html === null && body.trim() !== '' && <Typed body={body} />}
    </section>
  )
}

const mostShown = 200_000

function Typed({ body }: { body: string }) {
  return (
    <>
      <div class="letter-body as-typed">{body.slice(0, mostShown)}</div>
      {body.length > mostShown && <p>Thư còn dài; phần sau có trong thư gốc.</p>}
    </>
  )
}
