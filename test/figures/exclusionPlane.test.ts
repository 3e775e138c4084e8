import { describe, expect, it } from "vitest";
import {
  codata2018,
  exclusionPlane,
  models,
  muonG2Gap,
  toSvg,
  withFreeMixing,
  type Figure,
  type Row,
} from "hidden-photons";
import { closedAtEnds, thinned } from "../../lib/figures/exclusionOutline.js";
import { exclusionPlaneOf, planeScales } from "../../lib/figures/plane.js";
import { textWidth } from "../../lib/figures/textWidth.js";

const anomalies = [muonG2Gap(2021), muonG2Gap(2025)];
const ids = ["secluded", "bMinusL", "bMinus3LMu", "lMuMinusLTau", "lMuMinusLE", "lEMinusLTau"] as const;
const planes = ids.map((id) => {
  const figure = exclusionPlane({ model: id, anomalies, neutrinos: "majorana" });
  return { id, figure, plane: exclusionPlaneOf(models[id]) };
});
const table = (figure: Figure, name: string): readonly Row[] => figure.tables[name] ?? [];
const numbers = (rows: readonly Row[], column: string) => rows.map((row) => Number(row[column]));

/** Types of the marks in the order in which they are drawn, and whether they say something under the pointer. */
function marksOf(spec: Readonly<Record<string, unknown>>): { type: string; tooltip: boolean }[] {
  const inner = (spec["layer"] ?? []) as readonly Readonly<Record<string, unknown>>[];
  if (inner.length > 0) return inner.flatMap(marksOf);
  const { type, opacity } = spec["mark"] as { type: string; opacity?: number };
  // The axis on the right has a mark of no size.
  if (type === "point" && opacity === 0) return [];
  return [{ type, tooltip: "tooltip" in (spec["encoding"] as object) }];
}

