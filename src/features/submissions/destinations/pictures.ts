import type { Photo } from '#features/articles/index.ts'
import { isSafe, keyOf, type ReceivedFile } from '#features/intake/index.ts'
import { examineUpload, storeUpload } from '#features/media/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Material } from '../destination.ts'

const pictureKinds = new Set(['jpg', 'png', 'gif', 'webp'])
/** More than that nobody wants in one article; the others stay with the letter. */
const mostPictures = 20

export const picturesOf = ({ files }: Pick<Material, 'files'>): ReceivedFile[] =>
  files.filter((file) => isSafe(file) && pictureKinds.has(file.kind ?? '')).slice(0, mostPictures)

/**
 * The pictures of a letter as photos of an article, without words: what they show and on what ground persons are shown is for its
 * writer to say, and the article waits until that is said. One that is broken stays with the letter.
 */
export async function takePictures(
  tx: Database,
  ctx: Context,
  material: Pick<Material, 'files'>,
): Promise<Photo[]> {
  const photos: Photo[] = []
  for (const { name, sha256 } of picturesOf(material)) {
    const bytes = await ctx.files.bytes(keyOf(sha256 ?? ''))
    const examined = await examineUpload({ name, bytes }, Infinity)
    if (!examined.ok || examined.file.kind !== 'image') continue
    const medium = await storeUpload(ctx, tx, examined.file)
    photos.push({
      ...blank,
      mediaId: medium.id,
      name: medium.name,
      width: medium.width,
      height: medium.height,
    })
  }
  return photos
}

const blank = { caption: '', alt: '', decorative: false, personsShown: '', consentBasis: null }
