import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(?:js|css|html|svg)$/
/** Less fits into one packet as it is. */
const LEAST_BYTES = 1000
/** One more takes ten times as long for a few in a hundred. */
const BROTLI_QUALITY = 9

const WAYS = {
  gz: promisify<Buffer, Buffer>(gzip),
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
}

/** Writes each text of a build a second and a third time as compressed, which is what the api sends to browsers that take it. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((file) => TEXT.test(file))
      await Promise.all(files.map((file) => compress(join(dir, file))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < LEAST_BYTES) return
  await Promise.all(
    Object.entries(WAYS).map(async ([ending, pack]) => writeFile(`${file}.${ending}`, await pack(bytes))),
  )
}
