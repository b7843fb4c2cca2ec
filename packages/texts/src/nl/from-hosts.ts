import type { fromHosts as source } from '../en/from-hosts.ts'

export const fromHosts: Record<keyof typeof source, string> = {
  'announcement.label': 'Van de organisator',
  'announcement.by': '{name}:',
  'announcement.by.here': '{name}, aan iedereen hier:',
  'announcement.by.you': '{name}, aan jou:',
  'announcement.nobody': 'De organisator:',
  'announcement.read': '{name} zegt tegen iedereen: {text}',
  'announcement.read.here': '{name} zegt tegen iedereen hier: {text}',
  'announcement.read.you': '{name} schrijft je: {text}',
  'announcement.close': 'Sluit dit bericht',
  'muted.by': '{name} heeft je gedempt. Je kunt het weer aanzetten.',
  'asked.label': 'Een host vraagt je iets',
  'asked.table': '{name} vraagt je naar tafel {number} in {lounge} te komen',
  'asked.stage': '{name} vraagt je naar {stage} te komen',
  'asked.foyer': '{name} vraagt je naar de foyer te komen',
  'asked.hint': 'Jij beslist. Er gebeurt niets vanzelf.',
  'asked.go': 'Ga',
  'asked.stay': 'Blijf hier',
  'asked.somebody': 'Een host',
}
