import type { X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCertificates } from '#lib/pdf-signatures/index.ts'

/** The certificates in a folder (PEM or DER, in the folder itself); none where no folder is set, or it cannot be read. */
export async function readAuthorities(folder: string): Promise<X509Certificate[]> {
  if (folder === '') return []
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name))
  const certificates = await Promise.all(
    files.map((path) => readFile(path).then(readCertificates, () => [])), // One bad file distrusts no other.
  )
  return certificates.flat()
}
