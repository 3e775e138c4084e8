import { describe, expect, it } from "vitest";
import { ArgumentError } from "hidden-photons/core";
import { exercise } from "hidden-photons/notebook";
import { fakeFrontEnd } from "./front-end.js";

const sent = fakeFrontEnd();
const said = (): string => String(sent.at(-1)!.data["text/markdown"]);

const momentum = {
  id: "magic momentum",
  question: "At which momentum?",
  answer: 3.094,
  unit: "GeV",
  tolerance: 0.01,
} as const;

describe("an answer in numbers", () => {
  const cases: [number | string, RegExp][] = [
    [3.094, /^✓ \*\*magic momentum\*\*: right\.$/],
    [3.12, /: right/],
    [3094, /You seem to have given \*\*MeV\*\* where \*\*GeV\*\* is expected/],
    [3.094e6, /given \*\*keV\*\*/],
    [0.003094, /given \*\*TeV\*\*/],
    [3.094e-5, /a factor 10⁵ too small: check the unit, GeV is expected/],
    [-3.094, /the \*\*sign\*\* is not/],
    [6.188, /a factor \*\*2\*\* too large/],
    [3.094 / Math.PI, /a factor \*\*π\*\* too small/],
    [3.094 * 2 * Math.PI, /a factor \*\*2π\*\* too large/],
    [1 / 3.094, /the \*\*inverse\*\* of the answer/],
    [1 / 3.094 ** 2, /the \*\*inverse square\*\*/],
    [3.094 ** 2, /the \*\*square\*\*/],
    [Math.sqrt(3.094), /the \*\*square root\*\*/],
    [3.2, /Close: 3 % off/],
    [77, /too large\.$/],
    [0.7, /too small\.$/],
    [-77, /\*\*sign\*\* differ/],
    [0, /not zero/],
    [NaN, /this is not a number \(NaN\)\. Put a number in GeV between the brackets/],
    ["3.094", /this is not a number \("3\.094"\) but a text: take the quotes away\.$/],
    ["three", /this is not a number \(three\)\. Put a number in GeV/],
    ["", /this is not a number \(\)\. Put/],
  ];
  it.each(cases)("%s", (answer, reply) => {
    exercise(momentum).check(answer);
    expect(said()).toMatch(reply);
  });

  it.each([
    ["-3/2", /right/],
    [" −3 / 2 ", /right/],
    ["3/2", /the \*\*sign\*\* is not/],
    ["3/0", /this is not a number \(3\/0\)/],
    ["3/2/1", /this is not a number/],
  ])("%s, a pure number as a fraction", (answer, reply) => {
    exercise({ ...momentum, answer: -1.5, unit: "" }).check(answer);
    expect(said()).toMatch(reply);
  });

  it("takes a fraction only where no unit is expected", () => {
    exercise({ ...momentum, answer: 1.5 }).check("3/2");
    expect(said()).toMatch(/this is not a number \(3\/2\)/);
  });

  it.each([
    [-3, -2, /too large in size\.$/],
    [-1.2, -2, /too small in size\.$/],
    [-4, -2, /a factor \*\*2\*\* too large in size\./],
    [-1, -2, /a factor \*\*2\*\* too small in size\./],
    [-2000, -2, /a factor 10³ too large in size: check/],
    [-1.9, -2, /Close: 5 % off/],
    [2, -2, /\*\*sign\*\* is not/],
    [-1, 0, /smaller in size\.$/],
    [1, 0, /smaller\.$/],
  ])("%s for %s speaks of the size of negative numbers", (given, answer, reply) => {
    exercise({ ...momentum, answer, unit: "" }).check(given);
    expect(said()).toMatch(reply);
  });

  it("shows the question while there is no answer", () => {
    exercise(momentum).check(undefined);
    expect(said()).toBe(
      "**Exercise: magic momentum.** At which momentum?\n\nPut a number in GeV between the brackets of `check(...)` and run the cell.",
    );
  });

  it("knows prefixes of other units, and leaves composite units alone", () => {
    exercise({ ...momentum, unit: "cm", answer: 12 }).check(120);
    expect(said()).toMatch(/given \*\*mm\*\* where \*\*cm\*\*/);
    exercise({ ...momentum, unit: "GeV/c" }).check(3094);
    expect(said()).toMatch(/given \*\*MeV\/c\*\*/);
    exercise({ ...momentum, unit: "GeV⁻²" }).check(3094);
    expect(said()).toMatch(/a factor 10³ too large: check the unit, GeV⁻² is expected/);
    exercise({ ...momentum, unit: "" }).check(309.4);
    expect(said()).toMatch(/per cent/);
  });

  it("gives one hint after another with wrong answers", () => {
    const hinted = exercise({ ...momentum, hints: ["first", "second"] });
    const replies = [77, undefined, 78, 79].map((answer) => {
      hinted.check(answer);
      return said();
    });
    expect(replies[0]).toMatch(/too large\.\n\n\*Hint 1 of 2:\* first$/);
    expect(replies[1]).not.toContain("Hint");
    expect(replies[2]).toMatch(/\*Hint 2 of 2:\* second$/);
    expect(replies[3]).not.toContain("Hint");
  });
});

