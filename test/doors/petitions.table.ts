/** Pages about petitions. Part of `elsewhere.table.ts`. One given to the writer's division; nobody here takes petitions in. */
export const petitionRoutes: Record<string, string> = {
  'GET /phan-anh-kien-nghi': 'everyone',
  'GET /phan-anh-kien-nghi/gui': 'everyone',
  'POST /phan-anh-kien-nghi/gui': 'everyone',
  'GET /phan-anh-kien-nghi/tra-cuu': 'everyone',
  'POST /phan-anh-kien-nghi/tra-cuu': 'everyone',
  'GET /phan-anh-kien-nghi/ket-qua/:code': 'everyone',
  // With the code and the key that its submitter was given.
  'GET /phan-anh-kien-nghi/bien-nhan/:code/:secret': 'everyone',
  'GET /phan-anh-kien-nghi/tra-cuu/:code/:secret': 'everyone',
  'POST /phan-anh-kien-nghi/tra-cuu/:code/:secret/bo-sung': 'everyone',

  'GET /ban-lam-viec/phan-anh':
    'writer division other_writer other_head delegate two_posts board_heads overseers',
  'GET /ban-lam-viec/phan-anh/moi': '',
  'POST /ban-lam-viec/phan-anh/moi': '',
  'GET /ban-lam-viec/phan-anh/:id': 'writer division board_heads overseers',
  'GET /ban-lam-viec/phan-anh/:id/nguoi-gui': 'writer division',
  'POST /ban-lam-viec/phan-anh/:id/buoc/yeu-cau-bo-sung': '',
  'POST /ban-lam-viec/phan-anh/:id/buoc/bo-sung': '',
  'POST /ban-lam-viec/phan-anh/:id/buoc/tu-choi': '',
  'POST /ban-lam-viec/phan-anh/:id/buoc/chuyen': '',
  'POST /ban-lam-viec/phan-anh/:id/buoc/giao': '',
  'POST /ban-lam-viec/phan-anh/:id/buoc/lay-lai': '',
  'POST /ban-lam-viec/phan-anh/:id/buoc/du-thao': 'writer division',
  'POST /ban-lam-viec/phan-anh/:id/buoc/ky': 'division',
  'POST /ban-lam-viec/phan-anh/:id/buoc/rut-ky': 'division',
  'POST /ban-lam-viec/phan-anh/:id/buoc/ban-cong-khai': '',
  'POST /ban-lam-viec/phan-anh/:id/buoc/cong-khai': 'board_heads',
  'POST /ban-lam-viec/phan-anh/:id/buoc/go': 'board_heads',
}
