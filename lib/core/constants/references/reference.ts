/** A publication that numbers of this library come from. */
export interface Reference {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
  /** Journal, volume and first page; or the institution of a data base. */
  readonly source: string;
  readonly doi?: string;
  readonly arxiv?: string;
}
