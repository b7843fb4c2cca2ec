import type { Likeness } from './protocol.ts'

const GIVEN =
  'Ada Bram Chipo Dario Elif Freja Gijs Hana Imre Jana Kofi Lucía Mei Nadia Omar Petra Quirine Ravi Sanne Tom'
const FAMILY =
  'King de Wit Moyo Conti Kaya Lund Bos Sato Kovács Novák Mensah Romero Tanaka Haddad Farouk Vos Prins Iyer Smit Okafor'

const given = GIVEN.split(' ')
const family = FAMILY.split(/ (?!Wit)/)

/** The name of the person with this number, from 0; the first four hundred have different ones. */
export function nameOf(number: number): string {
  const turn = Math.floor(number / given.length)
  return `${given[number % given.length]} ${family[(number + turn) % family.length]}`
}

/** People beside each other are far apart in hue and pitch. */
export function likenessOf(number: number): Likeness {
  return { hue: (20 + number * 125) % 360, pitch: 310 + ((number * 7) % 19) * 130 }
}

/** An address that nobody has, another one in every run. */
export function addressOf(name: string, run: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{Mark}/gu, '')
  return `${plain.toLowerCase().replaceAll(' ', '.')}.${run}@crowd.example`
}
