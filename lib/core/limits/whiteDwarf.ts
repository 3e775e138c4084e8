import { sin2ThetaW } from "../constants/index.js";
import { largestProduct, whiteDwarfResponse } from "../physics/index.js";
import { GeV, MeV } from "../units.js";
import { electronNeutrinoCharges } from "./electronNeutrinos.js";
import { withinDomain } from "./withinDomain.js";

/** Neutrinos from the plasma of hot white dwarfs, which cool too fast if A' makes more of them. */
export const whiteDwarf = withinDomain({
  id: "whiteDwarf",
  label: "white dwarfs",
  observable: "cooling of hot white dwarfs by plasmon → νν̄",
  year: 2013,
  kind: "computed",
  ref: "dreiner2013",
  note: "at most twice the neutrinos of the Standard Model, a criterion without confidence level; contact interaction, for masses above about 1 MeV",
  domain: [1 * MeV, 100 * GeV],
  excluded({ model, mass }) {
    const charges = electronNeutrinoCharges(model);
    if (!charges) return undefined;
    const response = whiteDwarfResponse({ charges, mass, sin2ThetaW: sin2ThetaW.mZ.value });
    return { from: Math.sqrt(largestProduct(response, 2)), to: Infinity };
  },
});
