// Renames a module's imports and exports, and removes the exports that we do not use.
// wasm-bindgen's names are long, those of imports end in 16 random digits, and some
// exports are for glue that we do not have.

/**
 * @param {Uint8Array} wasm the module
 * @param {(module: string, name: string) => [string, string]} ofImport
 * @param {(name: string) => string | undefined} ofExport `undefined` for an export to remove
 * @returns {Uint8Array} the module with those names
 */
export function rename(wasm, ofImport, ofExport) {
  const reader = new Reader(wasm, 8);
  const parts = [wasm.subarray(0, 8)];
  while (reader.at < wasm.length) {
    const start = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const content = new Reader(wasm, reader.at);
    reader.at += length;
    let entries;
    if (id === IMPORTS) entries = importEntries(content, ofImport);
    if (id === EXPORTS) entries = exportEntries(content, ofExport);
    parts.push(entries ? section(id, entries) : wasm.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
}

const IMPORTS = 2;
const EXPORTS = 7;
const FUNCTION = 0;

function section(id, entries) {
  const content = Buffer.concat([Buffer.from(number(entries.length)), ...entries]);
  return Buffer.concat([Buffer.from([id, ...number(content.length)]), content]);
}

/** https://webassembly.github.io/spec/core/binary/modules.html#import-section */
function importEntries(reader, ofImport) {
  return times(reader.number(), () => {
    const names = ofImport(reader.text(), reader.text()).map(text);
    const kind = reader.byte();
    if (kind !== FUNCTION) throw new Error("an import that is not a function");
    return Buffer.concat([...names, Buffer.from([kind, ...number(reader.number())])]);
  });
}

/** https://webassembly.github.io/spec/core/binary/modules.html#export-section */
function exportEntries(reader, ofExport) {
  return times(reader.number(), () => {
    const name = ofExport(reader.text());
    const entry = Buffer.from([reader.byte(), ...number(reader.number())]);
    return name === undefined ? [] : Buffer.concat([text(name), entry]);
  }).filter(({ length }) => length > 0);
}

const times = (count, make) => Array.from({ length: count }, make);

function text(string) {
  const bytes = Buffer.from(string);
  return Buffer.concat([Buffer.from(number(bytes.length)), bytes]);
}

class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
    return Buffer.from(this.bytes.subarray(this.at - length, this.at)).toString();
  }
}

/** LEB128, unsigned. */
function number(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return [...bytes, value];
}
