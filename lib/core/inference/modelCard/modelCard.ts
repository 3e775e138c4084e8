import { classOf, passes } from "../../atlas/index.js";
import { ArgumentError } from "../../arguments.js";
import { requireOscillations, type OscillationDataSet } from "../../constants/index.js";
import {
  chargesName,
  chargesOf,
  higgsCharge,
  higgsCharges,
  primitiveCharges,
  requireCharged,
  type Families,
  type Rational,
  type U1Charges,
} from "../../models/index.js";
import { modulus } from "../../numerics/complex.js";
import {
  diracVerdict,
  failingAnomalies,
  flavourCouplings,
  gaugeAnomalySums,
  pmnsParameters,
  pmnsMatrix,
  singletRepair,
  type Matrix3,
} from "../../physics/index.js";
import type { ModelCard } from "./card.js";
import { chapterReach, treeCouplings } from "./couplings.js";
import { majoranaChoices } from "./majoranaChoices.js";
import { problemsOf } from "./problems.js";

/**
 * The card of a model: anomalies and their repair, the Higgs it needs, CKM and PMNS matrix, textures of Majorana masses,
 * flavour-changing couplings of neutrinos, and which experiments see it. A model is viable if all anomalies cancel and a
 * neutral Higgs leaves room for masses and mixings as they are seen, with as many scalars as it takes.
 *
 * @param given a name as `chargesOf` reads it, or exact charges
 * @param oscillations the fits that mixings are compared with, one for each ordering
 * @throws ArgumentError for a name that cannot be read, no charge at all, and two fits of one ordering
 * @example
 * modelCard("Lmu-Ltau", nufit60.normal).viable; // true
 * modelCard("B-3Le", nufit60.normal, nufit60.inverted).majorana[1].fits; // ["inverted"]
 * modelCard("T3R", nufit60.normal).problems[0]; // "quarks and charged leptons need a Higgs of charge 1/2; that of the Standard Model is neutral"
 */
export function modelCard(
  given: string | U1Charges,
  ...oscillations: readonly [OscillationDataSet, ...OscillationDataSet[]]
): ModelCard {
  const orderings = oscillations.map((fit) => requireOscillations(fit).ordering);
  if (orderings.length !== new Set(orderings).size)
    throw new ArgumentError("oscillations", orderings.join(", "), "one fit for each ordering");
  const charges = requireCharged(typeof given === "string" ? chargesOf(given) : given);
  const { Q, L } = charges;
  const higgs = higgsCharge(charges);
  const { neutrino } = higgsCharges(charges);
  const paired = higgs !== undefined && neutrino?.equals(higgs) === true;
  const couplings = treeCouplings(charges, higgs);
  const facts = {
    name: chargesName(charges) ?? "U(1)",
    charges,
    primitive: primitiveCharges(charges),
    anomalies: gaugeAnomalySums(charges),
    failing: failingAnomalies(charges),
    repair: singletRepair(charges),
    higgs,
    dirac: { ...diracVerdict({ quarks: Q, leptons: L }), masses: paired },
    oscillations,
    majorana: paired ? majoranaChoices(shifted(L, higgs), oscillations) : [],
    seesaw: higgs !== undefined && passes(classOf(charges), "majoranaPmns"),
    flavourCouplings: moduli(L, oscillations[0]),
    couplings,
    reach: chapterReach(couplings),
  };
  const problems = problemsOf(facts);
  return { ...facts, problems, viable: problems.length === 0 };
}

const shifted = ([a, b, c]: Families<Rational>, by: Rational): Families<Rational> => [
  a.plus(by),
  b.plus(by),
  c.plus(by),
];

function moduli(leptons: Families<Rational>, oscillations: OscillationDataSet): Matrix3<number> {
  const [e, mu, tau] = leptons;
  const matrix = pmnsMatrix(pmnsParameters(oscillations));
  const [a, b, c] = flavourCouplings(matrix, [e.toNumber(), mu.toNumber(), tau.toNumber()]);
  const row = ([x, y, z]: typeof a): Families<number> => [modulus(x), modulus(y), modulus(z)];
  return [row(a), row(b), row(c)];
}
