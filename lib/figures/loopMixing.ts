import { codata2018, GeV, logGrid, loopMixing, MeV, pdg2020 } from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { curve } from "./layers.js";
import { note, rule } from "./marks.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

const pairs = [
  { plus: "electron", minus: "tau", column: "eTau", name: "Le-Lτ", at: 0.2, dy: -13, color: colors.blue },
  {
    plus: "muon",
    minus: "electron",
    column: "muE",
    name: "Lμ-Le",
    at: 0.2,
    dy: 15,
    color: colors.vermilion,
  },
  { plus: "muon", minus: "tau", column: "muTau", name: "Lμ-Lτ", at: 0.2, dy: 15, color: colors.green },
] as const;

const thresholds = [
  { name: "2mₑ", q: 2 * codata2018.electronMass.natural },
  { name: "2mμ", q: 2 * codata2018.muonMass.natural },
  { name: "2mτ", q: 2 * pdg2020.tauMass.natural },
];

const frame = { q: [0.1 * MeV, 100 * GeV], epsilonPerG: [1e-5, 1e-1] } as const;

/** The mixing that two leptons induce, |ε(q²)|/g, for the three pairs: in decays (q² > 0) and in scattering (q² < 0). */
export function loopMixingFigure(): Figure {
  const steps = [...logGrid(...frame.q, 241), ...thresholds.map(({ q }) => q)].sort((a, b) => a - b);
  const rows = steps.map((q) => ({
    q: q / MeV,
    ...columns(q * q, "Decay"),
    ...columns(-q * q, "Scattering"),
  }));
  return figure({
    title: "Kinetic mixing from loops of leptons",
    caption:
      "Mixing that the charged leptons of Li-Lj induce, over the gauge coupling. Solid: q² > 0, as in the decay of A' of mass q; dashed: q² < 0, " +
      "as in scattering. Far below the lighter threshold nothing depends on q: |ε|/g = (e/6π²) ln(m_j/m_i) is 0.0417, 0.0273 and 0.0144. " +
      "Above both it falls as 1/q².",
    alt:
      "Three curves, flat at small q. For positive q squared each peaks at the thresholds of its two leptons and falls steeply above the " +
      "heavier one; above some GeV that of Le-Lτ lies under that of Lμ-Lτ. For negative q squared they fall smoothly.",
    sources: ["holdom1986", "bauer2018"],
    rows,
    spec: plot({
      x: logAxis("|q|", "MeV", [frame.q[0] / MeV, frame.q[1] / MeV]),
      y: logAxis("|ε(q²)|/g", dimensionless, frame.epsilonPerG),
      layers: [
        ...thresholds.map(({ q }) => rule({ x: q / MeV, dash: "dotted" })),
        note({ text: "solid: decays, q² > 0", x: 1.5, y: 1.2e-4 }),
        note({ text: "dashed: scattering, q² < 0", x: 1.5, y: 6e-5 }),
        ...thresholds.map(({ name, q }) => note({ text: name, x: (1.12 * q) / MeV, y: 1.5e-5 })),
        ...pairs.flatMap(({ column, name, at, dy, color }) => [
          curve({ x: "q", y: `${column}Scattering`, color, dash: "dashed", width: 1.5 }),
          curve({ x: "q", y: `${column}Decay`, color, label: { text: name, at, dy } }),
        ]),
      ],
    }),
  });
}

function columns(qSquared: number, sign: "Decay" | "Scattering"): Record<string, number> {
  return Object.fromEntries(
    pairs.map(({ plus, minus, column }) => {
      const { re, im } = loopMixing({ plus, minus, qSquared });
      return [`${column}${sign}`, Math.hypot(re, im)];
    }),
  );
}
