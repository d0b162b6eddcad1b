import { escapeHidden, hiddenCharacters } from "../../contract/index.ts"

/**
 * The only three ways by which the text of a page becomes code. Pages are untrusted: whatever stands in them, the
 * result is one identifier, one string literal or text that stays inside its comment.
 */

/**
 * Make an identifier of any text.
 *
 * Words are found at separators and where lower case meets upper case; all-capital words of four letters and more
 * are written `Post`, shorter ones stay (`URL`). Only letters, digits and `_` survive, so neither bidirectional
 * controls nor look-alike white space can.
 *
 * @returns Never empty (`unnamed`), never a reserved word (`delete_`), never starting with a digit (`_2fa`).
 */
export function toIdentifier(text: string, style: "camel" | "pascal"): string {
  const words = splitWords(text)
  const joined = words.map((word, index) => (index === 0 && style === "camel" ? lower(word) : upper(word)))
  const name = separateDigits(joined)
  if (name === "") return style === "camel" ? "unnamed" : "Unnamed"
  const started = /^[\p{ID_Start}_]/u.test(name) ? name : `_${name}`
  return isReservedWord(started) ? `${started}_` : started
}

/** Two numbers that only a separator told apart stay apart: `1.0` and `10` are not one name. */
function separateDigits(words: readonly string[]): string {
  return words.reduce(
    (name, word) => (/\d$/.test(name) && /^\d/.test(word) ? `${name}_${word}` : name + word),
    "",
  )
}

/** The words of a name: `v1UserAgent_CreateUserGroup` has six. */
export function splitWords(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return splitPlainWords(text)
  const visible = text
    .normalize("NFC")
    .replace(/['\u2019]/g, "")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, " ")
    .replace(newLetters, " ")
  const segments = visible.split(separators).filter((segment) => segment !== "")
  return segments.flatMap((segment) => segment.match(wordPattern) ?? [])
}

/** The same for what is all ASCII, as nearly all names are, without the tables of Unicode. */
function splitPlainWords(text: string): readonly string[] {
  const segments = text
    .replaceAll("'", "")
    .split(/[^A-Za-z0-9]+/)
    .filter((segment) => segment !== "")
  return segments.flatMap(
    (segment) => segment.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[^A-Z]+|[A-Z]+[0-9]*/g) ?? [],
  )
}

/** All that no name holds, and marks that identifiers may hold and file names had better not: `_`, `\u00b7`, `\u2118`. */
const separators = /(?:[^\p{ID_Continue}]|[\p{P}\p{S}])+/u

/** Letters that the platform counts as such and compilers do not yet: beyond the basic plane, and recent ones in it. */
// oxlint-disable-next-line no-misleading-character-class -- they are meant one by one
const newLetters = /[\u088f\u0897\u0c5c\u0cdc\u1acf-\u1aff\u1c89\u1c8a\ua7cb-\ua7f1\u{10000}-\u{10ffff}]/gu

/** `URLInfo` is `URL` and `Info`; digits stay with the letters before them. */
const wordPattern = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[^\p{Lu}]+|\p{Lu}+[\p{Nd}]*/gu

function lower(word: string): string {
  return isAllCapitals(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1)
}

function upper(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  const rest = word.slice(first.length)
  return raise(first) + (isShouted(word) ? rest.toLowerCase() : rest)
}

/** A capital that is newer than its small letter is none for compilers. */
function raise(letter: string): string {
  const raised = letter.toUpperCase()
  return isNew(raised) ? letter : raised
}

function isNew(text: string): boolean {
  return text.search(newLetters) !== -1
}

/** `POST` and `GET` are words in capitals, `URL` is not. */
function isShouted(word: string): boolean {
  return isAllCapitals(word) && (word.length > 3 || word === "GET" || word === "PUT")
}

function isAllCapitals(word: string): boolean {
  return /^[\p{Lu}\p{Nd}]+$/u.test(word)
}

/** Words that cannot name a function or a variable in a module, in strict mode. */
export function isReservedWord(name: string): boolean {
  return reservedWords.has(name)
}

const reservedWords: ReadonlySet<string> = new Set(
  (
    "arguments as async await break case catch class const continue debugger default delete do else enum eval export " +
    "extends false finally for from function get if implements import in instanceof interface let new null of " +
    "package private protected public return set static super switch this throw true try type typeof undefined " +
    "unknown any never object string number boolean symbol bigint var void while with yield"
  )
    .split(" ")
    // Words with a meaning only in some places are fine as names.
    .filter((word) => !/^(as|async|from|get|of|set|type)$/.test(word)),
)

/**
 * Quote a text as a TypeScript string literal with double quotes.
 *
 * Line and paragraph separators, control characters, lone surrogates, byte order marks and all invisible or
 * direction-changing characters are written as escapes. So is a backslash at the end: ts-morph's writer takes the quote
 * behind it for an escaped one, and all that follows for more of the string.
 */
export function toStringLiteral(text: string): string {
  // Nearly all texts, and there are hundreds of thousands.
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`
  return escapeHidden(JSON.stringify(text)).replace(/\\\\"$/, '\\u005c"')
}

/**
 * Make a text safe inside a TSDoc comment.
 *
 * The comment cannot be closed, no line of it can become a TSDoc tag, and nothing in it is invisible. Lines are
 * kept, blanks at their ends and empty lines at both ends are not.
 */
export function toCommentText(text: string): string {
  // One line in which nothing has a meaning.
  if (/^[ -)+-?A-~]*[!-)+-?A-~]$/.test(text)) return text
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
      .replace(hiddenCharacters, "")
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000e-\u001f]/g, "")
      .replace(/\*\//g, "*\\/")
      .replace(/\/\*/g, "/\\*")
      .replace(/^([ \t]*)@/gm, "$1\\@")
      .replace(/\{@/g, "{\\@")
      .replace(/(?<![ \t])[ \t]+$/gm, "")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/^\n+|(?<!\n)\n+$/g, "")
  )
}

/** Name of a property in a type or an object literal: bare when it can be, quoted otherwise. */
export function toPropertyName(name: string): string {
  if (/^[A-Za-z$][\w$]*$/.test(name)) return name
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !isNew(name) && name !== "__proto__"
    ? name
    : toStringLiteral(name)
}
