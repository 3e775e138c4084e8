import type { OscillationDataSet } from "../../constants/index.js";
import type { PrimitiveCharges, Rational, U1Charges } from "../../models/index.js";
import type {
  DiracVerdict,
  GaugeAnomalyId,
  GaugeAnomalySums,
  Matrix3,
  SingletRepair,
} from "../../physics/index.js";
import type { ChapterReach, TreeCouplings } from "./couplings.js";
import type { MajoranaChoice } from "./majoranaChoices.js";

/** All that this library says about a U(1)_X from its charges. */
export interface ModelCard {
  /** Its name as a sum of B, L and Y; "U(1)" for charges without one. */
  readonly name: string;
  readonly charges: U1Charges;
  /** The same in whole numbers: only the product of coupling and charge has a meaning. */
  readonly primitive: PrimitiveCharges;
  readonly anomalies: GaugeAnomalySums;
  readonly failing: readonly GaugeAnomalyId[];
  /** The fewest singlets that would repair it, and what they cannot repair. */
  readonly repair: SingletRepair;
  /** Charge of the Higgs doublet that gives quarks and charged leptons their masses; undefined if none can. */
  readonly higgs: Rational | undefined;
  /** Mixing if neutrinos are Dirac particles. */
  readonly dirac: DiracVerdict & {
    /** Whether that Higgs gives all neutrinos Dirac masses. */
    readonly masses: boolean;
  };
  /** The fits of angles and splittings that mixings are compared with, of different orderings. */
  readonly oscillations: readonly OscillationDataSet[];
  /**
   * Seesaws with none, one or two singlet scalars, and the fewest where these do not fit; empty where the Higgs does not
   * pair each L with a ν_R.
   */
  readonly majorana: readonly MajoranaChoice[];
  /** Whether a seesaw with any number of scalars leaves room for all mixings; two ν_R are enough if L is universal. */
  readonly seesaw: boolean;
  /** |Q_ij| of the neutrino mass states, with the first of the fits: what is not on the diagonal changes one into another. */
  readonly flavourCouplings: Matrix3<number>;
  readonly couplings: TreeCouplings;
  readonly reach: readonly ChapterReach[];
  /** What stands against the model, in words; empty if it is viable. */
  readonly problems: readonly string[];
  readonly viable: boolean;
}

/** The anomalies as people write them, without TeX. */
export const anomalyNames: Readonly<Record<GaugeAnomalyId, string>> = {
  xxx: "U(1)_X³",
  xxy: "U(1)_X² U(1)_Y",
  xyy: "U(1)_X U(1)_Y²",
  colour: "SU(3)² U(1)_X",
  weak: "SU(2)² U(1)_X",
  gravity: "gravity² U(1)_X",
};
