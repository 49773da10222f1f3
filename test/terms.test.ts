import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const project = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard', 'src/**/*.tsx'], {
  cwd: project,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path && !path.endsWith('.test.tsx'))
const filesWith = (pattern: RegExp) =>
  files.filter((path) => pattern.test(readFileSync(join(project, path), 'utf8')))

it('lets no form forget the prohibited acts: forms are drawn by the components that print them', () => {
  expect(filesWith(/<form\b/)).toEqual([
    'src/features/revisions/pages/history-page.tsx',
    'src/ui/form/action-form.tsx',
    'src/ui/form/form.tsx',
    'src/ui/layout/desk-header.tsx',
    'src/ui/layout/search-form.tsx',
  ])
})

it('leaves them out only where a name, a password, a code or a choice is all that is asked', () => {
  const without = filesWith(/terms=\{false\}/)
  expect(without.length).toBeGreaterThan(3)
  expect(without.filter((path) => !/^src\/features\/(accounts|reading-aids)\//.test(path))).toEqual([])
})
