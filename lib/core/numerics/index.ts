export * from "./grid.js";
export * from "./quadrature.js";
export * from "./random.js";
export * from "./special.js";
