/** Pages for those who supply information: guidance, their due dates, outside contributors. Part of `elsewhere.table.ts`. */
export const supplierRoutes: Record<string, string> = {
  // Of outside contributors, whom the office does not sign in: without their link the last four lead to where one is asked for.
  'GET /cong-tac-vien': 'everyone',
  'GET /cong-tac-vien/dang-ky': 'everyone',
  'POST /cong-tac-vien/dang-ky': 'everyone',
  'GET /cong-tac-vien/dang-ky/da-gui': 'everyone',
  'GET /cong-tac-vien/xac-nhan/:token': 'everyone',
  'POST /cong-tac-vien/xac-nhan/:token': 'everyone',
  'GET /cong-tac-vien/dang-nhap': 'everyone',
  'POST /cong-tac-vien/dang-nhap': 'everyone',
  'GET /cong-tac-vien/dang-nhap/da-gui': 'everyone',
  'GET /cong-tac-vien/vao/:token': 'everyone',
  'POST /cong-tac-vien/vao/:token': 'everyone',
  'POST /cong-tac-vien/ra': 'everyone',
  'GET /cong-tac-vien/gui': 'everyone',
  'POST /cong-tac-vien/gui': 'everyone',
  'GET /cong-tac-vien/da-gui/:id': 'everyone',
  // With the secret that its owner was shown.
  'GET /lich-han/:file': 'everyone',

  // One who waits to be approved, and what one sent; the secretariat too decides, but nobody here is of it.
  'GET /ban-lam-viec/cong-tac-vien': 'board_heads chief auditor',
  'GET /ban-lam-viec/cong-tac-vien/:id': 'board_heads chief auditor',
  'POST /ban-lam-viec/cong-tac-vien/:id/duyet': 'board_head',
  'POST /ban-lam-viec/cong-tac-vien/:id/khong-duyet': 'board_head',
  'POST /ban-lam-viec/cong-tac-vien/:id/tam-ngung': 'board_head',
  'POST /ban-lam-viec/cong-tac-vien/:id/khoi-phuc': 'board_head',

  'GET /ban-lam-viec/thong-bao/lich-han': 'staff',
  'POST /ban-lam-viec/thong-bao/lich-han/tao': 'staff',
  // The writer has one.
  'POST /ban-lam-viec/thong-bao/lich-han/bo': 'staff',

  // A note to the writer's division; who guides is not among its receivers.
  'GET /ban-lam-viec/huong-dan': 'writers board overseers',
  'GET /ban-lam-viec/huong-dan/moi': 'board',
  'POST /ban-lam-viec/huong-dan/moi': 'board',
  'GET /ban-lam-viec/huong-dan/:id': 'writers board overseers',
  'GET /ban-lam-viec/huong-dan/:id/sua': 'board',
  'POST /ban-lam-viec/huong-dan/:id/sua': 'board',
  'POST /ban-lam-viec/huong-dan/:id/buoc/gui': 'board',
  'POST /ban-lam-viec/huong-dan/:id/buoc/bo': 'board',
  'POST /ban-lam-viec/huong-dan/:id/buoc/thay': 'board',
  'POST /ban-lam-viec/huong-dan/:id/buoc/nhac-lai': 'board',
  'POST /ban-lam-viec/huong-dan/:id/buoc/da-doc': 'writers board overseers',
}
