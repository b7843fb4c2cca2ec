import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readMail, type KeptMail } from './read-mail.ts'

const mostMails = 500
const idPattern = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/
const suffix = '.eml'
const unfinished = '.part'

/** Mails as files in one folder, which is the only memory: another start finds them again. */
export interface MailStore {
  save(raw: Buffer): Promise<void>
  /** Newest first. */
  list(): Promise<readonly KeptMail[]>
  newestId(): string
}

/** Opens the folder, or makes it, for this user alone; keeps the newest 500. */
export async function openMailStore(directory: string): Promise<MailStore> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await chmod(directory, 0o700)
  const ids = await idsIn(directory)
  const cache = new Map<string, Promise<KeptMail>>()
  let last = 0

  function read(id: string): Promise<KeptMail> {
    const known = cache.get(id) ?? readFile(join(directory, id + suffix)).then((raw) => readMail(id, raw))
    cache.set(id, known)
    return known
  }

  async function forgetOldest(): Promise<void> {
    const oldest = ids.splice(0, Math.max(0, ids.length - mostMails))
    for (const id of oldest) cache.delete(id)
    await Promise.all(oldest.map((id) => rm(join(directory, id + suffix), { force: true })))
  }

  await forgetOldest()
  return {
    async save(raw) {
      last = Math.max(last + 1, Date.now())
      const id = newId(last)
      const path = join(directory, id + suffix)
      await writeFile(path + unfinished, raw, { mode: 0o600, flag: 'wx' })
      await rename(path + unfinished, path)
      ids.push(id)
      ids.sort()
      await forgetOldest()
    },
    async list() {
      const mails = await Promise.allSettled(ids.toReversed().map(read))
      return mails.flatMap((mail) => (mail.status === 'fulfilled' ? [mail.value] : []))
    },
    newestId: () => ids.at(-1) ?? '',
  }
}

async function idsIn(directory: string): Promise<string[]> {
  const names = await readdir(directory)
  const halves = names.filter((name) => name.endsWith(suffix + unfinished))
  await Promise.all(halves.map((name) => rm(join(directory, name), { force: true })))
  return names
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .filter((id) => idPattern.test(id))
    .toSorted()
}

function newId(instant: number): string {
  const stamp = new Date(instant).toISOString().replaceAll(/[-:.]/g, '')
  return `${stamp}-${randomBytes(4).toString('hex')}`
}
