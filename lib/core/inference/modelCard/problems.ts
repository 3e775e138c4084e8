import type { GaugeAnomalyId } from "../../physics/index.js";
import { anomalyNames, type ModelCard } from "./card.js";

type Facts = Pick<ModelCard, "failing" | "repair" | "higgs" | "dirac" | "seesaw">;

/** What stands against a model, in words. */
export function problemsOf(facts: Facts): string[] {
  return [...anomalyProblems(facts), ...higgsProblems(facts), ...mixingProblems(facts)];
}

function anomalyProblems({ failing, repair }: Facts): string[] {
  if (failing.length === 0) return [];
  const { singlets, remaining } = repair;
  const charged = `right-handed singlets of charge ${singlets.join(", ")}`;
  const cure =
    singlets.length === 0
      ? "other fields than singlets are needed"
      : `${charged} repair ${remaining.length === 0 ? "that" : `all but ${named(remaining)}`}`;
  return [`${named(failing)} ${failing.length > 1 ? "do" : "does"} not cancel: ${cure}`];
}

const named = (ids: readonly GaugeAnomalyId[]): string => ids.map((id) => anomalyNames[id]).join(", ");

function higgsProblems({ higgs }: Facts): string[] {
  if (higgs === undefined) return ["no single Higgs doublet gives quarks and charged leptons their masses"];
  if (higgs.isZero()) return [];
  return [
    `quarks and charged leptons need a Higgs of charge ${higgs.toString()}; that of the Standard Model is neutral`,
  ];
}

function mixingProblems({ higgs, dirac, seesaw }: Facts): string[] {
  const quarks = dirac.ckm ? [] : [`quarks ${dirac.quarks} leave no room for the CKM matrix`];
  if (higgs === undefined || seesaw) return quarks;
  const partners =
    "each L needs a right-handed neutrino of its charge, or at least two where all L are equal";
  return [...quarks, `no neutrino masses leave room for the PMNS matrix: ${partners}`];
}
