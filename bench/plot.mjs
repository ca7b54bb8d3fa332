// A bar chart as SVG: zero-based, each bar with its name and its value, so that
// it needs neither axis nor legend, and says nothing by colour alone. Laid out
// for a phone: the text is still read at three quarters of its size.

const WIDTH = 480;
const MARGIN = 16;
const TITLE = 56;
const ROW = 46;
const BAR = 16;
/** What the longest bar leaves to its value. */
const VALUE = 116;

/** The background is the chart's own: where a page's theme is not the browser's, it is read all the same. */
export const THEMES = {
  light: {
    background: "#ffffff",
    text: "#1f2328",
    muted: "#59636e",
    ours: "#0969da",
    peer: "#8c959f",
  },
  dark: {
    background: "#0d1117",
    text: "#f0f6fc",
    muted: "#9198a1",
    ours: "#4493f8",
    peer: "#656c76",
  },
};

export const escaped = (text) =>
  text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * `bars`: `{ name, value, text, kind }`, the value's text and "ours", "peer" or
 * "floor", from the top down.
 */
export function barChart({ title, subtitle, bars }, theme) {
  const colours = THEMES[theme];
  const height = TITLE + bars.length * ROW + MARGIN;
  const longest = Math.max(...bars.map(({ value }) => value));
  const scale = (WIDTH - 2 * MARGIN - VALUE) / longest;
  const described = bars.map(({ name, text }) => `${name}: ${text}`).join("; ");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(`${subtitle}. ${described}.`)}</desc>
<style>
text { font: 15px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; fill: ${colours.text} }
.title, .ours { font-weight: 600 }
.subtitle { fill: ${colours.muted} }
.value { font-variant-numeric: tabular-nums }
rect.ours { fill: ${colours.ours} }
rect.peer { fill: ${colours.peer} }
rect.floor { fill: url(#hatched); stroke: ${colours.peer} }
</style>
<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="6" fill="${colours.peer}"/></pattern>
<rect width="${WIDTH}" height="${height}" rx="6" fill="${colours.background}"/>
<text class="title" x="${MARGIN}" y="26">${escaped(title)}</text>
<text class="subtitle" x="${MARGIN}" y="46">${escaped(subtitle)}</text>
${bars.map((bar, index) => drawn(bar, TITLE + index * ROW, scale)).join("\n")}
</svg>
`;
}

function drawn({ name, value, text, kind }, top, scale) {
  const width = Number((value * scale).toFixed(1));
  return `<text class="${kind}" x="${MARGIN}" y="${top + 20}">${escaped(name)}</text>
<rect class="${kind}" x="${MARGIN}" y="${top + 26}" width="${width}" height="${BAR}"/>
<text class="value ${kind}" x="${MARGIN + width + 6}" y="${top + 39}">${escaped(text)}</text>`;
}
