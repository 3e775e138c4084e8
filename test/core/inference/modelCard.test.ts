import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  atlasClasses,
  classesIn,
  chargesOf,
  modelCard,
  modelCardRows,
  nufit50,
  nufit60,
  u1Charges,
  type ModelCard,
} from "hidden-photons/core";

const now = nufit60.normal;
const card = (name: string): ModelCard => modelCard(name, now);

/** By the charges of the scalars: kind of texture, and whether it fits. */
const seesaws = ({ majorana }: ModelCard) =>
  Object.fromEntries(
    majorana.map(({ singlets, verdict, fits }) => [singlets.join("+"), [verdict.kind, fits]]),
  );

describe("a viable model", () => {
  it.each([
    "B-L",
    "Lmu-Ltau",
    "Le-Lmu",
    "Le-Ltau",
    "B-3Le",
    "B-3Lmu",
    "B-3Ltau",
    "B - 3/2(Lmu+Ltau)",
    "Lmu+Ltau-2Le",
  ])("is %s: all anomalies cancel, the Higgs is neutral, mixings are possible", (name) => {
    const { viable, problems, failing, higgs, dirac, seesaw } = card(name);
    expect([viable, problems, failing, higgs?.toString()]).toEqual([true, [], [], "0"]);
    expect([dirac.ckm, dirac.masses, seesaw]).toEqual([true, true, true]);
  });

  it("has a PMNS matrix with Dirac neutrinos only if it is B-L", () => {
    const names = ["B-L", "Lmu-Ltau", "B-3Lmu", "B - 3/2(Lmu+Ltau)", "Lmu+Ltau-2Le"];
    expect(names.filter((name) => card(name).dirac.viable)).toEqual(["B-L"]);
  });
});

describe("the seesaw with one and two scalars", () => {
  const normal = ["normal"];
  it.each([
    ["B-L", { "": ["singular", []], 2: ["viable", normal] }],
    [
      "Lmu-Ltau",
      {
        "": ["no PMNS", []],
        1: ["zero minors", normal],
        2: ["decoupled", []],
        "1+2": ["viable", normal],
      },
    ],
    ["Le-Lmu", { 1: ["zero minors", []], "1+2": ["viable", normal] }],
    ["Le-Ltau", { 1: ["zero minors", []], "1+2": ["viable", normal] }],
    ["B-3Lmu", { 3: ["zero minors", normal], 6: ["decoupled", []], "3+6": ["viable", normal] }],
    ["B-3Le", { 3: ["zero minors", []], 6: ["decoupled", []], "3+6": ["viable", normal] }],
    ["B - 3/2(Lmu+Ltau)", { "3/2": ["singular", []], "3/2+3": ["viable", normal] }],
    ["Lmu+Ltau-2Le", { 1: ["singular", []], "1+2": ["zero minors", []], "1+2+4": ["viable", normal] }],
  ])("%s", (name, expected) => {
    expect(seesaws(card(name))).toMatchObject(expected);
  });

  // The dossier's table: ee vanishes in inverted ordering only, ττ in both.
  it.each([
    ["B-3Le", "3", ["inverted"]],
    ["B-3Lmu", "3", ["normal"]],
    ["B-3Ltau", "3", ["normal", "inverted"]],
    ["Lmu+Ltau-2Le", "1+2", ["inverted"]],
    ["Lmu+Ltau-2Le", "1+2+4", ["normal", "inverted"]],
  ])("%s with charges %s fits %j", (name, singlets, fits) => {
    const both = modelCard(name, nufit60.normal, nufit60.inverted);
    expect(seesaws(both)[singlets]?.[1]).toEqual(fits);
  });

  it("goes on to more scalars where these do not fit, until the mixing is as measured", () => {
    const counts = (name: string) => {
      const { majorana } = card(name);
      return majorana.filter(({ fits }) => fits.length > 0).map(({ singlets }) => singlets.length);
    };
    expect(Math.min(...counts("2B-Le-5Lmu"))).toBe(4);
    expect(Math.min(...counts("3B-Le-2Lmu-6Ltau"))).toBe(4);
    expect(card("Lmu-Ltau").majorana.every(({ singlets }) => singlets.length < 3)).toBe(true);
  });
});

