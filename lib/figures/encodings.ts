import type { VegaLiteSpec } from "./figure.js";

/** One view of a specification: its marks read one table and encode its columns. */
export interface UnitView {
  /** Name of the table; undefined where data are written into the layer. */
  readonly table: string | undefined;
  readonly encoding: Readonly<Record<string, VegaLiteSpec>>;
  readonly transforms: readonly VegaLiteSpec[];
}

/** The views of a specification, down through layers and concatenations, with what they inherit from above. */
export function unitViews(spec: VegaLiteSpec, above?: UnitView): UnitView[] {
  const data = spec["data"] as VegaLiteSpec | undefined;
  const own = (spec["encoding"] ?? {}) as UnitView["encoding"];
  const here: UnitView = {
    table: data === undefined ? above?.table : (data["name"] as string | undefined),
    encoding: inherit(above?.encoding ?? {}, own),
    transforms: [...(above?.transforms ?? []), ...((spec["transform"] ?? []) as readonly VegaLiteSpec[])],
  };
  const inner = ["layer", "concat", "hconcat", "vconcat", "spec"].flatMap((key) => spec[key] ?? []);
  return inner.length === 0 ? [here] : inner.flatMap((part) => unitViews(part as VegaLiteSpec, here));
}

function inherit(above: UnitView["encoding"], own: UnitView["encoding"]): UnitView["encoding"] {
  const merged = Object.entries(own).map(([channel, definition]) => [
    channel,
    { ...above[channel], ...definition },
  ]);
  return { ...above, ...(Object.fromEntries(merged) as UnitView["encoding"]) };
}

/** Title of a positional channel, of the axis or of the channel itself. */
export function axisTitle(definition: VegaLiteSpec): unknown {
  const axis = definition["axis"] as VegaLiteSpec | undefined;
  return definition["title"] ?? axis?.["title"];
}

/** Columns that a view reads, and those that its transforms make. */
export function columnsOf(view: UnitView): { used: Set<string>; made: Set<string> } {
  const used = new Set<string>();
  const made = new Set<string>();
  const visit = (node: unknown, key: string): void => {
    if (typeof node === "string") {
      if (key === "field" || key === "groupby") used.add(node);
      if (key === "as") made.add(node);
      if (key === "filter" || key === "calculate" || key === "test")
        for (const match of node.matchAll(/\bdatum\.([A-Za-z_]\w*)/g)) used.add(match[1] ?? "");
    } else if (Array.isArray(node)) {
      for (const part of node) visit(part, key);
    } else if (typeof node === "object" && node !== null) {
      // Inside an axis, datum is the tick; it has a value and a label and no columns.
      for (const [name, part] of Object.entries(node)) if (name !== "axis") visit(part, name);
    }
  };
  visit(view.encoding, "");
  visit(view.transforms, "");
  return { used, made };
}
