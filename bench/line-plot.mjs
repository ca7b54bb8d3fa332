// A line chart as SVG: load over time. Each line has its name where it ends highest, and
// a dash pattern of its own, so that it says nothing by colour alone.
import { escaped, THEMES } from "./plot.mjs";

const WIDTH = 480;
const HEIGHT = 300;
const LEFT = 58;
const RIGHT = 16;
const TOP = 64;
const BOTTOM = 84;

const DASHES = { ours: "", peer: "6 4", floor: "2 3" };

/**
 * `lines`: `{ name, kind, values }`, `labels` the times below, one for each value.
 */
export function lineChart({ title, subtitle, lines, labels }, theme) {
  const colours = THEMES[theme];
  const highest = Math.max(...lines.flatMap(({ values }) => values));
  const top = Math.ceil(highest / 10_000) * 10_000;
  const x = (index) =>
    Number((LEFT + (index * (WIDTH - LEFT - RIGHT)) / (labels.length - 1)).toFixed(1));
  const y = (value) =>
    Number((HEIGHT - BOTTOM - (value * (HEIGHT - TOP - BOTTOM)) / top).toFixed(1));
  const ticks = Array.from({ length: top / 10_000 + 1 }, (_, index) => index * 10_000);
  const described = lines
    .map(({ name, values }) => `${name}: at most ${Math.max(...values).toLocaleString("en")}`)
    .join("; ");
  const grid = ticks.map(
    (tick) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(tick)}" y2="${y(tick)}"/>
<text class="subtitle" x="${LEFT - 6}" y="${y(tick) + 5}" text-anchor="end">${tick.toLocaleString("en")}</text>`,
  );
  const times = labels.map((label, index) =>
    index % 6 === 0
      ? `<text class="subtitle" x="${x(index)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${label}</text>`
      : "",
  );
  const drawn = lines.map(({ kind, values }) => {
    const points = values.map((value, index) => `${x(index)},${y(value)}`).join(" ");
    return `<polyline class="${kind}" points="${points}"/>`;
  });
  const legend = lines.map(({ name, kind }, index) => {
    const at = LEFT + index * 140;
    return `<line class="${kind}" x1="${at}" x2="${at + 24}" y1="${HEIGHT - 26}" y2="${HEIGHT - 26}"/>
<text x="${at + 30}" y="${HEIGHT - 21}">${escaped(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(`${subtitle}. ${described}.`)}</desc>
<style>
text { font: 15px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; fill: ${colours.text} }
.title { font-weight: 600 }
.subtitle { fill: ${colours.muted}; font-size: 13px }
.grid { stroke: ${colours.muted}; stroke-opacity: 0.3 }
polyline, line.ours, line.peer, line.floor { fill: none; stroke-width: 3 }
.ours { stroke: ${colours.ours} }
.peer { stroke: ${colours.text}; stroke-dasharray: ${DASHES.peer} }
.floor { stroke: ${colours.peer}; stroke-dasharray: ${DASHES.floor} }
</style>
<rect width="${WIDTH}" height="${HEIGHT}" rx="6" fill="${colours.background}"/>
<text class="title" x="16" y="26">${escaped(title)}</text>
<text class="subtitle" x="16" y="46">${escaped(subtitle)}</text>
${[...grid, ...times, ...drawn, ...legend].filter(Boolean).join("\n")}
</svg>
`;
}
