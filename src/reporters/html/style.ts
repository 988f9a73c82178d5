/** How the page looks. No style stands anywhere else in it, so that the browser may refuse all others. */
export const style = `
:root{color-scheme:light;--page:#fff;--text:#1b2126;--soft:#4d5863;--line:#cdd4db;--panel:#f4f6f8;--bad:#a8161b;\
--bad-soft:#fbe4e3;--warn:#6f4500;--warn-soft:#fcecc9;--good:#0b4aa2;--good-soft:#e3edfb;--focus:#0b4aa2}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--page:#13171b;--text:#e7eaee;--soft:#aeb8c2;\
--line:#3a444e;--panel:#1c2228;--bad:#ff9d97;--bad-soft:#4a1f20;--warn:#f3c26f;--warn-soft:#43320e;--good:#90bfff;\
--good-soft:#172d4b;--focus:#90bfff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);\
font:1rem/1.6 "Microsoft JhengHei","PingFang TC","Noto Sans CJK TC","Noto Sans TC",system-ui,sans-serif;overflow-wrap:anywhere}
header,body>nav,main,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem}
h1{font-size:1.7rem;line-height:1.3;margin:0 0 .8rem}
h2{font-size:1.3rem;line-height:1.4;margin:2rem 0 .6rem;padding-top:1rem;border-top:3px solid var(--text)}
h3{font-size:1.1rem;line-height:1.5;margin:0 0 .3rem}
p{margin:.4rem 0}
code{font:.85em/1.4 Consolas,Menlo,monospace;color:var(--soft)}
a{color:var(--good)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
main:focus-visible,section:focus-visible,header:focus-visible,nav:focus-visible,.inside:focus-visible{outline:0}
:target>h2,summary:has(+:target) h3{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.3em}
.skip{position:absolute;left:-99rem;top:0;background:var(--page);padding:.6rem 1rem;z-index:2}
.skip:focus{left:0}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.product{color:var(--soft);margin:0}
.none,.facts,.count,footer{color:var(--soft)}
.verdict{margin:0;padding:.7rem 1rem;border:2px solid;border-left-width:.6rem;border-radius:4px}
.verdict.bad,.verdict.nothing{color:var(--bad);background:var(--bad-soft)}
.verdict.open{color:var(--warn);background:var(--warn-soft)}
.verdict.good{color:var(--good);background:var(--good-soft)}
.verdict strong{display:inline-block;margin-right:.8rem;font-size:1.25em}
header .verdict{font-size:1.15rem}
header .verdict strong{font-size:1.5em}
.file .verdict{font-size:1rem}
.totals{display:flex;flex-wrap:wrap;gap:.5rem 2.2rem;margin:.9rem 0 .3rem}
.totals dt{color:var(--soft)}
.totals dd{margin:0;font-size:1.6rem;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}
.totals .error dd,.totals .error dt,.bad,.rule.error .badge,.error .result{color:var(--bad)}
.totals .warning dd,.totals .warning dt,.rule.warning .badge,.warning .result{color:var(--warn)}
dl.facts{display:flex;flex-wrap:wrap;gap:.5rem 1.8rem;margin:.6rem 0}
dl.facts dt{font-size:.85rem}
dl.facts dd{margin:0;color:var(--text);font-variant-numeric:tabular-nums}
td.good{color:var(--good)}
td.open{color:var(--warn)}
.facts span{display:inline-block}
.facts span:not(:last-child)::after{content:"｜";color:var(--line)}
.note,.unmasked{border-left:.3rem solid var(--warn);padding-left:.7rem}
.mend{border-left:.3rem solid var(--good);padding-left:.7rem}
.counts{margin:1.2rem 0}
.chart{list-style:none;margin:.4rem 0 0;padding:0}
.chart li{margin-bottom:.3rem;break-inside:avoid}
.chart a{display:block;background:var(--panel);color:var(--text);text-decoration:none}
.chart .line{display:flex;gap:.6em;padding:.2em .4em .1em;line-height:1.35}
.chart .mark{flex:none;min-width:1.1em}
.chart .number{flex:none;min-width:2.6em;text-align:right;font-weight:700;font-variant-numeric:tabular-nums}
.chart .error .mark,.chart .error .number{color:var(--bad)}
.chart .warning .mark,.chart .warning .number{color:var(--warn)}
.chart .error .bar{fill:var(--bad)}
.chart .warning .bar{fill:var(--warn)}
.chart a:hover .line{text-decoration:underline}
.bars{display:block;height:.3em}
.rule{margin:.6rem 0;border:1px solid var(--line);border-radius:4px}
.rule>summary{padding:.6rem 1rem;cursor:pointer}
.rule[open]>summary{background:var(--panel);border-bottom:1px solid var(--line)}
.rule>summary:hover h3{text-decoration:underline}
.rule h3{display:inline;margin:0}
.rule .count{margin-left:.5em;white-space:nowrap}
.inside{padding:.4rem 1rem .2rem;scroll-margin-top:5rem}
.counts{scroll-margin-top:.5rem}
.back{text-align:right;font-size:.9rem}
.back a{display:inline-block;padding:.4rem 0}
.badge{font-size:.85em;border:1.5px solid;border-radius:3px;padding:.1em .45em;margin-right:.2em;white-space:nowrap}
.count{margin:0;font-weight:700}
.words{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0 .8rem}
.words dt{grid-column:1;font-weight:700}
.words dd{grid-column:2;margin:0}
.scroll{position:relative;overflow-x:auto;max-width:100%;border:1px solid var(--line);border-radius:4px}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem;line-height:1.45}
caption{text-align:left;padding:.4rem .6rem;color:var(--soft);position:sticky;left:0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-top:1px solid var(--line);unicode-bidi:isolate;overflow-wrap:break-word}
td{white-space:pre-wrap}
thead th{background:var(--panel);font-weight:700;white-space:nowrap}
tbody th{font-weight:400}
.letter{color:var(--soft);font-weight:400}
.rows{width:max-content;min-width:100%}
.rows td{min-width:4.5em;max-width:24em}
.rows th[scope=row]{min-width:11em;max-width:17em}
.places td{max-width:26em}
.places thead th:first-child,.places tbody th{white-space:nowrap;font-variant-numeric:tabular-nums}
.before,.after{font-weight:700}
.to{color:var(--soft)}
.before .none{font-weight:400}
.places .kind{font-size:.85em;border:1px solid;border-radius:3px;padding:0 .35em;color:var(--soft);white-space:nowrap}
.row>summary{cursor:pointer;white-space:nowrap;color:var(--good)}
.row[open]>summary{margin-bottom:.3rem}
.row dl{margin:0;columns:12em 3;column-gap:1.2rem;min-width:16em;white-space:normal}
.row dl>div{break-inside:avoid;padding:.1rem .3rem}
.row dt{color:var(--soft);font-size:.9em}
.row dd{margin:0;white-space:pre-wrap}
.result{display:block;font-weight:700;white-space:nowrap}
.place{font-variant-numeric:tabular-nums}
.row .here{outline:2px solid var(--bad);background:var(--bad-soft);font-weight:700}
.warning .row .here{outline-color:var(--warn);background:var(--warn-soft)}
.sign{border:1px dotted;border-radius:2px;padding:0 .1em;font-family:Consolas,Menlo,monospace}
.before{color:var(--bad)}
.warning .before{color:var(--warn)}
.after{color:var(--good)}
tr.error .badge{color:var(--bad)}
tr.warning .badge{color:var(--warn)}
.brief tbody th{white-space:normal;min-width:11em}
.brief td{max-width:none;white-space:normal}
.brief .num{font-weight:700}
td.num,th.num{text-align:right;font-variant-numeric:tabular-nums}
.overview td{white-space:nowrap}
.overview th[scope=row]{min-width:9em}
footer{margin-top:2.5rem;padding-top:.8rem;padding-bottom:2rem;font-size:.9rem;border-top:1px solid var(--line)}
footer p{margin:.1rem 0}
@media screen and (min-width:60rem){.chart{columns:2;column-gap:1.5rem}}
@media screen and (max-width:59.99rem){.chart{max-width:46rem}}
@media screen and (min-width:48rem){.rows th:first-child{position:sticky;left:0;background:var(--page);z-index:1;\
border-right:1px solid var(--line)}.rows thead th:first-child{background:var(--panel)}}
@media screen and (max-width:47.99rem){.words{display:block}.words dt{margin-top:.4rem}\
header,body>nav,main,footer{padding-left:1rem;padding-right:1rem}.rows th[scope=row]{min-width:9em;max-width:11em}\
.verdict span{display:block}\
.places,.places tbody,.places tr,.places th[scope=row]{display:block}.places thead{display:none}.places caption{display:block}\
.places tr{padding:.5rem .7rem;border-top:1px solid var(--line)}.places tbody th,.places td{border:0;padding:.05rem 0;max-width:none}\
.places tbody th{font-weight:700}.places td{display:block}\
.places td[data-h]::before{content:attr(data-h) "：";color:var(--soft);font-weight:400}\
.places td.more::before{content:none}.places td.empty{display:none}.row>summary{padding:.6rem 0}.row dl{columns:1;min-width:0}\
.places td.num{text-align:left}.rule>summary{padding:.7rem .8rem}.inside{padding:.4rem .8rem .2rem}}
@media (forced-colors:active){.chart a .bar{fill:CanvasText}}
@page{size:A4;margin:14mm 12mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt}}
@media print{
html{font-size:8.5pt}
.chart{columns:2;column-gap:6mm;font-size:8pt}
.place{margin-right:1em}
header,body>nav,main,footer{max-width:none;padding:0}
.skip,.said,.help,.back{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2,h3,summary,.count,.words,caption,thead{break-after:avoid}
h3,.words,tr,.verdict,.totals,dl.facts{break-inside:avoid}
.scroll{overflow:visible;border:0}
.rows thead{display:none}
.rows,.rows tbody{display:block;width:auto;min-width:0}
.rows caption{display:block;padding:0 0 .2rem}
.rows tr{display:block;border:1px solid var(--line);margin-bottom:1.5mm;padding:1mm 1.5mm}
.rows th[scope=row]{display:block;max-width:none;border:0;padding:0 0 .5mm}
.rule::details-content{content-visibility:visible;block-size:auto}
.rule{border:0;border-top:1px solid var(--line);border-radius:0;margin:2mm 0}
.rule>summary{list-style:none;padding:1mm 0}
.rule[open]>summary{background:none;border:0}
.inside{padding:0}
.places th,.places td{padding:.5mm 1.5mm}
.places .more{display:none}
.rows .result{display:inline;margin-right:1em}
.rows td{display:inline-block;width:auto;min-width:0;max-width:100%;border:0;padding:.2mm 1mm;margin-right:2mm;white-space:normal}
.rows td[data-h]::before{content:attr(data-h) " ";color:var(--soft);font-weight:400;font-size:.85em}
.rows td.empty{display:none}
footer{font-size:8pt}
}
`;

/** The SHA-256 of the only style that the browser may apply; a test keeps it right. */
export const styleHash = 'sha256-028qykqtRIKOa/TZy8eK3epRrqiH6BoIqy+cqel4F+s=';
