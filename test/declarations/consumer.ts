// A program that uses the library by name. It is compiled with the settings of plain tslab and with those of today.
import {
  couplingBand,
  couplingPlane,
  models,
  muonG2Gap,
  show,
  type Figure,
  type Model,
} from "hidden-photons";
import {
  codata2018,
  findRoot,
  GeV,
  logGrid,
  MeV,
  type CouplingBand,
  type Measured,
} from "hidden-photons/core";
import { toSvg, type VegaLiteSpec } from "hidden-photons/figures";
import { progress } from "hidden-photons/notebook";

/** A type that is not found is `any`, and any program compiles with it. */
type Found<T> = 0 extends 1 & T ? false : true;
export const found: [Found<Figure>, Found<Model>, Found<Measured>, Found<VegaLiteSpec>] = [
  true,
  true,
  true,
  true,
];
export const mayBeAbsent: undefined extends CouplingBand["lower"] ? true : false = true;

const mass: Measured = codata2018.muonMass;
const band: CouplingBand = couplingBand({
  anomaly: muonG2Gap(2021),
  sigmas: 2,
  masses: logGrid(1 * MeV, 10 * GeV, 200),
  leptonMass: mass.natural,
});
export const lower: Float64Array | undefined = band.lower;
export const root: number = findRoot((x) => x * x - 2, { low: 0, high: 2 }).root;

const plane: Figure = couplingPlane({
  model: models.secluded,
  anomalies: [muonG2Gap(2021)],
  neutrinos: "majorana",
});
const svg: string = toSvg(plane);
progress("figures", 1).step(svg.length);
show(plane);
