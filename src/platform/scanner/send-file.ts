import type { FileHandle } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'

const chunkBytes = 256 * 1024
/** An answer is one line; whoever sends more is not clamd. */
const mostLetters = 4096

/**
 * Sends the file by zINSTREAM and waits for the line that clamd says of it, without the zero that ends it. clamd may answer
 * before it has all of it. Rejects where the connection breaks or ends without an answer; the socket is done with then.
 */
export async function sendFile(socket: Socket, file: FileHandle): Promise<string> {
  const answer = readLine(socket)
  const sending = sendChunks(socket, file)
  try {
    return await Promise.race([answer, sending.then(() => answer)])
  } finally {
    socket.destroy()
    await sending
  }
}

/** Each chunk with its length before it, four bytes, the greatest first; a length of nothing ends it. */
async function sendChunks(socket: Socket, file: FileHandle): Promise<void> {
  // The next piece is read when this one has left: whatever the size, one chunk is in memory.
  const write = (bytes: Uint8Array) => new Promise<void>((resolve) => socket.write(bytes, () => resolve()))
  const frame = Buffer.alloc(4 + chunkBytes)
  await write(Buffer.from('zINSTREAM\0'))
  while (!socket.destroyed) {
    const { bytesRead } = await file.read(frame, 4, chunkBytes, null)
    frame.writeUInt32BE(bytesRead)
    // What clamd has said meanwhile is taken in first: after it hangs up, writing on would lose its answer.
    await turn()
    if (socket.destroyed) return
    await write(frame.subarray(0, 4 + bytesRead))
    if (bytesRead === 0) return
  }
}

function readLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => {
      text += piece
      const end = text.indexOf('\0')
      if (end >= 0) resolve(text.slice(0, end))
      else if (text.length > mostLetters) socket.destroy(new Error('the answer does not end'))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the connection ended without an answer')))
  })
}