describe("a model that is not viable says why:", () => {
  it.each([
    ["B", /^U\(1\)_X U\(1\)_Y², SU\(2\)² U\(1\)_X do not cancel: other fields than singlets are needed$/],
    [
      "T3R",
      /^quarks and charged leptons need a Higgs of charge 1\/2; that of the Standard Model is neutral$/,
    ],
    ["Y", /^quarks and charged leptons need a Higgs of charge 1\/2;/],
    ["Y3", /^no single Higgs doublet gives quarks and charged leptons their masses$/],
    ["B1-B2", /^quarks \(a,b,c\) leave no room for the CKM matrix$/],
  ])("%s", (name, reason) => {
    const { viable, problems } = card(name);
    expect(viable).toBe(false);
    expect(problems[0]).toMatch(reason);
  });

  it("B-L without right-handed neutrinos, and how to repair it", () => {
    const { failing, repair, problems } = modelCard(u1Charges({ ...chargesOf("B-L"), nu: 0 }), now);
    expect(failing).toEqual(["xxx", "gravity"]);
    expect(repair.singlets.join()).toBe("-1,-1,-1");
    expect(problems[0]).toMatch(/singlets of charge -1, -1, -1 repair that$/);
    expect(problems[1]).toMatch(/^no neutrino masses leave room for the PMNS matrix/);
  });

  it("B-L with exotic neutrinos: free of anomalies, but without masses", () => {
    const { failing, dirac, majorana, problems } = modelCard(
      u1Charges({ ...chargesOf("B-L"), nu: [5, -4, -4] }),
      now,
    );
    expect([failing, dirac.masses, majorana]).toEqual([[], false, []]);
    expect(problems).toHaveLength(1);
  });
});

describe("couplings", () => {
  const seen = (name: string) =>
    card(name).reach.flatMap(({ experiment, sees }) => (sees ? [experiment] : []));

  it("at tree level decide which experiments see the boson", () => {
    expect(seen("Lmu-Ltau")).toEqual(["muon g-2", "NA64μ"]);
    expect(seen("B-3Ltau")).toEqual(["DARWIN, nuclear recoils"]);
    expect(seen("B-3Lmu")).toEqual(["muon g-2", "NA64μ", "CEvNS", "DARWIN, nuclear recoils"]);
    expect(seen("B-L")).toHaveLength(7);
    expect(seen("B")).toEqual([]);
  });

  it("do not depend on the order of right-handed families, which have no names", () => {
    const named = modelCard("Lmu-Ltau", now).couplings;
    const reordered = u1Charges({ L: [0, 1, -1], e: [1, 0, -1], nu: [0, 1, -1] });
    expect(modelCard(reordered, now).couplings).toEqual(named);
    expect(named).toMatchObject({ electron: false, muon: true, tau: true });
    const thirdQuarks = u1Charges({ ...chargesOf("B3"), u: ["1/3", 0, 0] });
    expect(modelCard(thirdQuarks, now).couplings.nuclei).toBe(false);
    // Without a Higgs nothing tells.
    expect(modelCard(u1Charges({ e: [1, 0, -1] }), now).couplings).toMatchObject({
      electron: true,
      muon: false,
    });
  });

  it("of mass states: none that change flavour for B-L, |Q23| = 0.82 for Lμ-Lτ", () => {
    const bMinusL = card("B-L").flavourCouplings;
    bMinusL.forEach((row, i) => {
      row.forEach((size, j) => {
        expect(size).toBeCloseTo(i === j ? 1 : 0, 13);
      });
    });
    expect(card("Lmu-Ltau").flavourCouplings[1][2]).toBeCloseTo(0.817, 3);
    const universal = modelCard("B-3Lmu", nufit50.normal).flavourCouplings;
    const withoutBaryons = modelCard("-3Lmu", nufit50.normal).flavourCouplings;
    expect(universal).toEqual(withoutBaryons);
  });
});

describe("properties that the normalisation and the order of families leave alone:", () => {
  it("a factor changes no verdict and no normalised charge", () => {
    const [one, other] = [card("B-3Lmu"), card("2/7(B-3Lmu)")];
    expect(other.viable).toBe(one.viable);
    expect(String(other.primitive.charges.L)).toBe(String(one.primitive.charges.L));
    expect(other.primitive.unit.toString()).toBe("2/21");
    expect(other.majorana.map(({ verdict, fits }) => [verdict, fits])).toEqual(
      one.majorana.map(({ verdict, fits }) => [verdict, fits]),
    );
    expect(other.reach).toEqual(one.reach);
  });

  it("an opposite sign, too, and right-handed families in another order", () => {
    const { Q, u, d, L, e } = chargesOf("Lmu-Ltau");
    const shuffled = modelCard(u1Charges({ Q, u, d, L, e: [e[2], e[0], e[1]], nu: [1, -1, 0] }), now);
    expect(seesaws(shuffled)).toEqual(seesaws(card("Lmu-Ltau")));
    expect(shuffled.viable).toBe(true);
    expect(seesaws(card("Ltau-Lmu"))).toEqual(seesaws(card("Lmu-Ltau")));
  });

  it("a shift by hypercharge keeps anomalies, CKM and textures' kinds, and shows in the Higgs", () => {
    const shifted = card("B-L+2Y");
    expect(shifted.failing).toEqual([]);
    expect(shifted.higgs?.toString()).toBe("1");
    expect(shifted.dirac.viable).toBe(true);
    expect(shifted.viable).toBe(false);
  });
});

