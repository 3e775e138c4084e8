// Counts and prints the results of all parts, whatever they are written in.
import { stripVTControlCharacters } from "node:util";

export class Report {
  passed = 0;
  failed = 0;

  /** Prints a line of a part, and counts it if it is the result of a test: `pass NAME` or `FAIL NAME: why`. */
  line(text: string): void {
    console.log(text);
    if (text.startsWith("pass ")) this.passed++;
    if (text.startsWith("FAIL ")) this.failed++;
  }

  /** Runs one test, which fails by throwing, and tells whether it passed; what it returns is printed beside its name. */
  async check(name: string, test: () => Promise<string>): Promise<boolean> {
    try {
      const comment = await test();
      this.line(`pass ${name}${comment && `: ${comment}`}`);
      return true;
    } catch (error) {
      const why = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
      this.line(`FAIL ${name}: ${why.replaceAll(/\s+/g, " ").slice(0, 600)}`);
      return false;
    }
  }
}
