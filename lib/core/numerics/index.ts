export * from "./bracket.js";
export * from "./fourier.js";
export * from "./grid.js";
export * from "./interpolation.js";
export * from "./quadrature.js";
export * from "./random.js";
export * from "./roots.js";
export * from "./special.js";
