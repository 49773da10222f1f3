/** Every cookie of the portal that belongs to one person begins with one of these. Whoever sends one gets no kept page. */
export const sessionCookies = 'nha-rong'
export const flashCookie = 'thong_bao'
export const heldFormCookie = 'bieu_mau_giu_lai'

const personal = [`${sessionCookies}.`, `__Secure-${sessionCookies}.`, flashCookie, heldFormCookie]

/** Reads a Cookie header. One name too many only costs a rendering, so what begins alike counts as ours. */
export const isPersonal = (cookies: string): boolean =>
  cookies.split(';').some((cookie) => personal.some((name) => cookie.trimStart().startsWith(name)))