describe("an answer in words", () => {
  const boson = { id: "boson", question: "Which?", answer: "L_mu - L_tau" };
  const choices = ["B - L", "L_mu - L_tau"];

  it("is read without regard to case and spaces", () => {
    exercise(boson).check("  l_MU -  L_tau ");
    expect(said()).toBe("✓ **boson**: right.");
  });

  it("is one of the choices", () => {
    exercise({ ...boson, choices }).check("B - L");
    expect(said()).toBe("✗ **boson**: not this one.");
    exercise({ ...boson, choices }).check("photon");
    expect(said()).toBe('✗ **boson**: choose one of `"B - L"`, `"L_mu - L_tau"`.');
    exercise({ ...boson, choices }).check();
    expect(said()).toContain("**Exercise: boson.** Which?\n\nPut one of");
    exercise(boson).check();
    expect(said()).toContain("Put your answer, in quotes,");
  });

  it("is refused as an exercise if it cannot be answered", () => {
    expect(() => exercise({ ...boson, choices: ["B - L"] })).toThrow(
      /exercise "boson", answer: got L_mu - L_tau/,
    );
    expect(() => exercise({ ...momentum, tolerance: 0 })).toThrow(
      /exercise "magic momentum", tolerance: got 0/,
    );
    expect(() => exercise({ ...momentum, answer: Infinity })).toThrow(/answer: got Infinity GeV/);
  });
});

describe("an answer out of many", () => {
  const even = {
    id: "an even number",
    question: "Which number is even?",
    fault: (answer: string) => {
      if (!/^\d+$/.test(answer)) throw new ArgumentError("answer", answer, "digits");
      return Number(answer) % 2 === 0 ? undefined : "it is odd.";
    },
    hints: ["Halve it."],
  };

  it("is right if nothing is wrong with it", () => {
    exercise(even).check("4");
    expect(said()).toBe("✓ **an even number**: right.");
    exercise(even).check(6);
    expect(said()).toContain("right");
  });

  it("is told what is wrong, and what cannot be read", () => {
    const parity = exercise(even);
    parity.check("3");
    expect(said()).toBe("✗ **an even number**: it is odd.\n\n*Hint 1 of 1:* Halve it.");
    parity.check("four");
    expect(said()).toMatch(/^✗ \*\*an even number\*\*: answer: got four.*digits/);
    parity.check();
    expect(said()).toContain("Put your answer, in quotes");
  });

  it("does not hide a fault of the exercise", () => {
    const broken = exercise({
      ...even,
      fault: () => {
        throw new TypeError("broken");
      },
    });
    expect(() => {
      broken.check("4");
    }).toThrow("broken");
  });
});
