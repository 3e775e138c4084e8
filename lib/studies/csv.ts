import { ArgumentError } from "../core/arguments.js";
import { version } from "../core/index.js";
import type { Grid } from "./grid.js";
import { placesOf } from "./point.js";

/** More numbers than this, of up to 25 characters, do not fit into one JavaScript string. */
const mostNumbers = 20_000_000;

/**
 * A result as comma-separated text with all digits: a row for each point, the axes first, every column in the unit that its
 * head names; what is not computed is empty. Lines that begin with # say what it is and which version of this library computed it.
 *
 * @throws ArgumentError above 20 million numbers
 */
export function gridToCsv({ title, axes, quantities, values, done }: Grid): string {
  const head = [...axes, ...quantities];
  const numbers = done.length * head.length;
  if (numbers > mostNumbers)
    throw new ArgumentError("numbers", numbers, `at most ${mostNumbers} in one text`);
  const notes = [
    title,
    ...head.map(({ name, title }) => `column ${name}: ${title}`),
    `computed with hidden-photons ${version}`,
  ];
  const rows: string[] = [];
  done.forEach((computed, index) => {
    const places = placesOf(axes, index);
    const row = [
      ...axes.map(({ values, unit }, a) => (values[places[a] ?? 0] ?? NaN) / unit.size),
      ...quantities.map(({ name, unit }) =>
        computed === 1 ? (values[name]?.[index] ?? NaN) / unit.size : "",
      ),
    ];
    rows.push(row.join(","));
  });
  const columns = head.map(({ name, unit }) => (unit.symbol === "" ? name : `${name} (${unit.symbol})`));
  return [
    ...notes.flatMap((note) => note.split("\n").map((line) => `# ${line}`)),
    columns.join(","),
    ...rows,
    "",
  ].join("\n");
}
