import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Where the letters lie: among the installed packages, for the sources and for the bundle alike. */
export const tinosFolder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))

/** Tinos has the widths of Times New Roman, so lines break as they do there, and may be given to anybody. */
export const tinos = {
  normal: join(tinosFolder, '400Regular', 'Tinos_400Regular.ttf'),
  bold: join(tinosFolder, '700Bold', 'Tinos_700Bold.ttf'),
  italics: join(tinosFolder, '400Regular_Italic', 'Tinos_400Regular_Italic.ttf'),
  bolditalics: join(tinosFolder, '700Bold_Italic', 'Tinos_700Bold_Italic.ttf'),
}
