import { complex, ctranspose, diag, inv, multiply, transpose, type Complex, type Matrix } from "mathjs";

interface Pair {
  readonly re: number;
  readonly im: number;
}

/**
 * M_ν⁻¹ for M_ν = U* diag(M_i) U†, built and inverted by mathjs; M_i = m_i e^(iα_i).
 */
export function inverseMassMatrix(
  u: readonly (readonly Pair[])[],
  masses: readonly number[],
  phases: readonly number[],
): Complex[][] {
  const mixing = u.map((row) => row.map(({ re, im }) => complex(re, im)));
  const diagonal = diag(masses.map((m, i) => complex(m * Math.cos(phases[i]!), m * Math.sin(phases[i]!))));
  const adjoint = ctranspose(mixing) as unknown as Matrix;
  const conjugated = transpose(adjoint);
  const mass = multiply(multiply(conjugated, diagonal), adjoint);
  return (inv(mass) as unknown as { valueOf(): Complex[][] }).valueOf();
}
