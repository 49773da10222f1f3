type Params<P extends string> = P extends `${string}:${infer K}/${infer Rest}`
  ? Record<K, string | number> & Params<`/${Rest}`>
  : P extends `${string}:${infer K}`
    ? Record<K, string | number>
    : object

function path<P extends string>(pattern: P) {
  // Taken apart once: a page writes dozens of addresses. Every second part is the name of a parameter.
  const parts = pattern.split(/:(\w+)/)
  return {
    pattern,
    href(...[params]: object extends Params<P> ? [] : [Params<P>]): string {
      let href = parts[0] ?? ''
      for (let at = 1; at < parts.length; at += 2) {
        const value = (params as Record<string, string | number>)[parts[at] ?? '']
        href += encodeURIComponent(String(value)) + (parts[at + 1] ?? '')
      }
      return href
    },
  }
}

const desk = <P extends string>(rest: P) => path(`/ban-lam-viec${rest}` as const)

/** Every URL of the portal. Vietnamese without marks, because citizens read and type these. */
export const paths = {
  home: path('/'),
  feed: path('/atom.xml'),
  feedRss: path('/rss.xml'),
  feedJson: path('/feed.json'),
  section: path('/chuyen-muc/:slug'),
  sectionFeed: path('/chuyen-muc/:slug/atom.xml'),
  sectionFeedRss: path('/chuyen-muc/:slug/rss.xml'),
  sectionFeedJson: path('/chuyen-muc/:slug/feed.json'),
  article: path('/tin/:slug'),
  printArticle: path('/tin/:slug/ban-in'),
  articleMetadata: path('/tin/:slug/du-lieu-dac-ta.json'),
  tags: path('/tu-khoa'),
  tag: path('/tu-khoa/:slug'),
  archive: path('/luu-tru'),
  archiveMonth: path('/luu-tru/:month'),
  search: path('/tim-kiem'),
  searchSuggestions: path('/tim-kiem/goi-y'),
  searchFeed: path('/tim-kiem/atom.xml'),
  searchChoice: path('/tim-kiem/da-chon'),
  openSearch: path('/opensearch.xml'),

  documents: path('/van-ban'),
  document: path('/van-ban/:slug'),
  documentFile: path('/van-ban/:slug/tep/:id/:name'),
  documentText: path('/van-ban/:slug/toan-van/:format'),
  documentJson: path('/van-ban/:slug/du-lieu.json'),
  printDocument: path('/van-ban/:slug/ban-in'),
  documentIndex: path('/van-ban/theo/:facet'),
  documentsFeed: path('/van-ban/atom.xml'),
  documentsJson: path('/van-ban/danh-sach.json'),

  introduction: path('/gioi-thieu'),
  organisation: path('/gioi-thieu/co-cau-to-chuc'),
  leaders: path('/gioi-thieu/lanh-dao'),
  leader: path('/gioi-thieu/lanh-dao/:slug'),
  contacts: path('/lien-he'),
  terms: path('/dieu-khoan-su-dung'),
  privacy: path('/quyen-rieng-tu'),
  accessibility: path('/kha-nang-tiep-can'),
  reuse: path('/su-dung-lai-noi-dung'),
  shortcuts: path('/phim-tat'),
  display: path('/cach-hien-thi'),
  reportError: path('/bao-loi'),
  findPageReport: path('/bao-loi/tra-cuu'),
  sentPageReport: path('/bao-loi/:reference'),
  conversion: path('/chuyen-ma'),
  convertedText: path('/chuyen-ma/tai-ve'),
  contributor: path('/cong-tac-vien'),
  registerContributor: path('/cong-tac-vien/dang-ky'),
  registeredContributor: path('/cong-tac-vien/dang-ky/da-gui'),
  confirmContributor: path('/cong-tac-vien/xac-nhan/:token'),
  enterContributor: path('/cong-tac-vien/dang-nhap'),
  enteredContributor: path('/cong-tac-vien/dang-nhap/da-gui'),
  contributorLink: path('/cong-tac-vien/vao/:token'),
  leaveContributor: path('/cong-tac-vien/ra'),
  newContribution: path('/cong-tac-vien/gui'),
  contribution: path('/cong-tac-vien/da-gui/:id'),
  /** A person's due dates for their calendar; the name of the file is the secret. */
  dueFeed: path('/lich-han/:file'),
  siteMap: path('/so-do-trang'),
  siteMapXml: path('/sitemap.xml'),
  siteMapPart: path('/sitemap/:part'),
  robots: path('/robots.txt'),

  english: { home: path('/en'), introduction: path('/en/introduction'), contacts: path('/en/contacts') },

  icon: path('/bieu-tuong.svg'),
  iconPicture: path('/favicon.ico'),
  media: path('/tep/:id/:name'),
  assets: path('/tai-nguyen/'),
  health: path('/suc-khoe'),
  designSystem: path('/he-thong-thiet-ke'),
  designSystemPart: path('/he-thong-thiet-ke/:part'),

  signIn: path('/dang-nhap'),
  signInCode: path('/dang-nhap/ma-xac-thuc'),
  signInRecovery: path('/dang-nhap/ma-khoi-phuc'),
  signOut: path('/dang-xuat'),
  forgotPassword: path('/quen-mat-khau'),
  resetPassword: path('/dat-lai-mat-khau'),

  desk: {
    home: desk(''),
    heldForm: desk('/bieu-mau-giu-lai'),

    account: desk('/tai-khoan'),
    changePassword: desk('/tai-khoan/mat-khau'),
    twoFactor: desk('/tai-khoan/xac-thuc-hai-lop'),
    twoFactorStep: <S extends string>(step: S) => desk(`/tai-khoan/xac-thuc-hai-lop/${step}` as const),
    sessions: desk('/tai-khoan/phien'),
    endSession: desk('/tai-khoan/phien/:id/ket-thuc'),

    search: desk('/tim-kiem'),
    searchLog: desk('/tim-kiem/nhat-ky'),
    searchPromotions: desk('/tim-kiem/gioi-thieu'),
    endSearchPromotion: desk('/tim-kiem/gioi-thieu/:id/bo'),
    searchAbbreviations: desk('/tim-kiem/viet-tat'),
    removeSearchAbbreviation: desk('/tim-kiem/viet-tat/bo'),

    articles: desk('/tin'),
    newArticle: desk('/tin/moi'),
    article: desk('/tin/:id'),
    editArticle: desk('/tin/:id/sua'),
    previewArticle: desk('/tin/:id/xem-truoc'),
    workingCopy: desk('/tin/:id/ban-dang-viet'),
    articleHistory: desk('/tin/:id/lich-su'),
    articleRevision: desk('/tin/:id/lich-su/:edition/:revision'),
    compareRevisions: desk('/tin/:id/so-sanh'),
    importWord: desk('/tin/:id/nhap-word'),
    articleAddress: desk('/tin/:id/dia-chi'),
    articleStep: <S extends string>(step: S) => desk(`/tin/:id/buoc/${step}` as const),

    media: desk('/tep'),

    sections: desk('/chuyen-muc'),
    newSection: desk('/chuyen-muc/moi'),
    section: desk('/chuyen-muc/:id'),
    sectionStep: <S extends string>(step: S) => desk(`/chuyen-muc/:id/${step}` as const),

    people: desk('/to-chuc/nhan-su'),
    newPerson: desk('/to-chuc/nhan-su/moi'),
    person: desk('/to-chuc/nhan-su/:id'),
    personLeaves: desk('/to-chuc/nhan-su/:id/thoi-viec'),
    personAccount: desk('/to-chuc/nhan-su/:id/tai-khoan'),
    newPost: desk('/to-chuc/nhan-su/:id/chuc-vu'),
    postStep: <S extends string>(step: S) => desk(`/to-chuc/chuc-vu/:id/${step}` as const),
    divisions: desk('/to-chuc/phong'),
    board: desk('/to-chuc/to-bien-tap'),
    delegations: desk('/to-chuc/uy-quyen'),
    endDelegation: desk('/to-chuc/uy-quyen/:id/cham-dut'),

    documents: desk('/van-ban'),
    openFormats: desk('/van-ban/dinh-dang-mo'),
    openFormatException: desk('/van-ban/ho-so/:id/ngoai-le'),
    openFormatRequest: desk('/van-ban/ho-so/:id/lap-ban-mo'),
    handIn: desk('/van-ban/nhap-tep'),
    incomingFiles: desk('/van-ban/tep'),
    incomingFile: desk('/van-ban/tep/:id'),
    discardFile: desk('/van-ban/tep/:id/bo'),
    openFile: desk('/van-ban/tep/:id/:name'),
    newDocument: desk('/van-ban/moi'),
    layoutCheck: desk('/van-ban/kiem-tra-the-thuc'),
    document: desk('/van-ban/ho-so/:id'),
    documentStep: <S extends string>(step: S) => desk(`/van-ban/ho-so/:id/buoc/${step}` as const),
    documentFiles: desk('/van-ban/ho-so/:id/tep'),
    documentRelations: desk('/van-ban/ho-so/:id/quan-he'),
    documentRelation: desk('/van-ban/ho-so/:id/quan-he/:relation'),

    numberBook: desk('/van-ban/so'),
    numberBookCsv: desk('/van-ban/so/danh-sach.csv'),
    numberNotes: desk('/van-ban/so/giai-trinh'),
    registerImports: desk('/van-ban/so/nhap'),
    registerImport: desk('/van-ban/so/nhap/:id'),
    registerImportStep: <S extends string>(step: S) => desk(`/van-ban/so/nhap/:id/${step}` as const),
    registerRow: desk('/van-ban/so/nhap/:id/dong/:row'),
    registerRowStep: <S extends string>(step: S) => desk(`/van-ban/so/nhap/:id/dong/:row/${step}` as const),
    lateness: desk('/van-ban/thoi-han'),
    latenessCsv: desk('/van-ban/thoi-han/danh-sach.csv'),

    duties: desk('/cung-cap'),
    askDuty: desk('/cung-cap/yeu-cau'),
    tellDuty: desk('/cung-cap/su-kien'),
    dutyMatrix: desk('/cung-cap/tong-hop'),
    dutyMatrixTable: desk('/cung-cap/tong-hop/bang.:form'),
    dutyRules: desk('/cung-cap/quy-dinh'),
    newDutyRule: desk('/cung-cap/quy-dinh/moi'),
    dutyRule: desk('/cung-cap/quy-dinh/ban/:id'),
    endDutyRule: desk('/cung-cap/quy-dinh/ban/:id/cham-dut'),
    obligation: desk('/cung-cap/nghia-vu/:id'),
    obligationStep: <S extends string>(step: S) => desk(`/cung-cap/nghia-vu/:id/${step}` as const),

    calendar: desk('/ngay-lam-viec'),
    calendarCsv: desk('/ngay-lam-viec/danh-sach.csv'),
    calendarWeek: desk('/ngay-lam-viec/tuan'),
    calendarImport: desk('/ngay-lam-viec/nhap'),
    calendarImportStep: desk('/ngay-lam-viec/nhap/ghi'),
    calendarDay: desk('/ngay-lam-viec/ngay/:day/bo'),

    notices: desk('/thong-bao'),
    readNotices: desk('/thong-bao/da-xem'),
    noticeWays: desk('/thong-bao/cach-nhan'),
    notice: desk('/thong-bao/xem/:id'),
    dueFeed: desk('/thong-bao/lich-han'),
    dueFeedStep: <S extends string>(step: S) => desk(`/thong-bao/lich-han/${step}` as const),

    contributors: desk('/cong-tac-vien'),
    contributor: desk('/cong-tac-vien/:id'),
    contributorStep: <S extends string>(step: S) => desk(`/cong-tac-vien/:id/${step}` as const),
    contributions: desk('/thong-tin-gui-den'),
    contribution: desk('/thong-tin-gui-den/:id'),
    answerContribution: desk('/thong-tin-gui-den/:id/tra-loi'),

    guidance: desk('/huong-dan'),
    newGuidance: desk('/huong-dan/moi'),
    guidanceNote: desk('/huong-dan/:id'),
    editGuidance: desk('/huong-dan/:id/sua'),
    guidanceStep: <S extends string>(step: S) => desk(`/huong-dan/:id/buoc/${step}` as const),

    tasks: desk('/viec'),
    newTask: desk('/viec/moi'),
    taskBoard: desk('/viec/bang'),
    taskCalendar: desk('/viec/lich'),
    roster: desk('/viec/truc'),
    rosterSwap: desk('/viec/truc/doi'),
    task: desk('/viec/:id'),
    editTask: desk('/viec/:id/sua'),
    taskStep: <S extends string>(step: S) => desk(`/viec/:id/buoc/${step}` as const),

    pageReports: desk('/bao-loi'),
    pageReport: desk('/bao-loi/:id'),
    pageReportStep: <S extends string>(step: S) => desk(`/bao-loi/:id/${step}` as const),

    submissions: desk('/thu-den'),
    droppedLetters: desk('/thu-den/tep-eml'),
    submission: desk('/thu-den/:id'),
    submissionOriginal: desk('/thu-den/:id/thu-goc.eml'),
    submissionFile: desk('/thu-den/:id/tep/:file/:name'),
    submissionStep: <S extends string>(step: S) => desk(`/thu-den/:id/buoc/${step}` as const),

    audit: desk('/nhat-ky'),
    outbox: desk('/thu-di'),
    outboxMail: desk('/thu-di/:id'),
  },
}
