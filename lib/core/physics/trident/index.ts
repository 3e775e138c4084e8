export type { TridentBeam } from "./beam.js";
export { tridentContactResponse, tridentCrossSection, tridentResponse } from "./response.js";
export { tridentSpectrum, type TridentSpectrum } from "./spectrum.js";
