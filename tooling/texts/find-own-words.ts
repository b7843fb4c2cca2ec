import { parseAst } from 'vitest/node'

/** Words in a component that no catalogue knows, and where they are. */
export interface OwnWords {
  readonly line: number
  readonly words: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Attributes of elements and of our components whose value people see or hear. */
const SHOWN = new Set([
  'alt',
  'description',
  'heading',
  'hint',
  'label',
  'placeholder',
  'text',
  'title',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
])
const LETTERS = /\p{L}/u
/** What is the same in every language. */
const NAMES = new Set(['Stamtafel'])

/** Finds texts that a component shows without asking a catalogue: between tags, in attributes, as the page's title. */
export function findOwnWords(source: string): readonly OwnWords[] {
  const program: unknown = parseAst(source, { lang: 'tsx' })
  return nodesIn(program)
    .flatMap(nodesBelow)
    .flatMap(shownBy)
    .map((shown) => ({ line: lineOf(source, shown), words: wordsOf(shown) }))
    .filter(({ words }) => LETTERS.test(words) && !NAMES.has(words))
}

function wordsOf({ value }: Node): string {
  const isTemplate = typeof value === 'object' && value !== null && 'raw' in value
  return String(isTemplate ? value.raw : value).trim()
}

/** Text between tags begins with the line break before it. */
function lineOf(source: string, { start }: Node): number {
  const blank = source.slice(start).search(/\S/)
  return source.slice(0, start + blank).split('\n').length
}

function shownBy(node: Node): readonly Node[] {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return nodesIn(node['children']).flatMap(outcomesOf)
    case 'JSXAttribute':
      return isShown(node) ? nodesIn(node['value']).flatMap(outcomesOf) : []
    case 'AssignmentExpression':
      return isTitle(node['left']) ? nodesIn(node['right']).flatMap(outcomesOf) : []
    default:
      return []
  }
}

/** What an expression may come to, as far as it stands there: strings and templates, of either branch. */
function outcomesOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'JSXText':
      return [node]
    case 'Literal':
      return typeof node['value'] === 'string' ? [node] : []
    case 'TemplateLiteral':
      return nodesIn(node['quasis'])
    case 'JSXExpressionContainer':
      return nodesIn(node['expression']).flatMap(outcomesOf)
    case 'ConditionalExpression':
      return [...nodesIn(node['consequent']), ...nodesIn(node['alternate'])].flatMap(outcomesOf)
    case 'LogicalExpression':
      return [...(node['operator'] === '&&' ? [] : nodesIn(node['left'])), ...nodesIn(node['right'])].flatMap(
        outcomesOf,
      )
    case 'BinaryExpression':
      return node['operator'] === '+'
        ? [...nodesIn(node['left']), ...nodesIn(node['right'])].flatMap(outcomesOf)
        : []
    default:
      return []
  }
}

function isShown({ name }: Node): boolean {
  const [attribute] = nodesIn(name)
  return SHOWN.has(String(attribute?.['name']))
}

function isTitle(target: unknown): boolean {
  const [member] = nodesIn(target)
  const [object] = nodesIn(member?.['object'])
  const [property] = nodesIn(member?.['property'])
  return object?.['name'] === 'document' && property?.['name'] === 'title'
}

function nodesBelow(node: Node): readonly Node[] {
  return [node, ...Object.values(node).flatMap(nodesIn).flatMap(nodesBelow)]
}

function nodesIn(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
