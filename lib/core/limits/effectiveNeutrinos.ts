import { neff, standardNeff } from "../constants/index.js";
import { lightestVector, thermalCoupling, treeCharges } from "../physics/index.js";
import { MeV } from "../units.js";
import type { Limit } from "./limit.js";
import { withinDomain } from "./withinDomain.js";

/** The largest charge of electrons, of that of neutrinos, that leaves them out; the loop of Lμ-Lτ gives them 0.004. */
const negligible = 0.01;

/**
 * A' in equilibrium with neutrinos that adds more than `allowed` to N_eff. For models that couple to neutrinos and not to
 * electrons: with electrons the two baths mix, and N_eff may even fall.
 */
function cosmologicalLimit(
  identity: Pick<Limit, "id" | "year" | "ref" | "confidenceLevel" | "note" | "provenance" | "replacedIn">,
  allowed: number,
): Limit {
  return withinDomain({
    ...identity,
    label: "Neff",
    observable: "energy density of the early Universe",
    kind: "computed",
    domain: [1 * MeV, lightestVector(allowed)],
    excluded({ model, mass }) {
      const { electron, neutrinos } = treeCharges(model);
      const ofNeutrinos = Math.max(...neutrinos.map(Math.abs));
      if (ofNeutrinos === 0 || Math.abs(electron) > negligible * ofNeutrinos) return undefined;
      return { from: thermalCoupling({ mass, charges: neutrinos }), to: Infinity };
    },
  });
}

/** As in the paper: ΔN_eff < 0.5, which leaves room for more expansion than the microwave background alone asks for. */
export const effectiveNeutrinos2019 = cosmologicalLimit(
  {
    id: "effectiveNeutrinos2019",
    year: 2019,
    replacedIn: 2025,
    ref: "escudero2019",
    confidenceLevel: 0.95,
    note: "ΔNeff < 0.5, for A' that couples to neutrinos and not to electrons; from the coupling on that brings it into equilibrium, good to a factor of two",
  },
  0.5,
);

const { value, sigma } = neff.act2025;
export const effectiveNeutrinos2025 = cosmologicalLimit(
  {
    id: "effectiveNeutrinos2025",
    year: 2025,
    ref: "act2025",
    confidenceLevel: 0.95,
    provenance: "from memory",
    note: "Neff at most two standard deviations above 2.86(13), for A' that couples to neutrinos and not to electrons; from the coupling on that brings it into equilibrium",
  },
  value + 2 * sigma - standardNeff.value,
);
