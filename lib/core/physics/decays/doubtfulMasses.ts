import { mesons, narrowMesons, pdg2020, sin2ThetaW } from "../../constants/index.js";
import { requireModel, type Charges, type Model } from "../../models/index.js";
import { treeCharges } from "../mixing/effectiveCharges.js";

/** A range of masses of A' at which what this library computes is not to be trusted. */
export interface DoubtfulMasses {
  /** Ends in GeV. */
  readonly low: number;
  readonly high: number;
  /** What is there. */
  readonly near: string;
  readonly why: string;
}

/** From each side of a resonance. */
const widths = 3;
/** Of the couplings to charge, those to the current of the Z that may be left out. */
const tolerated = 0.1;

/**
 * The masses at which widths, branching ratios, and what is recast by them, are not to be trusted, in order of mass; none for a model
 * that neither couples to quarks, loops aside, nor mixes. Three widths about J/ψ, ψ(2S) and Υ, which are left out of R and
 * which A' mixes with; about the ω, and from 0.95 to 2 GeV, where R is not known current by current, unless all couplings of
 * quarks are electric; and from 24 GeV on for a boson that mixes, whose couplings to the current of the Z, left out, are there a tenth of
 * those to charge: M²/(M_Z² - M²)/cos²θ_W at first order in ε ({@link neutralBosons} has them). At M_Z itself A' and Z mix
 * maximally, however small ε is.
 *
 * @throws ArgumentError for what is no model
 * @example
 * doubtfulMasses(models.bMinusL).map(({ near }) => near).join() // "ω,φ to 2 GeV,J/ψ,ψ(2S),Υ(1S),Υ(2S),Υ(3S)"
 * doubtfulMasses(models.secluded).find(({ low, high }) => low < 90 && 90 < high)?.near // "Z"
 * doubtfulMasses(models.lMuMinusLTau) // []
 */
export function doubtfulMasses(model: Model): DoubtfulMasses[] {
  const coupled = hasQuarks(treeCharges(requireModel(model)));
  const electric = model.parameter === "epsilon" || !hasQuarks(model.charges);
  const mixes = model.parameter === "epsilon" || model.freeMixing !== undefined;
  return [
    ...(coupled && !electric ? lightMesons : []),
    ...(coupled ? heavyMesons : []),
    ...(mixes ? [nearZ] : []),
  ];
}

const hasQuarks = ({ up, down }: Charges): boolean => up !== 0 || down !== 0;

const { omega } = mesons;
const lightMesons: readonly DoubtfulMasses[] = [
  {
    ...about(omega.mass.natural, omega.width.natural),
    near: "ω",
    why: "R of the current of the ω is not measured by itself, and its mixing with the ρ is left out",
  },
  {
    low: 0.95,
    high: 2,
    near: "φ to 2 GeV",
    why: "R is known to 25 % current by current",
  },
];

const heavyMesons: readonly DoubtfulMasses[] = narrowMesons.map(({ name, mass, width }) => ({
  ...about(mass.natural, width.natural),
  near: name,
  why: `A' mixes with the ${name}, which is left out of R`,
}));

function about(mass: number, width: number) {
  return { low: mass - widths * width, high: mass + widths * width };
}

const zMass = pdg2020.zMass.natural;
const ratio = tolerated * (1 - sin2ThetaW.mZ.value);
const nearZ: DoubtfulMasses = {
  low: zMass * Math.sqrt(ratio / (1 + ratio)),
  high: 200,
  near: "Z",
  why: "couplings to the current of the Z, left out, are a tenth of those to charge or more; at the mass of the Z A' mixes maximally",
};
