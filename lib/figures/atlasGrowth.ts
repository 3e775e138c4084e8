import { publishedAtlasCounts, type FieldContent } from "../core/index.js";
import { dimensionless, linearAxis, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { curve } from "./layers.js";
import { points } from "./marks.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

const contents = [
  { fields: "SM+3nuR", text: "with right-handed neutrinos", color: colors.blue, dash: "solid" },
  { fields: "SM", text: "Standard Model alone", color: colors.vermilion, dash: "dashed" },
] as const;

/**
 * Numbers of anomaly-free charges against the largest charge: counted ones as dots on the published ones as lines.
 *
 * @param counts by {@link countClasses}, for each field content and largest charge
 * @example
 * const fields = "SM";
 * atlasGrowth([1, 2, 3].map((maxCharge) => ({ fields, maxCharge, classes: countClasses({ fields, maxCharge }) })));
 */
export function atlasGrowth(
  counts: readonly {
    readonly fields: FieldContent;
    readonly maxCharge: number;
    readonly classes: number;
  }[],
): Figure {
  const published = contents.flatMap(({ fields }) =>
    publishedAtlasCounts[fields].map((classes, i) => ({ fields, maxCharge: i + 1, classes })),
  );
  const drawn = contents.filter(({ fields }) => counts.some((count) => count.fields === fields));
  const tables = Object.fromEntries([
    ...contents.map(({ fields }) => [
      `published ${fields}`,
      published.filter((count) => count.fields === fields),
    ]),
    ...drawn.map(({ fields }) => [`counted ${fields}`, counts.filter((count) => count.fields === fields)]),
  ]) as Figure["tables"];
  return figure({
    title: "How many anomaly-free charges are there?",
    caption:
      "Inequivalent solutions of the six anomaly conditions in whole charges up to the one on the axis; families may be permuted, and signs and common factors do not count. " +
      "Dots: counted here. Lines: published.",
    alt: "Two rising curves on a logarithmic scale; with right-handed neutrinos there are a thousand times as many solutions at charge 10 as without.",
    sources: [publishedAtlasCounts.ref],
    digits: 9,
    rows: tables,
    spec: plot({
      x: linearAxis("largest charge", dimensionless, [0.5, 10.5]),
      y: logAxis("number of solutions", dimensionless, [1, 1e8]),
      layers: [
        ...contents.map(({ fields, text, color, dash }) =>
          curve({
            from: `published ${fields}`,
            x: "maxCharge",
            y: "classes",
            color,
            dash,
            label: { text, at: 8, dx: -10, dy: -14, align: "right" },
          }),
        ),
        ...drawn.map(({ fields, color }) =>
          points({ from: `counted ${fields}`, x: "maxCharge", y: "classes", color, size: 90 }),
        ),
      ],
    }),
  });
}
