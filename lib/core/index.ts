export * from "./units.js";
export { ArgumentError } from "./arguments.js";
export { formatMeasured, formatNumber, powerOfTen, type Rounding } from "./format.js";
export * from "./constants/index.js";
export * from "./numerics/index.js";
export * from "./models/index.js";
export * from "./physics/index.js";
export * from "./limits/index.js";
export * from "./inference/index.js";
