import { payloads } from "../hostile/payloads.ts"

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export type Random = () => number

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Damage a page in one to four ways.
 *
 * @param page - A page that is fine.
 * @param other - Another page, to take pieces from.
 * @returns Bytes, because some damage is no longer text.
 */
export function mutate(page: string, other: string, random: Random): Buffer {
  const times = 1 + Math.floor(random() * 4)
  let text = page
  for (let time = 0; time < times; time += 1) text = pick(textMutations, random)(text, random, other)
  const bytes = Buffer.from(text.slice(0, 400_000))
  return random() < 0.1 ? flipBytes(bytes, random) : bytes
}

type Mutation = (text: string, random: Random, other: string) => string

const textMutations: readonly Mutation[] = [
  cut,
  cutTail,
  duplicate,
  shuffleLines,
  dropLines,
  dropLines,
  insertPayload,
  insertPayload,
  insertSign,
  splice,
  breakTable,
  breakFence,
  nest,
  repeatLine,
  deepen,
  swapEnds,
  exchangeWord,
  exchangeWord,
]

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T
}

function range(text: string, random: Random, longest = 500): readonly [number, number] {
  const start = Math.floor(random() * text.length)
  return [start, start + Math.floor(random() * longest)]
}

function cut(text: string, random: Random): string {
  const [start, end] = range(text, random)
  return text.slice(0, start) + text.slice(end)
}

function cutTail(text: string, random: Random): string {
  return text.slice(0, Math.floor(random() * text.length))
}

function duplicate(text: string, random: Random): string {
  const [start, end] = range(text, random, 2_000)
  return text.slice(0, end) + text.slice(start, end).repeat(1 + Math.floor(random() * 3)) + text.slice(end)
}

function shuffleLines(text: string, random: Random): string {
  const lines = text.split("\n")
  const start = Math.floor(random() * lines.length)
  const block = lines.splice(start, Math.floor(random() * 20))
  lines.splice(Math.floor(random() * lines.length), 0, ...block.sort(() => random() - 0.5))
  return lines.join("\n")
}

function dropLines(text: string, random: Random): string {
  const share = random() * 0.2
  return text
    .split("\n")
    .filter(() => random() >= share)
    .join("\n")
}

const shortPayloads = Object.values(payloads).filter((payload) => payload.length < 300)

function insertPayload(text: string, random: Random): string {
  const at = Math.floor(random() * text.length)
  return text.slice(0, at) + pick(shortPayloads, random) + text.slice(at)
}

function insertSign(text: string, random: Random): string {
  const signs = "|`#*_[](){}<>&\\\"'-:^~!\n\r\t \u2028\u0000"
  const at = Math.floor(random() * text.length)
  return text.slice(0, at) + (signs[Math.floor(random() * signs.length)] ?? "|") + text.slice(at)
}

function splice(text: string, random: Random, other: string): string {
  const [start, end] = range(other, random, 3_000)
  const at = Math.floor(random() * text.length)
  return text.slice(0, at) + other.slice(start, end) + text.slice(at)
}

function breakTable(text: string, random: Random): string {
  const share = random() * 0.3
  return text.replace(/\|/g, (pipe) => (random() < share ? pick(["", "||", "\\|", " | | "], random) : pipe))
}

function breakFence(text: string, random: Random): string {
  return text.replace(/^```/gm, (fence) =>
    random() < 0.3 ? pick(["", "``", "````", "~~~", " ```"], random) : fence,
  )
}

function nest(text: string, random: Random): string {
  const prefix = pick(["> ", "- ", "    ", "\t", "1. ", "> > > ", "| "], random).repeat(
    1 + Math.floor(random() * 20),
  )
  const [start, end] = range(text, random, 3_000)
  return text.slice(0, start) + text.slice(start, end).replace(/^/gm, prefix) + text.slice(end)
}

function repeatLine(text: string, random: Random): string {
  const lines = text.split("\n")
  const at = Math.floor(random() * lines.length)
  return lines.toSpliced(at, 0, ...Array<string>(Math.floor(random() * 500)).fill(lines[at] ?? "")).join("\n")
}

function deepen(text: string, random: Random): string {
  const [open, close] = pick(
    [
      ["[", "]"],
      ['{"a":', "}"],
      ["<a>", "</a>"],
      ["(", ")"],
      ["**", "**"],
    ] as const,
    random,
  )
  const depth = Math.floor(random() * 2_000)
  const at = Math.floor(random() * text.length)
  return text.slice(0, at) + open.repeat(depth) + close.repeat(depth) + text.slice(at)
}

function swapEnds(text: string, random: Random): string {
  return text.replaceAll("\n", pick(["\r\n", "\r", "\n\n", "\n \n"], random))
}

/** Exchange a word of the page for another one of it: type names become statuses, headings property names. */
function exchangeWord(text: string, random: Random): string {
  const words = text.match(/[\w$]+/g) ?? ["x"]
  const from = pick(words, random)
  return text.replaceAll(from, () => pick(words, random))
}

function flipBytes(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes)
  for (let time = Math.ceil(random() * 5); time > 0 && flipped.length > 0; time -= 1) {
    flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256)
  }
  return flipped
}