describe("lines of a card", () => {
  it("say all of it", () => {
    const rows = modelCardRows(card("Lmu-Ltau"));
    const answers = Object.fromEntries(rows.map(({ question, answer }) => [question, answer]));
    expect(answers).toMatchObject({
      model: "Lμ-Lτ",
      charges: "Q, u, d: 0; L, e, ν: (0, 1, -1)",
      anomalies: "all six cancel",
      Higgs: "neutral",
      "PMNS matrix, seesaw, no scalar": "not all mix as measured",
      "PMNS matrix, seesaw, one scalar":
        "charge 1: zeros μμ, ττ of $M_\\nu^{-1}$, fits angles and splittings, normal ordering",
      "PMNS matrix, seesaw, two scalars": "charge 1 and 2: any mixing",
      "measured angles and splittings": "NuFIT 6.0, normal ordering",
      "seen, without kinetic mixing, by": "muon g-2 (1), NA64μ (4)",
      verdict: "viable with one scalar",
    });
  });

  it.each([
    ["B-L", "viable, with Dirac neutrinos"],
    ["Lmu-Ltau", "viable with one scalar in normal ordering and two scalars in inverted ordering"],
    ["Le-Lmu", "viable with two scalars"],
    ["Lmu+Ltau-2Le", "viable with three scalars in normal ordering and two scalars in inverted ordering"],
    ["2B-Le-5Lmu", "viable with four scalars"],
  ])("say that %s is %s, and how", (name, verdict) => {
    const rows = modelCardRows(modelCard(name, nufit60.normal, nufit60.inverted));
    expect(rows.at(-1)).toEqual({ question: "verdict", answer: verdict });
  });

  it("say in which ordering zeros fit, and how many scalars do where two are not enough", () => {
    const seesawRows = (name: string) => {
      const rows = modelCardRows(modelCard(name, nufit60.normal, nufit60.inverted));
      return rows.filter(({ question }) => question.includes("seesaw")).map(({ answer }) => answer);
    };
    expect(seesawRows("B-3Le")[1]).toBe(
      "charge 3: zero ee of $M_\\nu^{-1}$, fits angles and splittings, inverted ordering only",
    );
    expect(seesawRows("Lmu+Ltau-2Le")[3]).toBe("charge 1, 2 and 4: any mixing");
    expect(seesawRows("2B-Le-5Lmu").slice(0, 3)).toEqual(Array(3).fill("not all mix as measured"));
    const zeros = "of $M_\\nu^{-1}$, fits angles and splittings,";
    expect(seesawRows("2B-Le-5Lmu")[3]).toBe(
      `for example charge 1, 2, 5 and 6: zero μμ ${zeros} normal ordering only; ` +
        `charge 1, 2, 5 and 10: zero eμ ${zeros} normal and inverted ordering`,
    );
  });

  it("name failing sums with their values, and their repair", () => {
    const rows = modelCardRows(card("B-2Lmu"));
    const answers = Object.fromEntries(rows.map(({ question, answer }) => [question, answer]));
    expect(answers["anomalies"]).toBe("U(1)_X U(1)_Y² = -1/2, SU(2)² U(1)_X = 2");
    expect(answers["repair"]).toBe("no singlets help with U(1)_X U(1)_Y², SU(2)² U(1)_X");
  });

  it("are there for all kinds of charges", () => {
    const classes = [...atlasClasses({ fields: "SM+3nuR", maxCharge: 1 })].flatMap(classesIn);
    const cards = [...classes, { Q: [1, 2, 3], d: 4 } as const].map((given) =>
      modelCard(u1Charges(given), now),
    );
    expect(cards.length).toBe(38);
    for (const row of cards.flatMap(modelCardRows)) {
      expect(row.answer).not.toBe("");
      expect(row.answer).not.toMatch(/undefined|NaN/);
    }
  });
});

it("refuses what is no model", () => {
  expect(() => modelCard(u1Charges({}), now)).toThrow(ArgumentError);
  const wrong: [unknown, unknown[], string][] = [
    [u1Charges({}).Q, [now], "charges: got 0,0,0, allowed is exact charges"],
    [{ L: [0, 1, -1] }, [now], "charges: got an object with L, allowed is exact charges"],
    ["B-L", [], "oscillations: got undefined, allowed is a fit for one ordering"],
    ["B-L", [undefined], "oscillations: got undefined, allowed is a fit for one ordering"],
    ["B-L", [nufit60], "oscillations: got an object with normal, inverted"],
  ];
  for (const [given, fits, message] of wrong) {
    expect(() => modelCard(given as string, ...(fits as [typeof now]))).toThrow(message);
  }
  expect(() => card("Lmuu")).toThrow(ArgumentError);
  expect(() => modelCard("B-L", nufit50.normal, nufit60.normal)).toThrow(
    "oscillations: got normal, normal, allowed is one fit for each ordering",
  );
});
