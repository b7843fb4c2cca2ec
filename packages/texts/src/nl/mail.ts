import type { mail as source } from '../en/mail.ts'

export const mail: Record<keyof typeof source, string> = {
  'mail.sentBy': 'Verstuurd door Stamtafel op {host}',
  'mail.uses': '{organisation} gebruikt Stamtafel op {host}',
  'mail.when': '{day} om {time}',
  'mail.zone': 'tijd in {city}',

  'mail.code.subject': 'Je code',
  'mail.code.title': 'Je code',
  'mail.code.lead': 'Vul hem in op de pagina die erom vroeg.',
  'mail.code.use':
    'Hij werkt één keer, {minutes, plural, one {# minuut} other {# minuten}} lang. Geef hem aan niemand: we vragen er nooit om, niet per telefoon en niet per mail.',
  'mail.code.why':
    'Je krijgt deze mail omdat iemand, waarschijnlijk jij, met dit adres wil inloggen. Heb je geen code gevraagd, dan hoef je niets te doen.',

  'mail.link.subject': 'Je link naar {event}',
  'mail.link.title': 'Je bent aangemeld',
  'mail.link.lead': '{name}, dit is je eigen ingang.',
  'mail.link.organiser': 'bij {organisation}',
  'mail.link.button': 'Naar het evenement',
  'mail.link.use':
    'Deze link is alleen van jou. Hij opent het evenement in de browser waarin je hem het eerst gebruikt; ergens anders mailen we je een code, dus stuur hem niet door.',
  'mail.link.why':
    'Je krijgt deze mail omdat iemand, waarschijnlijk jij, zich met dit adres aanmeldde voor {event}. Was jij het niet, dan hoef je niets te doen: zonder deze mail komt niemand binnen.',

  'mail.device.subject': 'Je code voor {event}',
  'mail.device.title': 'Ben jij dit?',
  'mail.device.lead': 'Je link is op een ander apparaat geopend. Met deze code kom je daar binnen.',
  'mail.device.use':
    'Hij werkt één keer, {minutes, plural, one {# minuut} other {# minuten}} lang. Op je eerste apparaat verandert er niets.',
  'mail.device.why':
    'Je krijgt deze mail omdat je persoonlijke link naar {event} ergens anders is geopend. Was jij dat niet, houd de code dan voor je, dan komt niemand binnen.',

  'mail.removed.subject': 'Over {event}',
  'mail.removed.title': 'Je kunt niet meer bij {event} zijn',
  'mail.removed.lead': 'Een host van {organisation} haalde je uit het evenement.',
  'mail.removed.contact': 'Klopt dat niet, of wil je meer weten, schrijf dan naar {address}.',
  'mail.removed.kept':
    'Je link werkt niet meer. Het gaat alleen om dit evenement, en anderen horen er niets van.',
  'mail.removed.why': 'Je krijgt deze mail omdat je met dit adres was aangemeld voor {event}.',

  'mail.met.subject': 'Je ontmoette {count, plural, one {# mens} other {# mensen}} bij {event}',
  'mail.met.title': 'Je ontmoette {count, plural, one {# mens} other {# mensen}}',
  'mail.met.lead': '{name}, {count, plural, one {deze was het} other {hier zijn ze}}.',
  'mail.met.when': 'Speeddate om {time}, {duration}',
  'mail.met.button': 'Bekijk wie je ontmoette',
  'mail.met.hint': 'Je notities staan op die pagina. Ze gaan nooit per mail.',
  'mail.met.until': 'Je kunt nog ja zeggen tot {when}',
  'mail.met.until.hint':
    'Op die pagina, tegen wie je nog eens wilt spreken. Zij zien het alleen als ze zelf ook ja zeggen, iedereen op hetzelfde moment.',
  'mail.met.why':
    'Je krijgt deze mail één keer, omdat je meedeed aan {event}. Alleen jij ziet deze lijst. Niemand hoort wie geen ja zei.',

  'calendar.way': '{event}, van {organisation}. Naar binnen: {url}',
}
