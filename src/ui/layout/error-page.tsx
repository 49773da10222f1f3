import { PlainLayout } from './plain-layout.tsx'

interface ErrorPageProps {
  status: number
  title: string
  /** What it means and what can be done, in plain words. */
  explain: string
  action?: { label: string; href: string } | undefined
  /** The number of the request, to be told to the technicians. */
  requestId?: string | undefined
}

export function ErrorPage({ status, title, explain, action, requestId }: ErrorPageProps) {
  return (
    <PlainLayout title={title} head={<meta name="robots" content="noindex" />}>
      <h1>{title}</h1>
      <p class="lead">{explain}</p>
      {action && (
        <p>
          <a class="button button-primary" href={action.href}>
            {action.label}
          </a>
        </p>
      )}
      <p class="quiet">
        Mã lỗi {status}
        {requestId && <>, yêu cầu số {requestId}</>}
      </p>
    </PlainLayout>
  )
}
