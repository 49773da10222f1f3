import { ActionForm, Button, ButtonLink, ButtonRow, ConfirmDetails } from '../form/index.ts'
import type { Specimen } from './specimen.ts'

export const actions: Specimen[] = [
  {
    name: 'Nút bấm',
    use: 'Một trang có một nút chính. Nút nguy hiểm chỉ dùng cho việc khó làm lại.',
    parameters: [
      ['kind', 'primary (mặc định), secondary, danger, quiet'],
      ['name, value', 'gửi kèm biểu mẫu khi một biểu mẫu có nhiều nút'],
      ['href', 'chỉ ở ButtonLink: liên kết trông như nút'],
    ],
    access: 'Cao ít nhất 44 px; chữ là một động từ; tiêu điểm có viền 3 px.',
    draw: () => (
      <ButtonRow>
        <Button>Gửi ký duyệt</Button>
        <Button kind="secondary">Lưu bản nháp</Button>
        <Button kind="danger">Gỡ xuống</Button>
        <Button kind="quiet">Bỏ qua</Button>
        <ButtonLink href="#nut" kind="secondary">
          Viết tin mới
        </ButtonLink>
      </ButtonRow>
    ),
  },
  {
    name: 'Nút bị từ chối',
    use: 'Nút vẫn ở chỗ cũ, bàn phím vẫn tới được, lý do đọc được trước khi bấm.',
    parameters: [['disabledReason', 'lý do, một câu; có lý do thì nút không bấm được']],
    access: 'Dùng aria-disabled, không dùng disabled: bàn phím vẫn tới được và lý do được đọc cùng tên nút.',
    draw: () => (
      <div class="stack">
        <p>
          <Button disabledReason="Người sửa sau cùng không tự đăng được; một người khác có quyền đăng sẽ đăng bài này.">
            Đăng ngay
          </Button>
        </p>
        <p>
          <Button
            kind="secondary"
            disabledReason="Bài chưa có người ký duyệt của phòng, nên chưa chuyển sang biên tập được."
          >
            Nhận biên tập
          </Button>
        </p>
      </div>
    ),
  },
  {
    name: 'Một bước của quy trình',
    use: 'Biểu mẫu một nút. Bước cần lý do thì hỏi lý do trước khi làm.',
    parameters: [
      ['action', 'địa chỉ nhận'],
      ['label', 'chữ trên nút'],
      ['reason', 'nhãn, gợi ý và lỗi của ô lý do'],
      ['confirm', 'câu hỏi lại trước khi làm'],
    ],
    access: 'Ô lý do nằm trong details nên mở được khi không có mã kịch bản; lỗi gắn với ô.',
    draw: () => (
      <ButtonRow>
        <ActionForm action="/buoc/ky" label="Ký duyệt" />
        <ActionForm
          action="/buoc/tra-lai"
          label="Trả lại"
          kind="secondary"
          reason={{ label: 'Lý do trả lại', hint: 'Người viết đọc được lý do này.' }}
        />
        <ActionForm
          action="/buoc/go-xuong"
          label="Gỡ xuống"
          kind="danger"
          confirm="Bài sẽ không còn đọc được trên trang công khai. Địa chỉ cũ trả lời rằng bài đã gỡ, kèm lý do."
          reason={{ label: 'Lý do gỡ', value: 'x', error: 'Lý do phải có ít nhất mười chữ.' }}
        />
      </ButtonRow>
    ),
  },
  {
    name: 'Hỏi lại',
    use: 'Mở ra tại chỗ, không cần mã kịch bản.',
    parameters: [
      ['summary', 'việc sẽ làm'],
      ['open', 'mở sẵn'],
    ],
    access: 'details và summary của trình duyệt; trạng thái đóng mở được đọc lên.',
    draw: () => (
      <ConfirmDetails summary="Kết thúc mọi phiên khác" open>
        <p>Các máy khác đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại.</p>
      </ConfirmDetails>
    ),
  },
]
