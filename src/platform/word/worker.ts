import { parentPort, workerData } from 'node:worker_threads'
import { NotReadable } from './look.ts'
import { readWord, type WordText } from './read.ts'

export interface WordTask {
  bytes: Uint8Array
  unpackedLimit: number
}
export type WordAnswer = ({ ok: true } & WordText) | { ok: false; reason: string }

const { bytes, unpackedLimit } = workerData as WordTask

async function answer(): Promise<WordAnswer> {
  try {
    return { ok: true, ...(await readWord(bytes, unpackedLimit)) }
  } catch (error) {
    if (error instanceof NotReadable) return { ok: false, reason: error.message }
    throw error
  }
}

parentPort?.postMessage(await answer())
