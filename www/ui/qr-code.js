import { encode } from "uqr";

const svg = "http://www.w3.org/2000/svg";

function element(name, attributes) {
  const element = document.createElementNS(svg, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  return element;
}

/**
 * Creates a QR code. It is dark on light in both colour schemes, because some
 * scanners cannot read the inverse.
 */
export function qrCode(text, label) {
  const { data, size } = encode(text);
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  const code = element("svg", {
    class: "qr-code",
    role: "img",
    "aria-label": label,
    viewBox: `0 0 ${size} ${size}`,
    "shape-rendering": "crispEdges",
  });
  code.append(element("path", { d: dark.join("") }));
  return code;
}
