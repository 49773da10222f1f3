import { renderToString } from 'preact-render-to-string'
import { emptyFrame, Frame, type FrameValue } from '../frame.ts'
import { samples } from './samples.tsx'

export type SampleName = keyof typeof samples

export const sampleNames = Object.keys(samples) as SampleName[]

/** A sample as a whole document in the given frame; the office comes from the caller, who may read the profile. */
export function renderSample(name: SampleName, frame: Partial<FrameValue>): string {
  const { Page } = samples[name]
  return `<!DOCTYPE html>${renderToString(
    <Frame.Provider value={{ ...emptyFrame, ...frame }}>
      <Page />
    </Frame.Provider>,
  )}`
}

export const sheetOf = (name: SampleName): 'site' | 'desk' => samples[name].sheet
