import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anomalyTable,
  gaugeAnomalies,
  gaugeAnomalySums,
  Rational,
  u1Charges,
  yukawaForm,
  type AnomalyForm,
  type U1Charges,
} from "hidden-photons/core";
import { families } from "../../models/charges/arbitrary.js";

/** The value of a form for given charges, by the definition of X_ψⁿ. */
function evaluated(form: AnomalyForm, power: number, charges: U1Charges): Rational {
  let total = new Rational(0);
  for (const [species, coefficient] of form)
    for (const charge of charges[species]) total = total.plus(coefficient.times(charge.power(power)));
  return total;
}

describe("anomaly sums as forms", () => {
  it("have the values of the sums where Yukawa couplings make right-handed charges those of the doublets", () => {
    fc.assert(
      fc.property(families, families, families, (Q, L, nu) => {
        const free = u1Charges({ Q, u: Q, d: Q, L, e: L, nu });
        const dirac = u1Charges({ ...free, nu: L });
        for (const anomaly of gaugeAnomalies) {
          const { power, id } = anomaly;
          const form = yukawaForm(anomaly, "quarks and charged leptons");
          expect(evaluated(form, power, free).equals(gaugeAnomalySums(free)[id])).toBe(true);
          const diracForm = yukawaForm(anomaly, "with Dirac neutrinos");
          expect(evaluated(diracForm, power, dirac).equals(gaugeAnomalySums(dirac)[id])).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the table of anomalies", () => {
  it("is the talk's", () => {
    const compact = (tex: string) => tex.replaceAll(" ", "");
    expect(anomalyTable().map(({ sum, withYukawa }) => [compact(sum), withYukawa])).toEqual([
      ["2X_L^3+6X_Q^3-X_\\ell^3-X_\\nu^3-3X_u^3-3X_d^3", "X_L^3-X_\\nu^3"],
      ["2Y_LX_L^2+6Y_QX_Q^2-Y_\\ellX_\\ell^2-Y_\\nuX_\\nu^2-3Y_uX_u^2-3Y_dX_d^2", "0"],
      ["2Y_L^2X_L+6Y_Q^2X_Q-Y_\\ell^2X_\\ell-Y_\\nu^2X_\\nu-3Y_u^2X_u-3Y_d^2X_d", "-\\frac{1}{2}(X_L+3X_Q)"],
      ["2X_Q-X_u-X_d", "0"],
      ["2X_L+6X_Q", "2X_L+6X_Q"],
      ["2X_L+6X_Q-X_\\ell-X_\\nu-3X_u-3X_d", "X_L-X_\\nu"],
    ]);
  });

  it("has nothing but X_L + 3X_Q left where neutrinos have Dirac masses", () => {
    expect(anomalyTable().map(({ withDiracNeutrinos }) => withDiracNeutrinos)).toEqual([
      "0",
      "0",
      "-\\frac{1}{2}(X_L+3X_Q)",
      "0",
      "2X_L+6X_Q",
      "0",
    ]);
  });

  it("keeps commands apart from what follows them", () => {
    expect(anomalyTable()[1]?.sum).toContain("Y_\\ell X_\\ell^2");
  });
});
