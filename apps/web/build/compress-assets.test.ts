import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { compressAssets } from './compress-assets.ts'

test('each text of a build that is worth it lies there compressed as well, for either kind of browser', async () => {
  const root = mkdtempSync(join(tmpdir(), 'stamtafel-compress-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'index.html'), '<script type="module" src="/main.js"></script>')
  writeFileSync(join(root, 'main.js'), `console.log(${JSON.stringify('stamtafel '.repeat(500))})`)
  await build({ root, configFile: false, logLevel: 'silent', plugins: [compressAssets()] })
  const assets = join(root, 'dist/assets')
  const [file = '', ...rest] = readdirSync(assets).toSorted()
  expect(rest).toEqual([`${file}.br`, `${file}.gz`])
  const plain = readFileSync(join(assets, file))
  expect(brotliDecompressSync(readFileSync(join(assets, `${file}.br`)))).toEqual(plain)
  expect(gunzipSync(readFileSync(join(assets, `${file}.gz`)))).toEqual(plain)
  expect(readdirSync(join(root, 'dist')).toSorted()).toEqual(['assets', 'index.html'])
})
