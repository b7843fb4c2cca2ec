import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar'
import type { Progress } from '../progress.ts'
import { LIVEKIT_VERSION } from './livekit-version.ts'
import { downloadText, openDownload, type Patience } from './patient-download.ts'

export const OFFICIAL_RELEASES = 'https://github.com/livekit/livekit/releases/download'

export interface ReleaseSource {
  readonly releases: string
  readonly patience: Patience
  readonly progress: Progress
}

const PROGRAM = 'livekit-server'
const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  arm: 'armv7',
}

/** Fetches the official release, and puts its program at the target only when the published checksum fits. */
export async function fetchRelease(target: string, source: ReleaseSource): Promise<void> {
  const { releases, patience, progress } = source
  const address = `${releases}/v${LIVEKIT_VERSION}`
  const name = archiveFor(process)
  progress.say(`Fetching LiveKit ${LIVEKIT_VERSION} from ${address}`)
  const expected = checksumOf(name, await downloadText(`${address}/checksums.txt`, patience))
  const folder = await mkdtemp(`${target}.`)
  try {
    const archive = join(folder, name)
    if ((await save(`${address}/${name}`, archive, source)) !== expected) {
      throw new Error(`${name} is not the file that its checksums.txt describes`)
    }
    await extract({ file: archive, cwd: folder }, [PROGRAM])
    await chmod(join(folder, PROGRAM), 0o755)
    await rename(join(folder, PROGRAM), target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Saves what it downloads, and returns the SHA-256 of what came. */
async function save(url: string, path: string, { patience, progress }: ReleaseSource): Promise<string> {
  const { chunks, bytes } = await openDownload(url, patience)
  const hash = createHash('sha256')
  let received = 0
  const weighed = async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk)
      received += chunk.length
      progress.update(`${megabytes(received)} of ${bytes === undefined ? '?' : megabytes(bytes)} MB`)
      yield chunk
    }
  }
  await pipeline(weighed, createWriteStream(path))
  return hash.digest('hex')
}

function archiveFor({ platform, arch }: { platform: string; arch: NodeJS.Architecture }): string {
  const architecture = ARCHITECTURES[arch]
  if (platform !== 'linux' || architecture === undefined) {
    throw new Error(`LiveKit is not released for ${platform} on ${arch}`)
  }
  return `livekit_${LIVEKIT_VERSION}_linux_${architecture}.tar.gz`
}

function checksumOf(name: string, checksums: string): string {
  const rows = checksums.split('\n').map((line) => line.trim().split(/\s+/))
  const checksum = rows.find(([, file]) => file === name)?.[0]
  if (checksum === undefined) throw new Error(`The release has no checksum for ${name}`)
  return checksum
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
