export type { Figure, Row, VegaLiteSpec } from "./figure.js";
