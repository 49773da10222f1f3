/** The id of what was made, out of the address of its page in the workspace. */
export const idIn = (href: string): string =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(href)?.[0] ?? ''
