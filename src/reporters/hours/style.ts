import { style as common } from '../html/style.ts';

/** How the page of hours looks: as the other report does, with bars of progress and lists of people. */
export const style = `${common}.progress li{margin-bottom:.7rem}
.progress .line{display:flex;flex-wrap:wrap;gap:0 .8em;justify-content:space-between;line-height:1.4}
.progress .bars{height:.7em;background:var(--panel);border:1px solid var(--line)}
.progress .bar{fill:var(--good)}
.progress .none{flex-basis:100%}
.progress{max-width:46rem}
.people td,.people th{font-variant-numeric:tabular-nums}
.people td{white-space:nowrap}
.people .wide{white-space:normal;min-width:11em}
.people .lacks{color:var(--bad);font-weight:700}
.people .id{display:block;color:var(--soft);font-size:.9em}
.unit{margin:1.8rem 0;scroll-margin-top:.5rem}
.units .bars{display:inline-block;vertical-align:middle;margin-left:.4em}
.units .bars{width:7em;height:.7em;background:var(--panel);border:1px solid var(--line)}
.units .bar{fill:var(--good)}
.plainlist{margin:.4rem 0;padding-left:1.4em}
@media screen and (max-width:47.99rem){.people thead{display:none}.people,.people tbody,.people tr,.people th[scope=row]{display:block}\
.people td{display:flex;justify-content:space-between;gap:1em;border:0;padding:.1rem .6rem;white-space:normal;text-align:right}\
.people td[data-h]::before{content:attr(data-h);flex:none;max-width:60%;font-weight:400;color:var(--soft);text-align:left}\
.people th[scope=row]{font-weight:700}.people .wide{min-width:0}.units .bars{width:4em}}
@media print{.people{font-size:7.5pt}.people td.num{white-space:nowrap}\
.people th,.people td{padding:.5mm 1mm}.people .wide{min-width:0}.people td.wide{white-space:normal}\
.people thead th{white-space:normal}.people .id{font-size:1em}.unit{break-before:auto}.progress li{break-inside:avoid}}
`;

/** The SHA-256 of the style; a test keeps it right. */
export const styleHash = 'sha256-RgmH3/e7cmck9LdsVFMLJY8l41X53fMsoZch2Ns2rgs=';
