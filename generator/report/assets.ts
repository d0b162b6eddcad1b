/** Light and dark from one set of names; the page follows the system until the button is pressed. */
export const style = `
:root{color-scheme:light;--text:#1c2127;--soft:#5c6670;--page:#fff;--panel:#f4f6f8;--line:#d5dbe1;--link:#0b57b7;--mark:#ffe08a;--error:#b3261e;--warning:#8a5a00;--info:#0b6e7c}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--text:#e6e9ec;--soft:#a2acb6;--page:#14181c;--panel:#1e242a;--line:#39424b;--link:#8ab8ff;--mark:#6b5200;--error:#ff8a80;--warning:#ffca66;--info:#7fd8e6}}
:root[data-theme=dark]{color-scheme:dark;--text:#e6e9ec;--soft:#a2acb6;--page:#14181c;--panel:#1e242a;--line:#39424b;--link:#8ab8ff;--mark:#6b5200;--error:#ff8a80;--warning:#ffca66;--info:#7fd8e6}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.6rem 1.5rem;background:var(--panel);border-bottom:1px solid var(--line)}
h1{margin:0;font-size:1.1rem}h1 span+span::before{content:" · ";color:var(--soft)}
h2{margin:2.5rem 0 .8rem;font-size:1.3rem}h3{margin:1.2rem 0 .4rem;font-size:1rem}
nav{display:flex;flex-wrap:wrap;gap:1rem;flex-basis:100%}
main{max-width:78rem;margin:0 auto;padding:1rem 1.5rem}
section{scroll-margin-top:7rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;z-index:2;background:var(--page);padding:.5rem}
input,button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:.3rem;padding:.25rem .6rem}
.search input{width:20rem;max-width:60vw}
kbd{border:1px solid var(--line);border-radius:.2rem;padding:0 .35rem;color:var(--soft)}
.figures{display:flex;flex-wrap:wrap;gap:1rem}.figures div{padding:.8rem 1.2rem;background:var(--panel);border-radius:.5rem}
table{border-collapse:collapse;width:100%}th,td{padding:.3rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
tbody th{font-weight:normal}td{font-variant-numeric:tabular-nums}meter{width:6rem}
code,pre{font:13px/1.5 ui-monospace,monospace}
.group{margin:.4rem 0;border:1px solid var(--line);border-radius:.4rem;padding:.4rem .8rem}
summary{cursor:pointer}
article{margin:.6rem 0;padding-left:.8rem;border-left:3px solid var(--line)}article p{margin:.2rem 0}
pre{margin:.3rem 0;padding:.4rem .6rem;background:var(--panel);border-radius:.3rem;overflow-x:auto}
pre .line{display:block}pre i{display:inline-block;width:3.5rem;color:var(--soft);font-style:normal;user-select:none}
.place{background:color-mix(in srgb,var(--mark) 25%,transparent)}mark{background:var(--mark);color:inherit}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:1rem}.sides>div{min-width:0}
.hint,footer,#matches{color:var(--soft)}footer{padding:2rem 1.5rem}
.error{color:var(--error);font-weight:600}.warning{color:var(--warning);font-weight:600}.info{color:var(--info)}
[hidden]{display:none}
button[aria-pressed=true]{border-color:var(--link);color:var(--link)}
@media(max-width:50rem){header{position:static}main table{display:block;overflow-x:auto}section{scroll-margin-top:0}a,code,article p{overflow-wrap:anywhere}}
`

/** Hides what does not hold the words that are searched for; everything can be read without it. */
export const script = `
const search = document.getElementById("search"), status = document.getElementById("matches")
const groups = [...document.querySelectorAll(".group")]
const headings = new Map(groups.map((group) => [group, group.querySelector("summary").textContent.toLowerCase()]))
const entries = [...document.querySelectorAll(".entry")].map((element) => [element, (headings.get(element.closest(".group")) ?? "") + " " + element.textContent.toLowerCase()])
const tables = [...document.querySelectorAll("#coverage table")]
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
  const holds = (text) => words.every((word) => text.includes(word))
  let shown = 0
  for (const [element, text] of entries) {
    element.hidden = !holds(text)
    if (!element.hidden) shown += 1
  }
  for (const group of groups) {
    group.hidden = words.length > 0 && group.querySelector(".entry:not([hidden])") === null
    group.open = words.length > 0 && !group.hidden
  }
  for (const table of tables) {
    const empty = table.querySelector(".entry:not([hidden])") === null
    table.hidden = empty
    if (table.previousElementSibling?.matches("h3")) table.previousElementSibling.hidden = empty
  }
  status.textContent = words.length === 0 ? "" : shown + " of " + entries.length + " entries match"
}
let timer
search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 80) })
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target !== search) { event.preventDefault(); search.focus() }
  if (event.key === "Escape" && event.target === search) { search.value = ""; filter() }
})
const theme = document.getElementById("theme"), root = document.documentElement
const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches
function show() { theme.setAttribute("aria-pressed", String(dark())) }
theme.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; show() })
show()
`
