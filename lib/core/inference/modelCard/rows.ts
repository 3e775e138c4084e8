import type { Species, U1Charges } from "../../models/index.js";
import { gaugeAnomalies } from "../../physics/index.js";
import type { MajoranaChoice } from "./majoranaChoices.js";
import { anomalyNames, type ModelCard } from "./card.js";

/** A line of a model's card. */
export interface ModelCardRow extends Readonly<Record<string, string>> {
  readonly question: string;
  readonly answer: string;
}

/**
 * A model's card as lines of text, for `table`.
 *
 * @example
 * const rows = modelCardRows(modelCard("B-3Lmu", nufit60.normal));
 * rows[0]; // { question: "model", answer: "B-3Lμ" }
 * show(table(rows, [{ key: "question" }, { key: "answer" }]));
 */
export function modelCardRows(card: ModelCard): ModelCardRow[] {
  const { name, charges, primitive, higgs, dirac, majorana, seesaw, problems } = card;
  const rows: [question: string, answer: string][] = [
    ["model", name],
    ["charges", written(charges)],
    [`in units of ${primitive.unit.toString()}`, written(primitive.charges)],
    ...anomalyRows(card),
    [
      "Higgs",
      higgs === undefined
        ? "none gives all masses"
        : higgs.isZero()
          ? "neutral"
          : `charge ${higgs.toString()}`,
    ],
    ["CKM matrix", `quarks ${dirac.quarks}: ${dirac.ckm ? "all mix" : "not all mix"}`],
    ["PMNS matrix, Dirac neutrinos", diracAnswer(card)],
    ...(majorana.length > 0
      ? seesawRows(majorana)
      : [["PMNS matrix, seesaw", seesaw ? "possible with two ν_R" : "impossible"] as [string, string]]),
    ["neutrinos change flavour", flavourAnswer(card)],
    ["couples to", couplingAnswer(card)],
    ["seen at tree level by", reachAnswer(card)],
    ["verdict", problems.length === 0 ? "viable" : problems.join("; ")],
  ];
  return rows.map(([question, answer]) => ({ question, answer }));
}

const symbols: readonly (readonly [Species, string])[] = [
  ["Q", "Q"],
  ["u", "u"],
  ["d", "d"],
  ["L", "L"],
  ["e", "e"],
  ["nu", "ν"],
];

/** "Q, u, d: 1/3; L, e, ν: (0, -3, 0)": species with the same charges together. */
function written(charges: U1Charges): string {
  const groups = new Map<string, string[]>();
  for (const [species, symbol] of symbols) {
    const [a, b, c] = charges[species];
    const list = a.equals(b) && b.equals(c) ? a.toString() : `(${charges[species].join(", ")})`;
    groups.set(list, [...(groups.get(list) ?? []), symbol]);
  }
  return [...groups].map(([list, names]) => `${names.join(", ")}: ${list}`).join("; ");
}

function anomalyRows({ anomalies, failing, repair }: ModelCard): [string, string][] {
  if (failing.length === 0) return [["anomalies", "all six cancel"]];
  const sums = gaugeAnomalies
    .filter(({ id }) => failing.includes(id))
    .map(({ id }) => `${anomalyNames[id]} = ${anomalies[id].toString()}`);
  const { singlets, remaining } = repair;
  const added = singlets.length > 0 ? [`right-handed singlets ${singlets.join(", ")}`] : [];
  const left =
    remaining.length > 0
      ? [`no singlets help with ${remaining.map((id) => anomalyNames[id]).join(", ")}`]
      : [];
  return [
    ["anomalies", sums.join(", ")],
    ["repair", [...added, ...left].join("; ")],
  ];
}

function diracAnswer({ dirac }: ModelCard): string {
  const mixing = `leptons ${dirac.leptons}: ${dirac.pmns ? "all mix" : "not all mix"}`;
  return dirac.masses ? mixing : `${mixing}; not all have Dirac masses`;
}

const scalars = ["no scalar", "one scalar", "two scalars"];

/** A row for each number of scalars, with the charges that do. */
function seesawRows(choices: readonly MajoranaChoice[]): [string, string][] {
  return scalars.flatMap((name, count): [string, string][] => {
    const ofCount = choices.filter(({ singlets }) => singlets.length === count);
    if (ofCount.length === 0) return [];
    const working = ofCount.filter(({ fits }) => fits !== false).map(seesawAnswer);
    return [
      [`PMNS matrix, seesaw, ${name}`, working.length > 0 ? working.join("; ") : "not all mix as measured"],
    ];
  });
}

function seesawAnswer({ singlets, verdict, fits }: MajoranaChoice): string {
  const charges = singlets.length === 0 ? "" : `charge ${singlets.join(" and ")}: `;
  if (verdict.kind === "viable") return `${charges}any mixing`;
  const zeros = verdict.zeros.map(([i, j]) => `${flavours[i]}${flavours[j]}`).join(", ");
  return `${charges}zeros ${zeros} of M_ν⁻¹, ${fits === undefined ? "not compared with data" : "which fits the data"}`;
}

const flavours = ["e", "μ", "τ"] as const;

function flavourAnswer({ flavourCouplings: q }: ModelCard): string {
  const entries: [string, number][] = [
    ["12", q[0][1]],
    ["13", q[0][2]],
    ["23", q[1][2]],
  ];
  if (entries.every(([, size]) => size < 1e-12)) return "no: all L have the same charge";
  return entries.map(([place, size]) => `|Q${place}| = ${size.toPrecision(3)}`).join(", ");
}

function couplingAnswer({ couplings }: ModelCard): string {
  const { electron, muon, tau, neutrinos, nuclei } = couplings;
  const named = { electrons: electron, muons: muon, taus: tau, neutrinos, nuclei };
  const seen = Object.entries(named).flatMap(([name, coupled]) => (coupled ? [name] : []));
  return seen.length > 0 ? seen.join(", ") : "none of electrons, muons, taus, neutrinos, nuclei";
}

function reachAnswer({ reach }: ModelCard): string {
  const seen = reach
    .filter(({ sees }) => sees)
    .map(({ chapter, experiment }) => `${experiment} (${chapter})`);
  return seen.length > 0 ? seen.join(", ") : "no experiment of the chapters";
}
