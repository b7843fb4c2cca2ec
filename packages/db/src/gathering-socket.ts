import { Socket } from 'node:net'

type Done = (error?: Error | null) => void

/** Sends what is written within one turn of this process at once: most of what a statement costs here is sending it. */
export class GatheringSocket extends Socket {
  #isGathering = false

  override write(bytes: Uint8Array | string, done?: Done): boolean
  override write(bytes: Uint8Array | string, encoding?: BufferEncoding, done?: Done): boolean
  override write(bytes: Uint8Array | string, how?: BufferEncoding | Done, done?: Done): boolean {
    if (!this.#isGathering) {
      this.#isGathering = true
      this.cork()
      process.nextTick(() => {
        this.#isGathering = false
        this.uncork()
      })
    }
    return typeof how === 'function' ? super.write(bytes, how) : super.write(bytes, how, done)
  }
}