describe.each(planes.map((each) => [each.id, each] as const))(
  "the exclusion plane of %s",
  (id, { figure, plane }) => {
    const searches = table(figure, "searches");
    const regions = table(figure, "regions");
    const standing = (year: number) =>
      searches.filter((row) => Number(row["since"]) <= year && year < Number(row["until"]));

    it("is below 150 kB and can be drawn", () => {
      expect(JSON.stringify(figure.spec).length).toBeLessThan(150_000);
      expect(toSvg(figure)).toMatch(/<svg/);
    });

    it("says of every search how it came about, its level and its source", () => {
      expect(searches.length).toBeGreaterThan(5);
      for (const row of searches) {
        expect(row["search"]).toMatch(/: (computed|estimated|recast|transcribed), (\d\d % CL|no CL), \d{4}$/);
        expect(String(row["source"])).toMatch(/^\S.*, \S/);
        expect(regions.some((region) => region["key"] === row["key"])).toBe(true);
      }
      const own = searches.filter((row) => /transcribed/.test(String(row["search"])));
      if (id === "secluded") expect(own.length).toBeGreaterThan(10);
      if (id === "bMinus3LMu") expect(own.map((row) => row["limit"])).toEqual([]);
    });

    it.each([2021, 2025])(
      "labels every region of %d inside the frame, and no label lies on another",
      (year) => {
        const labels = table(figure, "labels").filter((row) => row["year"] === year);
        const texts = labels.map((row) => row["text"]);
        expect(texts).toEqual(expect.arrayContaining(standing(year).map((row) => row["limit"])));
        const { mass, coupling } = planeScales(plane);
        const boxes = labels.map((row) => ({
          text: String(row["text"]),
          x: mass.pixel(Number(row["mass"])),
          y: coupling.pixel(Number(row["coupling"])),
          half: textWidth(String(row["text"]), 14) / 2,
        }));
        boxes.forEach((box, i) => {
          expect(box.x - box.half).toBeGreaterThan(0);
          expect(box.x + box.half).toBeLessThan(plane.width);
          for (const other of boxes.slice(i + 1)) {
            const apart = Math.abs(box.y - other.y) > 13 || Math.abs(box.x - other.x) > box.half + other.half;
            expect(apart, `${box.text} and ${other.text} in ${year}`).toBe(true);
          }
        });
      },
    );

    it("writes nothing into the band, and keeps names apart on a phone that had collided there", () => {
      const { mass, coupling } = planeScales(plane);
      const boxes = table(figure, "labels")
        .filter((row) => row["year"] === 2021)
        .map((row) => ({
          text: String(row["text"]),
          x: mass.pixel(Number(row["mass"])),
          y: coupling.pixel(Number(row["coupling"])),
          half: textWidth(String(row["text"]), 14) / 2,
        }));
      const named = (text: string) => boxes.find((box) => box.text === text);
      const band = named("explains (g-2)μ");
      for (const row of table(figure, "bands")) {
        const x = mass.pixel(Number(row["mass"]));
        if (!band || Math.abs(x - band.x) > band.half) continue;
        const [top, bottom] = ["high2", "low2"].map((column) => coupling.pixel(Number(row[column])));
        expect(band.y + 5 < top! || band.y - 5 > bottom!).toBe(true); // half of its small letters
      }
      const [lhcb, cms] = [named("LHCb"), named("CMS")];
      if (!lhcb || !cms) return;
      const apart = Math.abs(lhcb.x - cms.x) > 2.1 * (lhcb.half + cms.half); // 560 pixels drawn in 265
      expect(apart || Math.abs(lhcb.y - cms.y) > 13).toBe(true);
    });

    it("leads from every name that is far from its own curve to it", () => {
      const { mass, coupling } = planeScales(plane);
      const at = (row: Row, x: string, y: string) =>
        [mass.pixel(Number(row[x])), coupling.pixel(Number(row[y]))] as const;
      for (const leader of table(figure, "leaders")) {
        const [x, y] = at(leader, "mass", "coupling");
        const label = table(figure, "labels").find((row) => {
          const [labelX, labelY] = at(row, "mass", "coupling");
          return row["year"] === leader["year"] && Math.abs(labelX - x) < 1 && Math.abs(labelY - y) < 12;
        })!;
        const search = searches.find((row) => row["limit"] === label["text"]);
        if (!search) continue; // a line of g-2
        const [toX, toY] = at(leader, "toMass", "toCoupling");
        const xs = regions
          .filter((row) => row["key"] === search["key"])
          .map((row) => at(row, "mass", "from")[0]);
        expect(toX).toBeGreaterThan(Math.min(...xs) - 1);
        expect(toX).toBeLessThan(Math.max(...xs) + 1);
        expect(Math.hypot(toX - x, toY - y)).toBeLessThan(120);
      }
    });

    it("draws no sliver", () => {
      for (const piece of new Set(numbers(regions, "piece"))) {
        const masses = numbers(
          regions.filter((row) => row["piece"] === piece),
          "mass",
        );
        expect(Math.max(...masses) / Math.min(...masses)).toBeGreaterThan(1.01);
      }
    });

    it("fills what (g-2)μ itself excludes, in each year", () => {
      const moments = searches.filter((row) => row["family"] === "moment");
      expect(moments.map((row) => [row["since"], row["until"]])).toEqual(
        id === "lEMinusLTau"
          ? []
          : [
              [2021, 2022],
              [2025, 2026],
            ],
      );
      for (const row of moments) {
        const own = regions.filter((region) => region["key"] === row["key"]);
        expect(Math.min(...numbers(own, "to"))).toBeGreaterThan(10 * plane.parameter[1]);
        expect(row["source"]).toMatch(/, arXiv:\S+; more than two standard deviations, one-sided/);
      }
    });

    it("lets the pointer find small regions before large ones, and every edge", () => {
      const { mass, coupling } = planeScales(plane);
      const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
      const areas = [...new Set(numbers(regions, "piece"))].map((piece) => {
        const outline = regions
          .filter((row) => row["piece"] === piece)
          .map((row) => ({
            x: mass.pixel(Number(row["mass"])),
            bottom: coupling.pixel(Number(row["from"])),
            top: coupling.pixel(Number(row["to"])),
          }));
        return outline.slice(1).reduce((sum, b, i) => {
          const a = outline[i]!;
          const columns = Array.from({ length: 100 }, (_, k) => {
            const at = (edge: "x" | "bottom" | "top") => a[edge] + ((k + 0.5) / 100) * (b[edge] - a[edge]);
            const seen = at("x") > 0 && at("x") < plane.width;
            return seen ? within(at("bottom"), plane.height) - within(at("top"), plane.height) : 0;
          });
          return sum + ((b.x - a.x) / 100) * columns.reduce((total, height) => total + height, 0);
        }, 0);
      });
      // Edges were thinned by a third of a pixel after the order was found.
      areas.slice(1).forEach((area, i) => {
        expect(area).toBeLessThan(areas[i]! * 1.01 + 200);
      });
      const layers = marksOf(figure.spec);
      const named = layers.map(({ tooltip }) => tooltip);
      const firstNamed = named.indexOf(true);
      expect(firstNamed).toBeGreaterThan(layers.map(({ type }) => type).lastIndexOf("text"));
      expect(named.slice(firstNamed)).not.toContain(false);
      expect(layers.slice(firstNamed).filter(({ type }) => type === "area")).toHaveLength(
        2 + (id === "lEMinusLTau" ? 0 : 1) + (figure.tables["hubble"] ? 1 : 0),
      );
    });

    it("has a key for the colours and dashes that are drawn", () => {
      const spec = JSON.stringify(figure.spec);
      const treatments = ["transcribed", "recast", "computed", "estimated"].filter((treatment) =>
        searches.some((row) => row["treatment"] === treatment),
      );
      expect(spec).toContain(`"values":${JSON.stringify(treatments)}`);
      for (const row of searches) expect(row["search"]).toContain(`: ${String(row["treatment"])}, `);
    });

    it("closes islands at both ends", () => {
      const [, high] = plane.parameter;
      for (const piece of new Set(numbers(regions, "piece"))) {
        const rows = regions.filter((row) => row["piece"] === piece);
        if (numbers(rows, "to").some((to) => to > 100 * high)) continue;
        for (const end of [rows[0]!, rows.at(-1)!]) expect(end["from"]).toBe(end["to"]);
      }
    });
  },
);

