import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from './app.ts'
import { openNode } from './nodes.ts'

const portal = usePortal()

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const pages = [
  paths.home.href(),
  paths.feed.href(),
  paths.signIn.href(),
  paths.desk.home.href(),
  '/khong-co',
  '/tin/khong-co',
  '/%zz',
]

it('tells browsers on every answer, kept or not, refused or not, to run and to frame nothing of others', async () => {
  const node = await openNode(portal)
  const asset = portal.dependencies.assets.href('assets/site.css')
  for (const path of [...pages, ...pages, asset]) {
    const { headers, status } = await node.ask(path)
    expect({ path, ...headers }).toMatchObject(everywhere)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toMatch(/unsafe|\*|http/)
    expect(String(headers['permissions-policy'])).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
    expect(headers['strict-transport-security'], `${status}`).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['server']).toBeUndefined()
  }
  await node.close()
})

it('makes browsers come by https for a year where people reach it by https', async () => {
  const secure = { ...portal.services, publicUrl: 'https://nha-rong.test' }
  const node = await openNode({
    ...portal,
    services: secure,
    dependencies: { ...portal.dependencies, services: secure },
  })
  for (const path of [paths.home.href(), paths.home.href(), '/khong-co']) {
    const { headers } = await node.ask(path)
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  }
  await node.close()
})
