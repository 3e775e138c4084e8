import { expect, it } from "vitest";
import { references, type ReferenceId } from "hidden-photons/core";
import { bibliography, cite } from "hidden-photons/notebook";

it.each([
  ["codata2018", "[Tiesinga et al. 2021](https://doi.org/10.1103/RevModPhys.93.025010)"],
  ["fermilab2021", "[Abi et al. (Muon g-2) 2021](https://doi.org/10.1103/PhysRevLett.126.141801)"],
  ["brodsky1968", "[Brodsky and de Rafael 1968](https://doi.org/10.1103/PhysRev.168.1620)"],
  ["hanneke2008", "[Hanneke et al. 2008](https://doi.org/10.1103/PhysRevLett.100.120801)"],
  ["si2019", "Bureau International des Poids et Mesures 2019"],
  ["codata2022", "[Mohr et al. 2025](https://arxiv.org/abs/2409.03787)"],
] as const)("cites %s", (id, text) => {
  expect(cite(id)).toBe(text);
});

it("cites several in one go", () => {
  expect(cite("si2019", "si2019").split("; ")).toHaveLength(2);
});

it("lists each publication once, with all its links", () => {
  expect(bibliography("brookhaven2006", "si2019", "brookhaven2006")).toBe(
    [
      "1. G. W. Bennett et al. (Muon g-2), *Final report of the E821 muon anomalous magnetic moment measurement at BNL*, Phys. Rev. D 73, 072003 (2006), [doi:10.1103/PhysRevD.73.072003](https://doi.org/10.1103/PhysRevD.73.072003), [arXiv:hep-ex/0602035](https://arxiv.org/abs/hep-ex/0602035).",
      "2. Bureau International des Poids et Mesures, *The International System of Units, 9th edition*, BIPM (2019).",
    ].join("\n"),
  );
});

it("writes every reference there is without initials and without gaps", () => {
  for (const id of Object.keys(references) as ReferenceId[]) {
    expect(cite(id)).toMatch(/^\[?[^\s.]{2}.*\d{4}/);
    expect(cite(id)).not.toMatch(/ {2}|undefined|^\[?\p{Lu}\./u);
  }
});

it("refuses an unknown id, and names the few that look like it", () => {
  expect(() => cite("fermilab2012" as ReferenceId)).toThrow(
    /^reference: got fermilab2012, allowed is one of \d+, among them fermilab20\d\d(, \w+){4}$/,
  );
});
