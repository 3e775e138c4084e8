export type { ModelCard } from "./card.js";
export type { ChapterReach, TreeCouplings } from "./couplings.js";
export type { MajoranaChoice } from "./majoranaChoices.js";
export { modelCard } from "./modelCard.js";
export { modelCardRows, type ModelCardRow } from "./rows.js";
