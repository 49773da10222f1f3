import type { FastifyInstance } from 'fastify'

/** Why a page of the portal is none for citizens, as the portal itself answers a visitor; null where it shows it. */
export async function whyNotOpen(
  app: FastifyInstance,
  publicUrl: string,
  address: string,
): Promise<string | null> {
  const [url = ''] = address.split('#', 1)
  const headers = { host: new URL(publicUrl).host, accept: 'text/html' }
  const { statusCode, headers: told } = await app.inject({ method: 'GET', url, headers })
  if (statusCode === 200) return null
  if (statusCode === 301 || statusCode === 308)
    return `Trang này đã chuyển sang ${told.location}. Nhập địa chỉ mới`
  if (statusCode === 410) return 'Nội dung ở địa chỉ này không còn công khai'
  return 'Không có trang công khai nào ở địa chỉ này'
}
