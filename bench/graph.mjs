const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif";
const [WIDTH, PANEL, TOP, LEFT, RIGHT, GAP] = [880, 330, 92, 66, 226, 74];
/** Colours that people who see few of them still tell apart, on white and on black. */
const COLOURS = [
  ['#0b5cad', '#6cb6ff'], ['#c2410c', '#ff9d57'], ['#0f7b53', '#4fd39b'], ['#9333a8', '#e08cf5'], ['#a16207', '#e7bd42'],
  ['#0e7490', '#4dd0e6'], ['#be123c', '#ff8096'], ['#4d7c0f', '#a6d854'], ['#6b5b95', '#b7a5f0'], ['#57534e', '#c3bdb5'], ['#7a4a1f', '#d2a679'],
];
/** So far apart are two names at the ends of lines, in pixels. */
const LINE = 17;

/**
 * Draws lines over rows as an SVG, one panel for each measure, both axes in steps of ten. Each line has its name at its end, a colour and
 * a mark; the first one is drawn thicker, and its rows stand below. Light and dark follow the reader.
 * @param panels what each shows: a title, the unit, and which number of a point it takes
 * @param series the lines: `what` is the name, `points` have `rows` and the numbers; one without points is left out
 */
export function graph({ title, about, panels, series }) {
  const lines = series.filter(({ points }) => points.length > 0);
  const height = TOP + panels.length * PANEL + (panels.length - 1) * GAP + 46;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title about" lang="zh-Hant">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="about">${escape(about)}</desc>`,
    `<style>${style(lines.length)}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}" rx="8"/>`,
    text(24, 36, title, 'title'),
    text(24, 60, about, 'soft'),
    ...panels.map((panel, i) => drawPanel(panel, lines, TOP + i * (PANEL + GAP))),
    '</svg>',
  ].join('\n')}\n`;
}

function drawPanel({ title, unit, value }, lines, top) {
  const points = lines.flatMap((line) => line.points);
  const [x, y] = [scale(points.map(({ rows }) => rows), LEFT, WIDTH - RIGHT), scale(points.map(value), top + PANEL, top + 28)];
  const bottom = top + PANEL;
  const sizes = lines[0].points.map(({ rows }) => rows);
  const names = spread(lines.map(({ what, points: own }, i) => ({ i, what, from: y.at(value(own.at(-1))), end: x.at(own.at(-1).rows) })), top + 34, bottom - 4);
  return `<g>${[
    text(LEFT - 42, top + 8, `${title}（${unit}）`, 'panel'),
    ...y.ticks.map((tick) => `<path class="grid" d="M${LEFT} ${round(y.at(tick))}H${WIDTH - RIGHT}"/>${text(LEFT - 8, y.at(tick) + 4, short(tick), 'tick end')}`),
    ...sizes.map((tick) => `<path class="grid" d="M${round(x.at(tick))} ${top + 28}V${bottom}"/>${text(x.at(tick), bottom + 20, `${short(tick)}${tick < 10_000 ? ' ' : ''}列`, 'tick middle')}`),
    ...lines.map(({ what, points: own }, i) => {
      const places = own.map((point) => [round(x.at(point.rows)), round(y.at(value(point)))]);
      const told = own.map((point) => `${short(point.rows)} 列 ${short(value(point))} ${unit}`).join('，');
      return `<g class="line c${i}${i === 0 ? ' first' : ''}"><title>${escape(`${what}：${told}`)}</title>`
        + `<path d="${places.map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${px} ${py}`).join('')}"/>${places.map((place) => mark(i, place)).join('')}</g>`;
    }),
    ...names.map(({ i, what, from, end, at }) => `<path class="lead c${i}" d="M${round(end + 7)} ${round(from)}L${WIDTH - RIGHT + 10} ${round(at)}H${WIDTH - RIGHT + 16}"/>${text(WIDTH - RIGHT + 20, at + 4, what, `name c${i}${i === 0 ? ' first' : ''}`)}`),
  ].join('\n')}</g>`;
}

// A scale in steps of ten, from just below the least to just above the most; with ticks at 1, and at 2 and 5 where there is room.
function scale(values, from, to) {
  const [low, high] = [Math.log10(Math.min(...values)) - 0.05, Math.log10(Math.max(...values)) + 0.05];
  const steps = high - low > 2.6 ? [1] : high - low > 1.6 ? [1, 3] : [1, 2, 5];
  const ticks = [];
  for (let ten = Math.floor(low); ten <= high; ten++) for (const step of steps) ticks.push(step * 10 ** ten);
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: ticks.filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high),
  };
}

// Names keep their order, and stand apart from each other between top and bottom.
function spread(names, top, bottom) {
  const sorted = names.map((name) => ({ ...name, at: name.from })).sort((a, b) => a.from - b.from);
  for (const [i, name] of sorted.entries()) name.at = Math.max(name.at, i === 0 ? top : sorted[i - 1].at + LINE);
  for (let i = sorted.length - 1; i >= 0; i--) sorted[i].at = Math.min(sorted[i].at, i === sorted.length - 1 ? bottom : sorted[i + 1].at - LINE);
  return sorted;
}

// Marks of different forms, so that colour alone tells nothing.
function mark(i, [x, y]) {
  const r = 4;
  switch (i % 4) {
    case 0: return `<circle cx="${x}" cy="${y}" r="${r}"/>`;
    case 1: return `<path d="M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z"/>`;
    case 2: return `<path d="M${x} ${round(y - r - 1)}l${r + 1} ${2 * r}h${-2 * r - 2}z"/>`;
    default: return `<path d="M${x} ${round(y - r - 1)}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z"/>`;
  }
}

function style(count) {
  const colours = (which) => Array.from({ length: count }, (_, i) => `.c${i}{--c:${COLOURS[i % COLOURS.length][which]}}`).join('');
  return `svg{--paper:#fff;--ink:#1f2328;--soft:#59636e;--grid:#d9dee3;color-scheme:light dark}${colours(0)}`
    + `@media (prefers-color-scheme:dark){svg{--paper:#0d1117;--ink:#e6edf3;--soft:#9ba5b0;--grid:#2b323b}${colours(1)}}`
    + `text{font:13px ${FONT};fill:var(--ink)}.title{font-size:19px;font-weight:600}.panel{font-size:15px;font-weight:600}.soft,.tick{fill:var(--soft)}`
    + '.tick{font-size:12px}.end{text-anchor:end}.middle{text-anchor:middle}.paper{fill:var(--paper)}.grid{stroke:var(--grid);fill:none}'
    + '.line>path:first-of-type{fill:none;stroke:var(--c);stroke-width:1.8;stroke-linejoin:round}.line>*{fill:var(--c)}.first>path:first-of-type{stroke-width:3.6}'
    + '.lead{stroke:var(--c);fill:none;stroke-width:1;opacity:.55}.name{fill:var(--c)}text.first{font-weight:700}';
}

function text(x, y, content, className) {
  return `<text x="${round(x)}" y="${round(y)}" class="${className}">${escape(content)}</text>`;
}

const round = (number) => Math.round(number * 10) / 10;
const escape = (content) => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A number as people say it: 10 萬, 1,500, 0.25. */
function short(number) {
  if (number >= 10_000) return `${Number((number / 10_000).toPrecision(3)).toLocaleString('en')} 萬`;
  return Number(number.toPrecision(number >= 100 ? 4 : 2)).toLocaleString('en', { maximumFractionDigits: 3 });
}
