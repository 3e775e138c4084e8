/** The largest number of true entries of a 3×3 matrix with no row or column twice, by trying all 6 permutations. */
export function largestPlacement(matrix: readonly (readonly boolean[])[]): number {
  const permutations = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const hits = permutations.map((columns) => columns.filter((column, row) => matrix[row]?.[column]).length);
  return Math.max(...hits);
}
