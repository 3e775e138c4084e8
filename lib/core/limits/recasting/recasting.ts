import type { Model } from "../../models/index.js";
import type { NeutrinoNature } from "../../physics/index.js";
import {
  chargesAlong,
  decayKinematics,
  mixingIsCalculable,
  neutrinoStates,
  treeEffectiveCharges,
  widthsAt,
  type ChargesAlong,
} from "../../physics/prepared.js";
import type { Interval } from "../limit.js";
import { countedFraction, pionWidth, type CountedDecays } from "./decay.js";
import { edges, logYield, lowerEdge, mostEvents, type Flight } from "./flight.js";
import { productionAlong, type ProductionId } from "./production.js";

/** How a search made A' and what it counted, with the model that its couplings are published for. */
export interface Recasting {
  readonly model: Model;
  readonly production: ProductionId;
  readonly decay: CountedDecays;
  readonly flight?: Flight;
}

/** A' that a search counts, per g² and up to a factor that is the same for every model, and their width over g² in GeV. */
interface Yield {
  readonly perG2: number;
  readonly width: number;
}

/** By the place of a mass in a list. */
type YieldAlong = (row: number) => Yield;

/** Published couplings g at many masses; NaN where there are none. */
export interface Published {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Couplings g with the same number of events, or undefined where there are too few for any coupling. */
type Recast = (row: number, target: Yield) => Interval | undefined;

/**
 * Recasts published couplings to other models (1801.04847): the excluded g is where production times branching ratio
 * times the efficiency that goes with the lifetime is what it was for the published coupling in the model of the search.
 * Only what depends on the model is computed for each model.
 *
 * With decays at a distance, of A' that are made or seen by loops of leptons only as many count as there were without loops: none in
 * Lμ-Lτ, and with a free mixing more, the larger it is. The width is then one of neutrinos, far above what the loop gives, and
 * couplings at the lower edge are so large that slow A' do not get through the shield: of their energies the two published
 * edges say nothing, and the recast counts thousands of times too many in E137 at 1 MeV.
 *
 * @param masses in GeV @param published couplings at each of them
 */
export function recastingAt(
  search: Recasting,
  masses: readonly number[],
  published: Published,
): (target: Model, neutrinos: NeutrinoNature) => (Interval | undefined)[] {
  const yields = yieldsAlong(search, masses);
  // Papers count neutrinos as left-handed.
  const original = yields(search.model, "majorana");
  const recast = search.flight ? displaced(search.flight, published, original) : prompt(published, original);
  return (model, neutrinos) => {
    const target = yields(model, neutrinos);
    return masses.map((_, row) => (Number.isNaN(published.from[row]) ? undefined : recast(row, target(row))));
  };
}

function yieldsAlong(
  { production, decay, flight }: Recasting,
  masses: readonly number[],
): (model: Model, neutrinos: NeutrinoNature) => YieldAlong {
  const kinematics = decayKinematics(masses);
  const chargesOf = chargesAlong(masses);
  const productionOf = productionAlong(production, masses);
  return (model, neutrinos) => {
    const states = neutrinoStates(neutrinos);
    const yieldsWith = (charges: ChargesAlong): YieldAlong => {
      const rate = productionOf(model, charges);
      return (row) => {
        const widths = widthsAt(kinematics, row, charges(row), states);
        const pions = () => pionWidth(kinematics, row, charges(row));
        const fraction = countedFraction(decay, model, widths, pions);
        return { perG2: fraction === 0 ? 0 : fraction * rate(row), width: widths.total };
      };
    };
    const yields = yieldsWith(chargesOf(model));
    if (!flight || !mixingIsCalculable(model.charges)) return yields;
    const tree = treeEffectiveCharges(model);
    const direct = yieldsWith(() => tree);
    return (row) => {
      const { perG2, width } = yields(row);
      return { perG2: Math.min(perG2, direct(row).perG2), width };
    };
  };
}

/** Events ∝ g². */
function prompt({ from, to }: Published, original: YieldAlong): Recast {
  const counted = from.map((_, row) => original(row).perG2);
  return (row, { perG2 }) => {
    const ratio = (counted[row] as number) / perG2;
    if (!(ratio > 0 && ratio < Infinity)) return undefined;
    const scale = Math.sqrt(ratio);
    return { from: scale * (from[row] as number), to: scale * (to[row] as number) };
  };
}

/** Events ∝ f(v)/Γ, where the time t₀ of the shield follows from equal numbers at both published edges. */
function displaced({ shield, volume }: Flight, { from, to }: Published, original: YieldAlong): Recast {
  const stretch = volume / shield;
  const top = logYield(mostEvents(stretch), stretch);
  const levels = new Float64Array(from.length).fill(Infinity);
  const perRoot = new Float64Array(from.length);
  from.forEach((low, row) => {
    const { perG2, width } = original(row);
    if (Number.isNaN(low) || perG2 === 0) return;
    const v = lowerEdge(((to[row] as number) / low) ** 2, stretch);
    levels[row] = logYield(v, stretch) + Math.log(perG2 / width);
    perRoot[row] = low * Math.sqrt(width / v);
  });
  return (row, { perG2, width }) => {
    const roots = edges((levels[row] as number) - Math.log(perG2 / width), stretch, top);
    if (roots === undefined) return undefined;
    const coupling = (root: number) => (perRoot[row] as number) * Math.sqrt(root / width);
    return { from: coupling(roots[0]), to: coupling(roots[1]) };
  };
}
