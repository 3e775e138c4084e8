import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";
import type { Random, Triple } from "hidden-photons/core";

/**
 * Whether a seesaw gives a PMNS matrix without zeros and at most one massless neutrino, found out with random numbers in
 * all places that the charges allow: m_D where Q_ν = Q_L + h, every entry of M_R, and a rotation of charged leptons with
 * equal charges. The slow twin of the property "majoranaPmns".
 */
export function randomSeesaw({ L, nu }: { L: Triple; nu: Triple }, h: number, random: Random): boolean {
  const families = [0, 1, 2] as const;
  const dirac = new Matrix(
    families.map((i) => families.map((j) => (nu[j] === L[i] + h ? random.normal() : 0))),
  );
  const majorana = symmetric(() => random.normal());
  const light = dirac.mmul(inverse(majorana)).mmul(dirac.transpose());
  // Charged leptons: eigenvectors of a random m m† with entries between equal charges only.
  const charged = eigenvectors(symmetric((i, j) => (L[i] === L[j] ? random.normal() : 0)));
  const { realEigenvalues } = new EigenvalueDecomposition(light, { assumeSymmetric: true });
  const massless = realEigenvalues.filter((mass) => Math.abs(mass) < 1e-9).length;
  const pmns = charged.transpose().mmul(eigenvectors(light));
  return massless <= 1 && pmns.to1DArray().every((entry) => Math.abs(entry) > 1e-9);
}

function symmetric(entry: (i: 0 | 1 | 2, j: 0 | 1 | 2) => number): Matrix {
  const matrix = Matrix.zeros(3, 3);
  for (const [i, j] of [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 1],
    [1, 2],
    [2, 2],
  ] as const) {
    const value = entry(i, j);
    matrix.set(i, j, value).set(j, i, value);
  }
  return matrix;
}

const eigenvectors = (matrix: Matrix): Matrix =>
  new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).eigenvectorMatrix;