describe("exclusion planes", () => {
  const of = (id: (typeof ids)[number]) => planes.find((each) => each.id === id)!.figure;
  const names = (figure: Figure) => table(figure, "searches").map((row) => row["limit"]);

  it("show what the talk shows", () => {
    expect(names(of("secluded"))).toEqual(
      expect.arrayContaining(["E137", "ν-Cal", "SN 1987A", "BaBar ℓℓ", "NA48/2", "LHCb", "FASER"]),
    );
    expect(names(of("bMinusL"))).toEqual(
      expect.arrayContaining(["CHARM II", "TEXONO", "NA64", "E137", "LHCb"]),
    );
    expect(names(of("lMuMinusLTau"))).toEqual(
      expect.arrayContaining(["trident", "BaBar 4μ", "CHARM II", "NA64μ", "CMS Z → 4μ"]),
    );
    for (const id of ["lMuMinusLE", "lEMinusLTau"] as const)
      expect(names(of(id))).toEqual(expect.arrayContaining(["E137", "BaBar ℓℓ", "NA64", "ν oscillations"]));
    // No search with electrons.
    expect(names(of("bMinus3LMu")).join()).not.toMatch(/E137|BaBar ℓℓ|TEXONO|NA48/);
  });

  it("have the band of g-2 only for models of muons, in 2021", () => {
    expect(new Set(numbers(table(of("bMinus3LMu"), "bands"), "year"))).toEqual(new Set([2021]));
    expect(of("lEMinusLTau").tables["bands"]).toBeUndefined();
    const central = (figure: Figure) => Number(table(figure, "bands")[0]!["central"]);
    expect(central(of("bMinus3LMu")) / central(of("lMuMinusLTau"))).toBeCloseTo(1 / 3, 3);
    const e = codata2018.elementaryCharge.natural;
    expect((central(of("secluded")) * e) / central(of("lMuMinusLTau"))).toBeCloseTo(1, 3);
  });

  it("show the masses that ease the tension of H₀ where neutrinos couple and electrons do not, in 2021", () => {
    for (const id of ["lMuMinusLTau", "bMinus3LMu"] as const) {
      const strip = table(of(id), "hubble");
      expect(new Set(numbers(strip, "year"))).toEqual(new Set([2021])); // ACT excludes up to 16 MeV
      const [low, high] = numbers(strip, "mass");
      expect(low).toBeCloseTo(8.2, 1);
      expect(high).toBeCloseTo(11.8, 1);
      expect(of(id).caption).toMatch(/Pale blue, in 2021: ΔNₑff between 0\.2 and 0\.5/);
      const excluded = /below 10\.4 MeV the microwave background \(Planck 2018\) alone excludes it/;
      expect(of(id).caption).toMatch(excluded);
      expect(JSON.stringify(of(id).spec["layer"])).toMatch(excluded); // in a tooltip
      expect(of(id).sources).toContain("escudero2019");
    }
    for (const id of ["secluded", "bMinusL", "lMuMinusLE"] as const)
      expect(of(id).tables["hubble"]).toBeUndefined();
  });

  it("mark the masses that are not to be trusted, and name them in the caption", () => {
    const near = (id: (typeof ids)[number]) => table(of(id), "doubtful").map((row) => row["near"]);
    expect(near("secluded")).toEqual(["J/ψ", "ψ(2S)", "Υ(1S)", "Υ(2S)", "Υ(3S)", "Z"]);
    expect(near("bMinusL").slice(0, 2)).toEqual(["ω", "φ to 2 GeV"]);
    expect(near("lMuMinusLTau")).toEqual([]);
    expect(of("secluded").caption).toMatch(/not to be trusted \(J\/ψ, .*, Z\)/);
    expect(of("lMuMinusLTau").caption).not.toMatch(/not to be trusted/);
    for (const row of table(of("bMinusL"), "doubtful")) {
      expect(Number(row["low"])).toBeLessThanOrEqual(Number(row["high"])); // four digits are kept
      expect(Number(row["high"])).toBeLessThanOrEqual(1e5); // the end of the axis, in MeV
      expect(row["why"]).toMatch(/\w/);
    }
  });

  it("say which kinetic mixing they have, and draw it", () => {
    expect(of("secluded").caption).not.toMatch(/Kinetic mixing/);
    expect(of("bMinusL").caption).toMatch(/^Kinetic mixing, a free parameter, is taken to be 0\./);
    expect(of("lMuMinusLTau").caption).toMatch(/^Kinetic mixing is that of loops of leptons alone\./);
    const model = withFreeMixing(models.lMuMinusLTau, 0.1);
    const mixed = exclusionPlane({ model, anomalies, neutrinos: "majorana" });
    expect(mixed.title).toBe("Lμ-Lτ, ε = 0.1 g: what is excluded");
    expect(mixed.caption).toMatch(/^Kinetic mixing is that of loops of leptons, and ε = 0\.1 g besides\./);
    expect(names(mixed)).toEqual(expect.arrayContaining(["E137", "KEK", "LHCb"]));
    expect(names(of("lMuMinusLTau"))).not.toContain("E137");
  });

  it("cite the muon's anomaly only where it is drawn", () => {
    const cited = anomalies.map(({ ref }) => ref);
    expect(of("lEMinusLTau").sources.filter((ref) => cited.includes(ref))).toEqual([]);
    expect(of("bMinusL").sources).toEqual(expect.arrayContaining(cited));
  });

  it("say what is estimated, scaled, and what to know about a curve", () => {
    const row = (figure: Figure, limit: string, text = "") =>
      table(figure, "searches").find(
        (each) => each["limit"] === limit && String(each["source"]).includes(text),
      )!;
    expect(row(of("bMinus3LMu"), "ν oscillations")["search"]).toBe("ν oscillations: estimated, no CL, 2019");
    expect(row(of("bMinusL"), "NA64", "scaled")["source"]).toMatch(
      /arXiv:2307\.02404, scaled; the curve of 2019/,
    );
    expect(row(of("lMuMinusLTau"), "CMS Z → 4μ")["source"]).toMatch(/; two couplings are quoted/);
  });

  it("say that a single number is an effective theory, and that nothing is said of quarks alone", () => {
    const draw = (model: string) => exclusionPlane({ model, anomalies, neutrinos: "majorana" });
    expect(draw("Lmu").caption).toMatch(/^Lμ alone has gauge anomalies: an effective theory\./);
    expect(of("lMuMinusLTau").caption).not.toMatch(/effective theory/);
    expect(() => draw("B")).toThrow(/model: got B \(no limit here applies to B\)/);
  });

  it("name what lies inside of other regions instead of drawing it", () => {
    expect(of("secluded").caption).toMatch(/Not drawn, since inside of others: .*E774/);
    expect(names(of("secluded"))).not.toContain("E774");
  });

  it("say in words what the picture of the first year shows, and what comes with the other", () => {
    const [picture, change] = of("secluded").alt.split(" In 2025: ");
    expect(picture).toMatch(/Searches in the plot of 2021: E137, .*, CMS Z → 4μ/);
    expect(picture).not.toMatch(/NA62|FASER/);
    expect(change).toMatch(/^also .*FASER.*; no longer .*CMS Z → 4μ/);
  });

  it("refuse what is no model, and no year", () => {
    const given = { anomalies, neutrinos: "majorana" } as const;
    expect(() => exclusionPlane({ ...given, model: "B-2Lmu" })).toThrow(/with anomalies/);
    expect(() => exclusionPlane({ ...given, model: "nonsense" })).toThrow(RangeError);
    expect(() => exclusionPlane({ ...given, model: "B-L", anomalies: [] })).toThrow(/anomalies: got none/);
  });
});

