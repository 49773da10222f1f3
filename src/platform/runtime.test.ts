import { expect, it } from 'vitest'
import { projectFolder } from '#config'
import { checkRuntime, pinnedNode } from './runtime.ts'

it('the Node that npm installed is the right one', () => {
  expect(checkRuntime(process.versions.node, pinnedNode(projectFolder))).toBeNull()
})

it("the machine's own older Node is told in a sentence with both versions", () => {
  expect(checkRuntime('20.20.2', '24.21.0')).toMatch(/Node\.js 24.*Node\.js 20\.20\.2/)
})

it('another minor version is accepted', () => {
  expect(checkRuntime('24.1.0', '24.21.0')).toBeNull()
})
