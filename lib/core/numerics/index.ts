export * from "./grid.js";
export * from "./quadrature.js";
