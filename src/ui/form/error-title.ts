/** The title of a page whose form came back: whoever listens hears at once that something has to be mended. */
export const titleWithErrors = (title: string, errors: Readonly<Record<string, string>>): string =>
  Object.keys(errors).length > 0 ? `Lỗi: ${title}` : title
