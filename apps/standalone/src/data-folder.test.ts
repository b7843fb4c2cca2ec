import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder, openDataFolder } from './data-folder.ts'

const ROOT = 0
const SOMEBODY = 1000
let checkout: string

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'data folder-'))
})
afterEach(() => rmSync(checkout, { recursive: true }))

describe('the data of an installation', () => {
  test('is in the checkout, for its owner only', () => {
    const folder = openDataFolder({ checkout, uid: SOMEBODY })
    expect(folder).toBe(join(checkout, '.data'))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('is somewhere else for root, and the checkout remembers where', () => {
    const options = { checkout, uid: ROOT, rootsPlace: join(checkout, 'var') }
    const folder = openDataFolder(options)
    expect(folder).toMatch(join(checkout, 'var/'))
    expect(statSync(folder).mode & 0o777).toBe(0o711)
    expect(readFileSync(join(checkout, '.data/location'), 'utf8')).toBe(`${folder}\n`)
    expect(openDataFolder(options)).toBe(folder)
  })

  test('of another name is beside the usual one', () => {
    const folder = openDataFolder({ checkout, name: 'demo', uid: SOMEBODY })
    expect(folder).toBe(join(checkout, '.data/demo'))
  })

  test('is thrown away as a whole, where there is any', () => {
    const folder = join(checkout, 'data')
    mkdirSync(join(folder, 'postgres'), { recursive: true })
    emptyFolder(folder)
    expect(readdirSync(folder)).toEqual(['postgres'])
    writeFileSync(join(folder, 'secrets.json'), '{}')
    emptyFolder(folder)
    expect(readdirSync(folder)).toEqual([])
  })

  test('goes where a person says', () => {
    const chosen = join(checkout, 'elsewhere')
    expect(openDataFolder({ checkout, chosen, uid: SOMEBODY })).toBe(chosen)
    expect(existsSync(join(checkout, '.data'))).toBe(false)
  })

  test("does not go where root's PostgreSQL cannot come", () => {
    chmodSync(checkout, 0o700)
    const chosen = join(checkout, 'elsewhere')
    expect(() => openDataFolder({ checkout, chosen, uid: ROOT })).toThrow(
      `cannot pass through ${checkout} to`,
    )
    chmodSync(checkout, 0o711)
    expect(openDataFolder({ checkout, chosen, uid: ROOT })).toBe(chosen)
  })

  test('is refused in one sentence where nothing can be written', () => {
    const file = join(checkout, 'a file')
    writeFileSync(file, '')
    const chosen = join(file, 'data')
    expect(() => openDataFolder({ checkout, chosen })).toThrow(
      `Stamtafel keeps its data in ${chosen}, and may not write there (ENOTDIR).`,
    )
  })
})
