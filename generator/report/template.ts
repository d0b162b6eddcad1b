/**
 * The report's page. Handlebars escapes every value; values stand in text and quoted attributes only, never in scripts
 * or styles.
 */
export const template = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>pagewright report</title>
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<h1>{{#each titles}}<span>{{this}}</span>{{/each}}</h1>
<label class="search">Search <input id="search" type="search" placeholder="code, page, type, service" autocomplete="off" aria-keyshortcuts="/"> <kbd>/</kbd></label>
<button id="theme" type="button" aria-pressed="false">Dark</button>
<nav aria-label="Sections">
<a href="#coverage">Coverage</a><a href="#diagnostics">Diagnostics</a><a href="#contradictions">Contradictions</a><a href="#types">Open and inferred types</a><a href="#samples">Samples</a>
</nav>
</header>
<main id="main">
<p id="matches" role="status" aria-live="polite"></p>
<section class="figures" aria-label="Figures">
{{#each apis}}<div><b>{{operations}}</b> operations<br><b>{{types}}</b> types<br><small>{{name}}</small></div>{{/each}}
<div>{{#each pages}}<b>{{count}}</b> {{role}} pages<br>{{/each}}</div>
<div>{{#each counts}}<b class="{{severity}}">{{count}}</b> {{severity}}s<br>{{/each}}</div>
</section>

<section id="coverage"><h2>Coverage</h2>
{{#each apis}}
<h3>{{title}}</h3>
<table><thead><tr><th scope="col">Service</th><th scope="col">Operations</th><th scope="col">Described</th><th scope="col">Typed throughout</th><th scope="col">With examples</th></tr></thead>
<tbody>{{#each services}}
<tr class="entry"><th scope="row">{{#if open.length}}<details><summary>{{name}}</summary><ul>{{#each open}}<li><code>{{id}}</code>: {{parts}} open {{#with place}}<a href="{{href}}">{{text}}</a>{{/with}}</li>{{/each}}</ul></details>{{else}}{{name}}{{/if}}</th><td>{{operations}}</td>{{#each shares}}<td><meter min="0" max="100" value="{{percent}}" aria-hidden="true"></meter> {{count}}</td>{{/each}}</tr>{{/each}}
</tbody></table>
{{/each}}
</section>

<section id="diagnostics"><h2>Diagnostics</h2>
{{#each groups}}
<details class="group"><summary><span class="{{severity}}">{{severity}}</span> <code>{{code}}</code> {{title}} <b>{{count}}</b></summary>
<p>{{explanation}}</p>
{{#each members}}<article class="entry">{{> diagnostic}}</article>{{/each}}
</details>
{{else}}<p>None.</p>{{/each}}
</section>

<section id="contradictions"><h2>Contradictions</h2>
{{#each contradictions}}
<article class="entry"><h3><code>{{code}}</code> {{> words message}}</h3>
<div class="sides">{{#each sides}}<div><p>{{> words message}} {{#with place}}<a href="{{href}}">{{text}}</a>{{/with}}</p>{{> excerpt}}</div>{{/each}}</div></article>
{{else}}<p>None.</p>{{/each}}
</section>

<section id="types"><h2>Open and inferred types</h2>
{{#each apis}}
<details class="group"><summary>{{title}}: <b>{{openCount}}</b> open, <b>{{inferredCount}}</b> inferred</summary>
<table><thead><tr><th scope="col">Type</th><th scope="col">Known from</th><th scope="col">Page</th></tr></thead><tbody>
{{#each uncertain}}<tr class="entry"><td><code>{{name}}</code></td><td>{{why}}</td><td>{{#with place}}<a href="{{href}}">{{text}}</a>{{/with}}</td></tr>
{{/each}}</tbody></table></details>
{{/each}}
</section>

<section id="samples"><h2>Samples that fail</h2>
{{#each samples}}<article class="entry"><code>{{code}}</code> {{> diagnostic}}</article>
{{else}}<p>None.</p>{{/each}}
</section>
</main>
<footer>pagewright {{version}}</footer>
<script>{{{script}}}</script>
</body>
</html>
`

/** Parts that several sections use. */
export const partials: Readonly<Record<string, string>> = {
  diagnostic:
    '<p>{{> words message}} {{#with place}}<a href="{{href}}">{{text}}</a>{{/with}}</p>{{> excerpt}}{{#if hint}}<p class="hint">{{> words hint}}</p>{{/if}}',
  words: "{{#each this}}{{#if code}}<code>{{code}}</code>{{else}}{{text}}{{/if}}{{/each}}",
  excerpt:
    '{{#if excerpt.length}}<pre tabindex="0">{{#each excerpt}}<span class="line{{#if isPlace}} place{{/if}}"><i>{{number}}</i>{{before}}{{#if isPlace}}<mark>{{marked}}</mark>{{/if}}{{after}}\n</span>{{/each}}</pre>{{/if}}',
}
