import { paths } from '#paths'
import { ActionForm, ButtonLink, ButtonRow, DateText, DeskLayout, Notice, PageHead } from '#ui/index.ts'

interface FeedPageProps {
  feed: { createdAt: Date; fetchedAt: Date | null } | null
  /** Only right after it was made: it is not kept. */
  address: string | null
}

export function FeedPage({ feed, address }: FeedPageProps) {
  const title = 'Lịch hạn của tôi'
  return (
    <DeskLayout
      title={title}
      trail={[
        { label: 'Thông báo', href: paths.desk.notices.href() },
        { label: 'Cách nhận thông báo', href: paths.desk.noticeWays.href() },
        { label: title },
      ]}
    >
      <PageHead
        title={title}
        lead="Các hạn của bạn hiện trong lịch trên điện thoại hoặc máy tính, tự cập nhật, báo trước một ngày và một giờ. Việc xong rồi thì tự mất khỏi lịch."
      />
      {address !== null && <NewAddress address={address} />}
      <Standing feed={feed} />
      <Ways />
    </DeskLayout>
  )
}

function NewAddress({ address }: { address: string }) {
  return (
    <Notice kind="success" live title="Địa chỉ lịch của bạn">
      <p class="feed-address">
        <code>{address}</code>
      </p>
      <p>
        Hãy chép lại ngay: hệ thống không giữ địa chỉ này nên không hiện lại được. Ai có địa chỉ đều xem được
        các hạn của bạn; đừng gửi cho người khác.
      </p>
      <ButtonRow>
        <ButtonLink href={address.replace(/^https?:/, 'webcal:')} kind="secondary">
          Mở bằng ứng dụng lịch trên máy này
        </ButtonLink>
      </ButtonRow>
    </Notice>
  )
}

function Standing({ feed }: Pick<FeedPageProps, 'feed'>) {
  const create = paths.desk.dueFeedStep('tao').href()
  if (feed === null)
    return (
      <>
        <p>Bạn chưa có địa chỉ lịch.</p>
        <ActionForm action={create} label="Tạo địa chỉ lịch" />
      </>
    )
  return (
    <>
      <p>
        Địa chỉ được tạo lúc <DateText at={feed.createdAt} />
        {feed.fetchedAt ? (
          <>
            , được tải gần nhất khoảng <DateText at={feed.fetchedAt} />.
          </>
        ) : (
          ', chưa có lịch nào tải.'
        )}
      </p>
      <ButtonRow>
        <ActionForm
          action={create}
          label="Tạo địa chỉ mới"
          kind="secondary"
          confirm="Địa chỉ cũ chấm dứt ngay; lịch đã thêm bằng địa chỉ cũ không cập nhật nữa."
        />
        <ActionForm
          action={paths.desk.dueFeedStep('bo').href()}
          label="Chấm dứt địa chỉ"
          kind="danger"
          confirm="Lịch đã thêm bằng địa chỉ này không cập nhật nữa."
        />
      </ButtonRow>
    </>
  )
}

const ways = [
  {
    name: 'iPhone, iPad',
    steps:
      'Mở Cài đặt, chọn Ứng dụng, Lịch, Tài khoản lịch, Thêm tài khoản, Khác, Thêm lịch đăng ký, rồi dán địa chỉ. Đừng tắt nhắc nhở của lịch này.',
  },
  {
    name: 'Google Lịch (điện thoại Android)',
    steps:
      'Trên máy tính, mở calendar.google.com. Cạnh “Lịch khác” bấm dấu cộng, chọn “Từ URL”, dán địa chỉ. Sau vài phút lịch có trên điện thoại. Google tải lại vài giờ một lần và dùng giờ nhắc đặt trong Google Lịch.',
  },
  {
    name: 'Outlook',
    steps: 'Mở Lịch, chọn Thêm lịch, Đăng ký từ web, dán địa chỉ, đặt tên lịch rồi bấm Nhập.',
  },
  { name: 'Thunderbird', steps: 'Mở Lịch, chọn Lịch mới, Trên mạng, rồi dán địa chỉ.' },
] as const

function Ways() {
  return (
    <section aria-labelledby="cach-them">
      <h2 id="cach-them">Cách thêm vào lịch</h2>
      <dl class="descriptions">
        {ways.map(({ name, steps }) => (
          <div>
            <dt>{name}</dt>
            <dd>{steps}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
