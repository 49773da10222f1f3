import { PageHead } from '../display/page-head.tsx'
import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'
import { DeskLayout } from './desk-layout.tsx'
import { PlainLayout } from './plain-layout.tsx'
import { SearchForm } from './search-form.tsx'
import { SiteLayout } from './site-layout.tsx'

export interface ErrorPageProps {
  status: number
  title: string
  /** What it means and what can be done, in plain words. */
  explain: string
  /** The number of the request, to be told to the technicians. */
  requestId?: string | undefined
  /** Whose page it is: the public's, the workspace's, or one without a menu, which needs no database. */
  layout: 'site' | 'desk' | 'plain'
  /** Where the way back leads; absent where there is none. */
  home?: string | undefined
  /** What somebody may have been looking for; absent where there is nothing to look for. */
  search?: string | undefined
  /** Where the trouble can be reported. */
  report?: string | undefined
}

const vietnamese = {
  ask: 'Tìm nội dung cần xem',
  elsewhere: 'Có thể xem',
  home: 'Về trang chủ',
  desk: 'Về bàn làm việc',
  report: 'Báo cho Tổ biên tập biết',
  missing: 'Nếu đã theo một liên kết của trang này để đến đây, xin báo để Tổ biên tập sửa.',
  code: 'Mã lỗi',
  number: 'yêu cầu số',
}

const english: typeof vietnamese = {
  ask: 'Search',
  elsewhere: 'You may be looking for',
  home: 'Go to the home page',
  desk: 'Go to the workspace',
  report: 'Report it to the editors (in Vietnamese)',
  missing: 'If a link on this site led you here, please tell us, so that it can be mended.',
  code: 'Error',
  number: 'request',
}

/** What a refusal looks like: what is the matter, what can be done, where to go on. */
export function ErrorPage(props: ErrorPageProps) {
  const { layout, title, explain } = props
  const robots = <meta name="robots" content="noindex" />
  const page = (
    <>
      <PageHead title={title} lead={explain} />
      <WaysOn {...props} />
    </>
  )
  if (layout === 'desk')
    return (
      <DeskLayout title={title} head={robots}>
        {page}
      </DeskLayout>
    )
  if (layout === 'plain')
    return (
      <PlainLayout title={title} head={robots}>
        <h1>{title}</h1>
        <p class="lead">{explain}</p>
        <WaysOn {...props} />
      </PlainLayout>
    )
  return (
    <SiteLayout title={title} head={robots} asking={props.search !== undefined}>
      {page}
    </SiteLayout>
  )
}

function WaysOn({ status, requestId, layout, home, search, report }: ErrorPageProps) {
  const { language, links } = useFrame()
  const words = language.code === 'en' ? english : vietnamese
  return (
    <div class="refusal">
      {search !== undefined && links.search && <SearchForm ask={words.ask} value={search} />}
      {search !== undefined && <Elsewhere title={words.elsewhere} />}
      {home && search === undefined && (
        <p>
          <a class="button button-primary" href={layout === 'site' ? links.home : home}>
            {layout === 'site' ? words.home : words.desk}
          </a>
        </p>
      )}
      {report && (
        <p>
          {search !== undefined && `${words.missing} `}
          <a href={report}>{words.report}</a>
        </p>
      )}
      <p class="quiet">
        {words.code} {status}
        {requestId && (
          <>
            , {words.number} <strong>{requestId}</strong>
          </>
        )}
      </p>
    </div>
  )
}

/** What most people want, and the ways to everything there is. */
function Elsewhere({ title }: { title: string }) {
  const { links, sections } = useFrame()
  const words = useWords()
  const ways = [
    { name: words.home, href: links.home },
    ...sections,
    { name: words.introduction, href: links.introduction },
    { name: words.contact, href: links.contacts },
    { name: words.archive, href: links.archive },
    { name: words.siteMap, href: links.siteMap },
  ].filter(({ href }) => href !== '')
  return (
    <section aria-labelledby="co-the-xem">
      <h2 id="co-the-xem">{title}</h2>
      <ul class="refusal-ways">
        {ways.map(({ name, href }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
