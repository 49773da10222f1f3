import { HtmlValidate } from 'html-validate'
import { expect } from 'vitest'

/** How Preact writes HTML: void elements with a slash, boolean attributes without a value. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': ['error', { style: 'selfclose' }],
    'attribute-boolean-style': ['error', { style: 'omit' }],
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'require-sri': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    'no-inline-style': 'error',
    'valid-id': ['error', { relaxed: true }],
  },
})

/** The whole page is valid HTML, and its labels, headings, landmarks and ids are in order. */
export async function expectValidHtml(html: string, where: string): Promise<void> {
  const { results } = await validator.validateString(html)
  const lines = html.split('\n')
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const around = lines[line - 1]?.slice(Math.max(0, column - 20), column + 100)
      return `${ruleId}: ${message}\n    ${around}`
    }),
  )
  expect(faults, where).toEqual([])
}
