export * from "./core/index.js";
export * from "./figures/index.js";
export * from "./notebook/index.js";
export * from "./studies/index.js";
