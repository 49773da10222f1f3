/** The sign-in library puts a dot and a name of its own behind it: the session, the sign-in that waits for its second factor. */
export const sessionCookies = 'nha-rong'

/** A sentence for the next page that a browser opens. */
export const flashCookie = 'thong_bao'

/** Carries the ticket of a form that was sent after the session had ended. */
export const heldFormCookie = 'bieu_mau_giu_lai'

/** The session of a contributor from outside of the office. */
export const contributorCookie = 'cong_tac_vien'

/** Every cookie of the portal that belongs to one person begins with one of these; whoever sends one gets no kept page. */
const personal = [
  `${sessionCookies}.`,
  `__Secure-${sessionCookies}.`,
  flashCookie,
  heldFormCookie,
  contributorCookie,
]

/** Reads a Cookie header. One name too many only costs a rendering, so what begins alike counts as ours. */
export const isPersonal = (cookies: string): boolean =>
  cookies.split(';').some((cookie) => personal.some((name) => cookie.trimStart().startsWith(name)))
