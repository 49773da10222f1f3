import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder, readConfig } from '#config'

const problemsOf = (env: Record<string, string>): string[] => {
  const reading = readConfig(env)
  return reading.ok ? [] : reading.problems
}

describe('a clerk who sets nothing', () => {
  it('runs the demonstration on this machine alone, on port 3000', () => {
    const reading = readConfig({})
    expect(reading).toMatchObject({
      ok: true,
      config: {
        mode: 'demonstration',
        host: '127.0.0.1',
        port: 3000,
        databaseUrl: null,
        secret: null,
        trustProxy: false,
      },
    })
  })

  it('is served the same by a variable that is set but empty', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', SECRET: '' })).toEqual(readConfig({}))
  })
})

describe('a wrong value', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['NHARONG_MODE', 'test'],
    ['DATABASE_URL', 'mysql://may/db'],
    ['PUBLIC_URL', 'vanphong'],
    ['SECRET', 'ngắn quá'],
    ['PROFILE', '../kon-tum'],
    ['SMTP_URL', 'http://thu'],
    ['MAIL_FROM', 'không phải thư'],
    ['MAIL_FROM', 'a@b.vn\r\nBcc: x@y.vn'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'maybe'],
    ['UPLOAD_LIMIT_MB', '0'],
    ['CLAMD', '127.0.0.1:3310'],
  ])('%s=%s is refused with one sentence that names the variable', (variable, value) => {
    const problems = problemsOf({ [variable]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${variable} phải .+\\.$`))
  })

  it('is told together with all the others', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2)
  })
})

describe('production', () => {
  it('does not start without a secret', () => {
    expect(problemsOf({ NHARONG_MODE: 'production' })).toEqual([
      'SECRET phải được đặt, ít nhất 32 ký tự, khi NHARONG_MODE là production.',
    ])
  })

  it('starts with a secret of 32 characters and everything set', () => {
    const reading = readConfig({
      NHARONG_MODE: 'production',
      SECRET: 's'.repeat(32),
      PUBLIC_URL: 'https://vanphong.example.vn',
      DATABASE_URL: 'postgresql://a:b@may:5432/nharong',
      SMTP_URL: 'smtps://a:b@thu.example.vn',
      MAIL_FROM: 'Văn phòng <vanphong@example.vn>',
      TRUST_PROXY: '10.0.0.1, 192.168.0.0/16',
    })
    expect(reading.ok).toBe(true)
  })
})

it('docs/configuration.md tells what the schema says', () => {
  execFileSync(process.execPath, [join(projectFolder, 'bin/docs.ts'), '--check'])
})
