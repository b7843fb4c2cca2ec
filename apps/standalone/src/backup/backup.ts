import { runCommand } from './command.ts'
import { makeBackup } from './make-backup.ts'

await runCommand('npm run backup -- <file or folder>', async ({ path, checkout, chosen, say }) => {
  const file = await makeBackup({ checkout, chosen, target: path })
  say(`Backed up to ${file}`)
  say('It holds personal data and every secret of this installation, for your eyes only.')
})
