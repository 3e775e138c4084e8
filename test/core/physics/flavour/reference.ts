import { nufit50, nufit60, type OscillationDataSet } from "hidden-photons/core";
import { readReference } from "../../../reference/read.js";

export type ComplexPair = readonly [re: number, im: number];

/** A row of test/reference/flavour.json: masses in eV, angles in degrees. */
export interface ReferenceRow {
  readonly fit: string;
  readonly inputs: readonly [number, number, number, number, number, number];
  readonly pmns: readonly (readonly ComplexPair[])[];
  readonly couplings: Readonly<Record<string, readonly (readonly ComplexPair[])[]>>;
  readonly windows: readonly (readonly [number, number][])[];
  readonly twoZeroMinors: Readonly<
    Record<string, readonly { delta: number; sum: number; effectiveMajoranaMass: number }[]>
  >;
}

export const { rows } = readReference("flavour") as { rows: ReferenceRow[] };

/** Every fit, under the name that the reference table gives it. */
export const fits: Readonly<Record<string, OscillationDataSet>> = {
  "nufit50.normal": nufit50.normal,
  "nufit50.inverted": nufit50.inverted,
  "nufit60.normal": nufit60.normal,
  "nufit60.inverted": nufit60.inverted,
  "nufit60.normalWithoutSuperKamiokande": nufit60.normalWithoutSuperKamiokande,
};

export const fitNamed = (name: string): OscillationDataSet => fits[name]!;

export const relative = (value: number, reference: number): number => Math.abs(value / reference - 1);
