import {
  band,
  categoryAxis,
  choice,
  colors,
  curve,
  curves,
  dimensionless,
  figure,
  heatMap,
  linearAxis,
  logAxis,
  note,
  plot,
  points,
  region,
  rule,
  slider,
  span,
  type Figure,
} from "hidden-photons/figures";

const texts = { caption: "What it shows.", alt: "What it looks like.", sources: ["codata2018"] } as const;

const masses = Array.from({ length: 41 }, (_, i) => 10 ** (i / 10));

function couplingPlane(): Figure {
  const year = choice("year", ["2021", "2025"]);
  const bands = ["2021", "2025"].flatMap((name, then) =>
    masses.map((M) => {
      const g = (then + 1) * 4.45e-4 * Math.hypot(1, M / 86);
      return { year: name, M, low: 0.8 * g, high: 1.2 * g, centre: g };
    }),
  );
  const limit = [
    { M: 220, g: 1e-3 },
    { M: 1000, g: 2e-3 },
    { M: 7400, g: 6.6e-2 },
  ];
  return figure({
    ...texts,
    title: "Bands and regions",
    rows: { bands, limit },
    spec: plot({
      x: logAxis("mass M", "MeV", [1, 1e4]),
      y: logAxis("coupling g", dimensionless, [1e-4, 1e-1]),
      right: logAxis("kinetic mixing ε", dimensionless, [3.3e-4, 3.3e-1]),
      controls: [year],
      layers: [
        region({ from: "limit", x: "M", edge: "g", label: { text: "excluded", at: 1000, dy: 14 } }),
        region({ from: "limit", x: "M", edge: "g", side: "below", dash: "dotted", color: colors.purple }),
        band({
          from: "bands",
          where: year,
          x: "M",
          low: "low",
          high: "high",
          label: { text: "1σ", at: "start" },
        }),
        curve({
          from: "bands",
          where: year,
          x: "M",
          y: "centre",
          dash: "dashed",
          label: { text: "centre", at: "end" },
        }),
        rule({ x: 105.66, label: "muon mass" }),
        rule({ y: 2e-2, label: "bound" }),
        note({ text: "a note", x: 2, y: 1e-2, color: colors.vermilion }),
      ],
    }),
  });
}

function measurements(): Figure {
  const names = ["BNL 2006", "FNAL 2021"];
  return figure({
    ...texts,
    title: "Points and spans",
    rows: [
      { experiment: "BNL 2006", value: 20.89, sigma: 0.63 },
      { experiment: "FNAL 2021", value: 20.4, sigma: 0.54 },
    ],
    spec: plot({
      x: linearAxis("a − 1165900", "10⁻⁹", [17.5, 22]),
      y: categoryAxis("", names),
      height: 200,
      layers: [
        span({ x: [17.67, 18.53] }),
        note({ text: "theory", x: 18.1, y: "BNL 2006", align: "center" }),
        points({ x: "value", y: "experiment", xSigma: "sigma", shape: "square" }),
      ],
    }),
  });
}

function series(): Figure {
  const names = ["V", "S", "P", "A", "sum"];
  return figure({
    ...texts,
    title: "Series on a wide logarithmic axis",
    rows: names.flatMap((name, i) => masses.map((M) => ({ name, ratio: M ** 4 * 1e-8, value: (i + 1) / M }))),
    spec: plot({
      x: logAxis("mass ratio M/m", dimensionless, [1e-8, 1e8]),
      y: logAxis("loop function", dimensionless, [1e-4, 10]),
      layers: [curves({ x: "ratio", y: "value", series: "name", names, label: { at: "start", dx: 4 } })],
    }),
  });
}

function turning(): Figure {
  const turns = slider("time", { from: 0, to: 10, step: 1 });
  const rows = Array.from({ length: 11 }, (_, i) => ({ time: i, x: Math.cos(i), y: Math.sin(i), s: 0.1 }));
  return figure({
    ...texts,
    title: "A slider with a Play button",
    rows: { rows, path: rows },
    play: { param: "time_choice", from: 0, to: 10, seconds: 5 },
    spec: plot({
      x: linearAxis("position x", "m", [-1.2, 1.2]),
      y: linearAxis("position y", "m", [1.2, -1.2]),
      controls: [turns],
      layers: [
        span({ y: [-0.1, 0.1] }),
        curve({ from: "path", x: "x", y: "y", order: "time", width: 1 }),
        points({ from: "rows", where: turns, x: "x", y: "y", ySigma: "s", xSigma: "s", size: 100 }),
      ],
    }),
  });
}

function plane(): Figure {
  const x = { title: "mass M", unit: "MeV", scale: "logarithmic", values: masses } as const;
  const y = { title: "angle", unit: "rad", scale: "linear", values: masses.map((_, i) => i / 10) } as const;
  const values = y.values.flatMap((angle) => masses.map((M) => M * Math.exp(-angle)));
  const surface = { title: "rate", unit: "Hz", x, y, values };
  return heatMap({ ...texts, surface, colors: "logarithmic", levels: [1, 30, 1000] });
}

/** Figures that use every axis, layer and control once. */
export const examples: readonly Figure[] = [couplingPlane(), measurements(), series(), turning(), plane()];
