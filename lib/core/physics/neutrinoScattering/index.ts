export type { ScatteringCharges } from "./charges.js";
export { solarResponse, type SolarLine } from "./solar.js";
export {
  largestRecoil,
  recoilSpectrum,
  type NeutrinoElectronScattering,
  type NeutrinoFlavour,
  type RecoilSpectrum,
} from "./spectrum.js";
