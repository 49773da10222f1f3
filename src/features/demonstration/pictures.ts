import sharp from 'sharp'
import type { ArticleContent } from '#features/articles/index.ts'
import { type Examined, examineUpload, storeUpload } from '#features/media/index.ts'
import { drawScene, isSceneName } from '#lib/scenes/index.ts'
import type { Context } from '#platform/context.ts'
import type { DemonstrationItem } from './item.ts'

type Photo = DemonstrationItem['photos'][number]

/** Uploading asks for a limit, in bytes; a drawn picture stays far below. */
const limit = 5_000_000

/**
 * Draws each scene once, however many items show it, and keeps it the way an upload is kept. All are begun at once:
 * drawing keeps other threads busy than the steps that wait for it.
 */
export function openStudio(photos: readonly Photo[]) {
  const nameOf = ({ scene, variant }: Photo) => `${scene}-${variant}.jpg`
  const wanted = new Map(photos.map((photo) => [nameOf(photo), photo]))
  const drawn = new Map([...wanted].map(([name, photo]) => [name, draw(photo, name)]))
  // Who shows a picture that could not be drawn hears of it then; nobody may listen before.
  void Promise.allSettled(drawn.values())

  return async (ctx: Context, photo: Photo): Promise<ArticleContent['photos'][number]> => {
    const picture = (await drawn.get(nameOf(photo))) ?? (await draw(photo, nameOf(photo)))
    const { id: mediaId, name, width, height } = await storeUpload(ctx, ctx.db, picture)
    const { caption, alt, decorative, personsShown, consentBasis } = photo
    return { mediaId, name, width, height, caption, alt, decorative, personsShown, consentBasis }
  }
}

export type Studio = ReturnType<typeof openStudio>

async function draw({ scene, variant }: Photo, name: string): Promise<Examined> {
  if (!isSceneName(scene)) throw new Error(`Không có cảnh vẽ "${scene}"`)
  const bytes = await sharp(Buffer.from(drawScene(scene, variant)))
    .jpeg({ quality: 84 })
    .toBuffer()
  const examined = await examineUpload({ name, bytes }, limit)
  if (!examined.ok) throw new Error(examined.reason)
  return examined.file
}
