export * from "./units.js";
export { ArgumentError } from "./arguments.js";
export * from "./constants/index.js";
export * from "./numerics/index.js";
