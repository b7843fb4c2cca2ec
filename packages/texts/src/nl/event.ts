import type { event as source } from '../en/event.ts'

export const event: Record<keyof typeof source, string> = {
  'event.by': 'Voor iedereen met deze link',
  'event.browser': 'In je browser, niets te installeren',
  'event.seated':
    '{count, plural, =0 {Er heeft nog niemand een plaats} one {# mens heeft een plaats} other {# mensen hebben een plaats}}',
  'event.first': 'De eerste is van jou',
  'event.yours': 'Deze is van jou',
  'event.agenda': 'Wat er gebeurt',
  'event.agenda.tables': 'Tafels om aan te schuiven',
  'event.agenda.tables.hint': '{count, plural, one {# tafel} other {# tafels}}, kom en ga zoals je wilt',
  'event.agenda.date': 'Speeddate',
  'event.agenda.date.hint':
    '{rounds, plural, one {# gesprek} other {# gesprekken}} van {duration}, steeds met iemand anders',
  'event.agenda.stage': 'Podium: {name}',
  'event.closed': 'Aanmelden kan niet meer',
  'event.closed.hint': 'Wie een plaats heeft, komt binnen met de link uit de mail.',
  'register.title': 'Houd een plaats vrij',
  'register.hint': 'Gratis. Je krijgt één mail met je persoonlijke link.',
  'register.name': 'Je naam',
  'register.name.hint': 'Zoals de anderen hem lezen, op je plaats.',
  'register.email': 'E-mail',
  'register.submit': 'Meld me aan',
  'register.name.missing': 'Vul in hoe mensen je mogen noemen',
  'register.email.missing': 'Vul je e-mailadres in, dan kan je link je bereiken',
  'register.email.broken': 'Er mist iets aan dit adres, zoals een @ of het einde',
  'register.sign-in': 'Inloggen',
  'notice.title': 'Wat we bewaren',
  'notice.registration':
    '{organisation} gebruikt je naam en adres om je binnen te laten, en onthoudt wie wie sprak zodat niemand elkaar twee keer treft. Er wordt niets opgenomen. Wil je alles inzien of laten wissen, vraag het dan de organisator.',
  'sent.title': 'Kijk in je mailbox',
  'sent.hint':
    'Je persoonlijke link ging naar {email}. Hij opent {event} in de browser waarin je hem het eerst gebruikt.',
  'sent.spam': 'Niets te zien? Kijk ook bij de ongewenste mail.',
  'sent.other': 'Ander adres',
}