describe("outlines", () => {
  const scales = planeScales(exclusionPlaneOf(models.bMinusL));
  const piece = Array.from({ length: 200 }, (_, i) => ({
    mass: 10 * 1.02 ** i,
    from: 1e-6 * 1.01 ** i,
    to: 1e-4 * (1 + 0.5 * Math.sin(i / 20)),
  }));

  it("keep their shape with fewer points", () => {
    const fewer = thinned(piece, scales);
    expect(fewer.length).toBeLessThan(50);
    expect([fewer[0], fewer.at(-1)]).toEqual([piece[0], piece.at(-1)]);
    for (const { mass, to } of piece) {
      const right = Math.max(
        1,
        fewer.findIndex((point) => point.mass >= mass),
      );
      const [a, b] = [fewer[right - 1]!, fewer[right]!];
      const t = Math.log(mass / a.mass) / Math.log(b.mass / a.mass);
      const drawn = a.to ** (1 - t) * b.to ** t;
      expect(Math.abs(scales.coupling.pixel(drawn) - scales.coupling.pixel(to))).toBeLessThan(0.4);
    }
  });

  it("close in the middle of their ends", () => {
    const closed = closedAtEnds(piece);
    expect(closed.length).toBe(202);
    expect(closed[0]!.from).toBeCloseTo(Math.sqrt(1e-6 * 1e-4), 12);
    expect(closedAtEnds([])).toEqual([]);
  });
});
