import type { ClassCharges, FieldContent, Triple } from "hidden-photons/core";

/**
 * All solutions of the six anomaly conditions with whole charges up to a maximum, the zero solution and common factors
 * included: nested loops over the ascending triples of each species, in which a condition is asked as soon as all its
 * charges are there. The slow twin of `atlasClasses` and `countSolutions`.
 */
export function* nestedLoops(fields: FieldContent, maxCharge: number): Generator<ClassCharges> {
  const triples = ascendingTriples(maxCharge);
  const neutrinos: Triple[] = fields === "SM" ? [[0, 0, 0]] : triples;
  for (const Q of triples)
    for (const L of triples) {
      if (2 * sum(L) + 6 * sum(Q) !== 0) continue; // SU(2)² U(1)_X
      for (const u of triples)
        for (const d of triples) {
          if (2 * sum(Q) - sum(u) - sum(d) !== 0) continue; // SU(3)² U(1)_X
          for (const e of triples) {
            // 6 times U(1)_X U(1)_Y², and U(1)_X² U(1)_Y
            if (3 * sum(L) + sum(Q) - 6 * sum(e) - 8 * sum(u) - 2 * sum(d) !== 0) continue;
            if (-squares(L) + squares(Q) + squares(e) - 2 * squares(u) + squares(d) !== 0) continue;
            for (const nu of neutrinos) {
              // gravity² U(1)_X, and U(1)_X³
              if (2 * sum(L) + 6 * sum(Q) - sum(e) - sum(nu) - 3 * (sum(u) + sum(d)) !== 0) continue;
              if (2 * cubes(L) + 6 * cubes(Q) - cubes(e) - cubes(nu) - 3 * (cubes(u) + cubes(d)) !== 0)
                continue;
              yield { Q, u, d, L, e, nu };
            }
          }
        }
    }
}

const sum = ([a, b, c]: Triple): number => a + b + c;
const squares = ([a, b, c]: Triple): number => a * a + b * b + c * c;
const cubes = ([a, b, c]: Triple): number => a * a * a + b * b * b + c * c * c;

function ascendingTriples(maxCharge: number): Triple[] {
  const triples: Triple[] = [];
  for (let a = -maxCharge; a <= maxCharge; a++)
    for (let b = a; b <= maxCharge; b++) for (let c = b; c <= maxCharge; c++) triples.push([a, b, c]);
  return triples;
}
