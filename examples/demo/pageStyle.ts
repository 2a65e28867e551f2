// The page's style: readable at any width, in light and dark, and on paper.
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b2126; --soft: #4d5963; --paper: #fff; --tint: #f3f5f7; --line: #c9d0d6;
  --link: #0b5394; --firm: #176639; --open: #7a4a00; --asked: #6a2c8f; --done: #0b5394 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaed; --soft: #abb6bf; --paper: #14181b; --tint: #1e2429;
  --line: #3c464e; --link: #8cc1f5; --firm: #7fd6a2; --open: #f0c274; --asked: #d6aef0; --done: #8cc1f5 } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: var(--ink); background: var(--paper); overflow-wrap: break-word }
header, main, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 2rem 0 .5rem }
h2 { font-size: 1.45rem; margin: 3rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line) }
h3 { font-size: 1.2rem; margin: 2.25rem 0 .25rem }
h4 { font-size: 1rem; margin: 0 }
p { margin: .4rem 0 }
a { color: var(--link) }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.source { white-space: nowrap }
.skip { position: absolute; left: -99rem; padding: .5rem 1rem; background: var(--paper) }
.skip:focus { left: 1rem; top: 1rem }
.soft { color: var(--soft) }
nav ul { list-style: none; margin: 1rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem }
.scroll { overflow-x: auto; margin: .75rem 0 1.5rem }
table { border-collapse: collapse; width: 100%; font-size: .94rem }
caption { text-align: left; font-weight: 600; padding: .35rem 0 }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line);
  min-width: 4.5rem }
thead th { color: var(--soft); font-weight: 600 }
tbody th { font-weight: 600; min-width: 9rem }
.timeline { list-style: none; margin: .75rem 0; padding: 0 }
.timeline > li { padding: .7rem 0 .7rem 1rem; border-left: 3px solid var(--line); margin: 0 0 .5rem }
.timeline > li.firm { border-color: var(--firm) } .firm .strength { color: var(--firm) }
.timeline > li.open { border-color: var(--open) } .open .strength { color: var(--open) }
.timeline > li.asked { border-color: var(--asked) } .asked .strength { color: var(--asked) }
.timeline > li.done { border-color: var(--done) } .done .strength { color: var(--done) }
.strength { font-weight: 600 }
.mark { font-weight: 400; color: var(--soft) }
summary { cursor: pointer; color: var(--link); width: fit-content }
dl { margin: .4rem 0; display: grid; grid-template-columns: 6.5rem 1fr; gap: .15rem 1rem; font-size: .94rem }
dt { color: var(--soft) }
dd { margin: 0 }
dd ul { margin: 0; padding-left: 1.1rem }
footer { margin: 3rem auto 2rem; color: var(--soft) }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin: 0 0 .4rem } h1 { font-size: 1.5rem }
  table, caption, tbody, tr, tbody th, td { display: block; width: auto; min-width: 0 }
  thead { position: absolute; left: -99rem } tbody tr { padding: .5rem 0; border-bottom: 1px solid var(--line) }
  tbody th, td { border: 0; padding: .1rem 0 } td { display: grid; grid-template-columns: 6.5rem 1fr; gap: .75rem }
  td > .cell { min-width: 0 } td::before { content: attr(data-label); color: var(--soft) } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --line: #999; --link: #000 }
  nav, .skip, summary { display: none } details::details-content { content-visibility: visible; height: auto }
  .scroll { overflow: visible } .timeline > li, tr { break-inside: avoid } h2, h3 { break-after: avoid }
  body { font-size: 10pt } }
`
