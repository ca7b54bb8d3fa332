// What each way printed for each command, as a table in Markdown.

export class Table {
  #columns;
  #rows = new Map();
  #notes = [];

  constructor(columns) {
    this.#columns = columns;
  }

  /** `note` says why this is not what the service prints. */
  add(title, { what, command }, column, printed, note) {
    const key = `${title}: ${what}`;
    const row = this.#rows.get(key) ?? { title, what, command, cells: {} };
    row.cells[column] = note ? `${summary(printed)} (${this.#number(note)})` : summary(printed);
    this.#rows.set(key, row);
  }

  #number(note) {
    if (!this.#notes.includes(note)) this.#notes.push(note);
    return this.#notes.indexOf(note) + 1;
  }

  toString() {
    const head = ["journey", "step", "command", ...this.#columns];
    const rows = [...this.#rows.values()].map(({ title, what, command, cells }) => [
      title,
      what,
      `\`${command}\``,
      ...this.#columns.map((column) => cells[column] ?? "not reached"),
    ]);
    const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
    const notes = this.#notes.map((note, index) => `${index + 1}. ${note}`);
    return `${[...lines, "", ...notes].join("\n")}\n`;
  }
}

/** An answer in a few words. */
function summary(printed) {
  if (printed === undefined) return "nothing";
  if (typeof printed === "string") return printed.match(/\((\w+)\)/)?.[1] ?? printed;
  const { AuthenticationResult, ChallengeName, CodeDeliveryDetails } = printed;
  if (AuthenticationResult) return "tokens";
  return ChallengeName ?? `a code to ${CodeDeliveryDetails.Destination}`;
}
