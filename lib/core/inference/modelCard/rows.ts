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
      ? seesawRows(card)
      : [["PMNS matrix, seesaw", seesaw ? "possible with two ν_R" : "impossible"] as [string, string]]),
    ["neutrinos change flavour", flavourAnswer(card)],
    ["couples to", couplingAnswer(card)],
    ["seen, without kinetic mixing, by", reachAnswer(card)],
    ["verdict", problems.length === 0 ? viableAnswer(card) : problems.join("; ")],
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
  const { singlets, remaining, searchedUpTo } = repair;
  const few = searchedUpTo === undefined ? "" : ` (no fewer with charges up to ${searchedUpTo.toString()})`;
  const added = singlets.length > 0 ? [`right-handed singlets ${singlets.join(", ")}${few}`] : [];
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

const scalars = ["no scalar", "one scalar", "two scalars", "three scalars", "four scalars", "five scalars"];
const scalarsOf = (count: number): string => scalars[count] ?? `${count} scalars`;

/** A row for each number of scalars, with the charges that do. */
function seesawRows({ majorana, oscillations }: ModelCard): [string, string][] {
  const counts = [...new Set(majorana.map(({ singlets }) => singlets.length))];
  const compared = oscillations.map(({ label }) => label).join(" and ");
  return [
    ...counts.map((count): [string, string] => {
      const working = majorana.filter(({ singlets, fits }) => singlets.length === count && fits.length > 0);
      const answers = working.map((choice) => seesawAnswer(choice, oscillations.length)).join("; ");
      // Every entry is allowed only with all charges that make a difference; else other choices of so many may fit, too.
      const example = count > 2 && working.some(({ verdict }) => verdict.kind !== "viable");
      const answer =
        answers === "" ? "not all mix as measured" : example ? `for example ${answers}` : answers;
      return [`PMNS matrix, seesaw, ${scalarsOf(count)}`, answer];
    }),
    ["measured angles and splittings", compared],
  ];
}

function seesawAnswer({ singlets, verdict, fits }: MajoranaChoice, compared: number): string {
  const charges = singlets.length === 0 ? "" : `charge ${listed(singlets.map(String))}: `;
  if (verdict.kind === "viable") return `${charges}any mixing`;
  const zeros = verdict.zeros.map(([i, j]) => `${flavours[i]}${flavours[j]}`);
  const where = fits.length < compared ? `${listed(fits)} ordering only` : `${listed(fits)} ordering`;
  return `${charges}${zeros.length > 1 ? "zeros" : "zero"} ${zeros.join(", ")} of $M_\\nu^{-1}$, fits angles and splittings, ${where}`;
}

/** With what neutrinos mix as measured: Dirac masses, or the fewest scalars, which may differ between orderings. */
function viableAnswer({ dirac, majorana, oscillations }: ModelCard): string {
  if (dirac.viable && dirac.masses) return "viable, with Dirac neutrinos";
  if (majorana.length === 0) return "viable";
  const fewest = oscillations.map(({ ordering }) => {
    const fitting = majorana.filter(({ fits }) => fits.includes(ordering));
    return { ordering, count: Math.min(...fitting.map(({ singlets }) => singlets.length)) };
  });
  const alike = new Set(fewest.map(({ count }) => count)).size === 1;
  const needs = fewest.map(({ ordering, count }) =>
    alike ? scalarsOf(count) : `${scalarsOf(count)} in ${ordering} ordering`,
  );
  return `viable with ${listed([...new Set(needs)])}`;
}

/** "1, 2 and 4" */
const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join() : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1) ?? ""}`;

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
