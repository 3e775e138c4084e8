import { ArgumentError } from "../core/arguments.js";
import {
  amplitudeSpectrum,
  binCentres,
  formatNumber,
  MHz,
  microsecond,
  type ReferenceId,
  type TimeBins,
  type WiggleFit,
} from "../core/index.js";
import { linearAxis, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import { choice } from "./controls.js";
import type { Figure, Row } from "./figure.js";
import { curve } from "./layers.js";
import { rule } from "./marks.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

/** A fit whose residuals are shown in the spectrum below the wiggle plot. */
export interface LabelledResiduals extends Pick<WiggleFit, "residuals" | "expected"> {
  readonly label: string;
}

/** The time axis is folded: a new stretch begins every 100 µs. */
const stretchLength = 100;
/** Highest frequency of the residual spectrum, in MHz: beyond it there is noise only. */
const highestFrequency = 1.2;

/**
 * The wiggle plot: counts per bin folded every 100 µs with the fitted curve, and below it the spectrum of the
 * residuals, of this fit or of others, with a switch between several.
 *
 * @param spectra one or more @param frequencies angular frequencies in GeV to mark in the spectrum, by name
 * @throws ArgumentError without a fit for the spectrum
 */
export function wigglePlot(options: {
  readonly counts: ArrayLike<number>;
  readonly bins: TimeBins;
  readonly fit: WiggleFit;
  readonly spectra: readonly LabelledResiduals[];
  readonly frequencies: Readonly<Record<string, number>>;
  readonly sources: readonly ReferenceId[];
}): Figure {
  const { counts, bins, fit, spectra } = options;
  const [first] = spectra;
  if (first === undefined) throw new ArgumentError("spectra", "none", "the residuals of one fit or more");
  const rows = countRows(counts, bins, fit);
  const spectrumRows = spectra.flatMap(({ label, residuals }) => residualSpectrum(label, residuals, bins));
  const labels = spectra.map(({ label }) => label);
  const data = labels.length > 1 ? choice("data", labels, "residuals of simulated data") : undefined;
  const inPlot = positrons(fit.expected);
  const inSpectrum = positrons(first.expected);
  const most = rows.reduce((largest, row) => Math.max(largest, Number(row["counts"])), 1);
  const width = `${((1000 * bins.width) / microsecond).toPrecision(4)} ns`;
  const stretches = new Set(rows.map((row) => row["stretch"])).size;
  const periods = (stretchLength * microsecond * fit.wiggle.angularFrequency) / (2 * Math.PI);
  const loudest = spectrumRows.reduce((largest, row) => Math.max(largest, Number(row["amplitude"])), 0);
  const top = plot({
    x: linearAxis(`time after injection, modulo ${stretchLength}`, "µs", [0, stretchLength]),
    y: logAxis(`positrons per ${width}`, "counts", [0.8, 2 * most]),
    layers: [
      {
        data: { name: "counts" },
        transform: [{ filter: "datum.counts > 0" }],
        mark: { type: "point", clip: true, color: colors.blue, size: 5 },
        encoding: { x: { field: "time" }, y: { field: "counts" } },
      },
      {
        data: { name: "counts" },
        mark: { type: "line", clip: true, color: colors.vermilion, strokeWidth: 1 },
        encoding: {
          x: { field: "time" },
          y: { field: "fit" },
          detail: { field: "stretch", type: "nominal" },
        },
      },
    ],
    height: 460,
  });
  const bottom = plot({
    x: linearAxis("frequency of the residuals", "MHz", [0, highestFrequency]),
    y: logAxis("amplitude of residuals", "σ", [0.005, 2 * loudest]),
    layers: [
      ...Object.entries(options.frequencies).map(([label, omega]) =>
        rule({ x: omega / (2 * Math.PI * MHz), label }),
      ),
      curve({
        from: "spectrum",
        ...(data && { where: data }),
        x: "frequency",
        y: "amplitude",
        color: colors.blue,
        width: 1.5,
      }),
    ],
    height: 170,
  });
  return figure({
    title: "The wiggle plot",
    caption:
      `Above: ${inPlot} decay positrons in bins of ${width} (dots) and the fitted five-parameter curve (line), folded every ${stretchLength} µs; each stretch lies below ` +
      `the one before, and empty bins are not drawn. Below: the spectrum of a fit's residuals in standard deviations, ` +
      `${inSpectrum === inPlot ? "for as many" : `for ${inSpectrum}`} positrons ${labels.join(" or ")}.`,
    alt:
      `${stretches} stretches of an oscillation with ${periods.toFixed(1)} periods per ${stretchLength} microseconds, each lower than the one before; the fit follows the counts. ` +
      `Below, the spectrum of the residuals: ${labels.join(", or ")}.`,
    sources: options.sources,
    digits: 4,
    rows: { counts: rows, spectrum: spectrumRows },
    spec: { ...(data && { params: [data.param] }), vconcat: [top, bottom] },
  });
}

/** How many positrons a fit is to, in two digits. */
const positrons = (expected: Float64Array): string =>
  formatNumber(
    expected.reduce((sum, n) => sum + n, 0),
    2,
  );

function countRows(counts: ArrayLike<number>, bins: TimeBins, fit: WiggleFit): Row[] {
  return Array.from(binCentres(bins), (t, i) => {
    const time = t / microsecond;
    const stretch = Math.floor(time / stretchLength);
    return {
      time: time - stretch * stretchLength,
      stretch,
      counts: counts[i] ?? 0,
      fit: fit.expected[i] ?? 0,
    };
  });
}

/** The spectrum up to the highest frequency drawn; of each pair of neighbours the larger, so that no peak is lost. */
function residualSpectrum(data: string, residuals: ArrayLike<number>, bins: TimeBins): Row[] {
  const { frequencies, amplitudes } = amplitudeSpectrum(Array.from(residuals), bins.width / microsecond);
  const rows: Row[] = [];
  for (let i = 1; i + 1 < frequencies.length && (frequencies[i] ?? 0) < highestFrequency; i += 2) {
    const amplitude = Math.max(amplitudes[i] ?? 0, amplitudes[i + 1] ?? 0);
    rows.push({ data, frequency: frequencies[i] ?? 0, amplitude });
  }
  return rows;
}
