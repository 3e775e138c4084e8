import { mesons } from "../../constants/index.js";
import { complex, over, plus, scaled, squaredModulus, times } from "../../numerics/complex.js";
import type { EffectiveCharges } from "../../physics/index.js";

/** Diagonal generators of U(3) in the space of up, down and strange, normalised to Tr T² = 1/2 (1801.04847). */
type Generator = readonly [up: number, down: number, strange: number];

const root6 = Math.sqrt(6);
const photon: Generator = [2 / 3, -1 / 3, -1 / 3];

const pseudoscalars = {
  pion: [1 / 2, -1 / 2, 0],
  eta: [1 / root6, 1 / root6, -1 / root6],
} as const satisfies Record<string, Generator>;

const { rho, omega, phi, chargedPion } = mesons;
const [rhoMass, rhoWidth] = [rho.mass.natural, rho.width.natural];
/** Of pions from a ρ of mass M, in GeV. */
const momentum = (mass: number) => Math.sqrt(Math.max(0, mass ** 2 / 4 - chargedPion.mass.natural ** 2));

/** Vector mesons, with their width at a mass of X in GeV. */
const vectors: readonly {
  readonly generator: Generator;
  readonly mass: number;
  readonly width: (mass: number) => number;
}[] = [
  {
    generator: [1 / 2, -1 / 2, 0],
    mass: rhoMass,
    // Into two pions, which a light X does not reach.
    width: (mass) => rhoWidth * (momentum(mass) / momentum(rhoMass)) ** 3 * (rhoMass / mass),
  },
  { generator: [1 / 2, 1 / 2, 0], mass: omega.mass.natural, width: () => omega.width.natural },
  { generator: [0, 0, Math.SQRT1_2], mass: phi.mass.natural, width: () => phi.width.natural },
];

/**
 * |Σ_V Tr[T_P T_γ T_V] 2 Tr[T_V Q_X] BW_V(M²)|², the rate of P → γX by vector dominance up to factors that no charge
 * enters (1801.04847), as a function of the charges of the quarks under X; strange quarks are charged as down quarks.
 *
 * @param mass M of X in GeV
 */
export function mesonToPhotonRate(
  meson: keyof typeof pseudoscalars,
  mass: number,
): (charges: Pick<EffectiveCharges, "up" | "down">) => number {
  let [ofUp, ofDown] = [complex(0), complex(0)];
  for (const { generator, mass: m, width } of vectors) {
    const coupling = trace(pseudoscalars[meson], photon, generator);
    const resonance = over(complex(2 * m * m * coupling), complex(m * m - mass * mass, -m * width(mass)));
    const [up, down, strange] = generator;
    ofUp = plus(ofUp, scaled(up, resonance));
    ofDown = plus(ofDown, scaled(down + strange, resonance));
  }
  return ({ up, down }) => squaredModulus(plus(times(ofUp, up), times(ofDown, down)));
}

function trace(a: Generator, b: Generator, c: Generator): number {
  return a[0] * b[0] * c[0] + a[1] * b[1] * c[1] + a[2] * b[2] * c[2];
}
