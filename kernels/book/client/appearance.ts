import type { Theme } from "./theme.js";

export type Spec = Readonly<Record<string, unknown>>;

/** The series colours of lib/figures, and the same hues light enough to be read on a dark page. */
const onDark: Readonly<Record<string, string>> = {
  "#0072b2": "#4aa8e0",
  "#d55e00": "#f08541",
  "#009e73": "#2fbf94",
  "#cc79a7": "#dd93bb",
  "#808080": "#a09d96",
  "#8a6a3a": "#c09a63",
  black: "#e6e3dc",
  white: "#15171b",
};

/** Page and text colours for what a specification leaves to the front end. */
export const configs: Readonly<Record<Theme, Spec>> = {
  light: { background: "#ffffff" },
  dark: {
    background: "#15171b",
    view: { stroke: "#34373d" },
    axis: { domainColor: "#a9a59c", labelColor: "#c9c5bc", tickColor: "#a9a59c", titleColor: "#e6e3dc" },
    legend: { labelColor: "#e6e3dc", titleColor: "#e6e3dc" },
    header: { labelColor: "#e6e3dc", titleColor: "#e6e3dc" },
    title: { color: "#e6e3dc", subtitleColor: "#c9c5bc" },
  },
};

/** The specification in the page's font and colours, with its data as they are. */
export function themed(spec: Spec, theme: Theme, font: string): Spec {
  const colored = theme === "dark" ? (lighten(spec) as Spec) : spec;
  const config = isRecord(colored["config"]) ? colored["config"] : {};
  return { ...colored, config: { ...config, font } };
}

function lighten(value: unknown): unknown {
  if (typeof value === "string") return onDark[value.toLowerCase()] ?? value;
  if (Array.isArray(value)) return value.map(lighten);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "data" || key === "datasets" ? inner : lighten(inner),
    ]),
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
