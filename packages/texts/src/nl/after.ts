import type { after as source } from '../en/after.ts'

export const after: Record<keyof typeof source, string> = {
  'after.title': 'Wie je sprak',
  'after.count':
    '{count, plural, =0 {Nog niemand. Wie je spreekt, staat hier na afloop.} one {# mens bij {event}. Alleen jij ziet deze lijst.} other {# mensen bij {event}. Alleen jij ziet deze lijst.}}',
  'after.mutual':
    '{count, plural, one {Met één van hen was het wederzijds. Hier is het contact.} other {Met # van hen was het wederzijds. Hier zijn ze.}}',
  'after.both': 'Jullie zeiden allebei ja',
  'after.also': 'Je sprak ook met',
  'after.when': 'Speeddate om {time}, {duration}',
  'after.when.moment': 'Speeddate om {time}',
  'after.empty': 'Nog niemand',
  'after.empty.hint': 'Wie je in een speeddate spreekt, staat hier na afloop.',
  'after.memory': 'We onthouden wie wie sprak, zodat je de volgende keer iemand nieuws treft.',
  'after.at': '{day} om {time}',
  'after.reveals': 'Ieders ja wordt op hetzelfde moment getoond, op {when}.',
  'after.reveals.hint':
    'Tot dan kun je ja zeggen en het terugnemen zo vaak je wilt. Zij zien het alleen als ze zelf ook ja zeggen.',
  'after.revealed': 'Ieders ja is getoond op {when}.',
  'after.revealed.hint':
    'Je kunt een ja nog terugnemen: het verdwijnt dan voor jullie allebei. Een nieuw ja kan niet meer. Je notities blijven open.',
  'after.save': '{name} als contact bewaren',
  'after.save.all': '{count, plural, one {Dit contact bewaren} other {# contacten bewaren}}',
  'after.save.hint': 'vCard-bestanden openen in elk adresboek.',
  'after.yours': 'Je zei ja',
  'after.back': 'Terugnemen',
  'after.back.title': 'Je ja tegen {name} terugnemen?',
  'after.back.hint':
    'Jullie zien hier dan geen van beiden meer hoe je elkaar bereikt, en {name} hoort dit niet. Opnieuw ja zeggen kan niet.',
  'after.back.keep': 'Laten staan',
  'after.blocks': 'Niet meer met deze mensen',
  'after.blocks.hint':
    'In de hele organisatie, tot je het opheft. Ze horen het niet, ook niet als je het opheft.',
  'after.blocks.since': 'sinds {day}',
  'after.lift': 'Opheffen',
  'after.lift.for': 'Opheffen voor {name}',
  'after.lift.title': 'Dit opheffen voor {name}?',
  'after.lift.hint': 'We delen jullie dan misschien weer samen in. De ander hoort dit niet.',
  'after.lift.keep': 'Laten staan',
}
