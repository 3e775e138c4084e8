import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";
import ts from "typescript";
import { vi } from "vitest";
import { differenceToPrinted } from "./printed.js";

/** A statement of an example, and the comment behind it if there is one. */
interface Step {
  readonly code: string;
  readonly isExpression: boolean;
  readonly comment: string | undefined;
}

/** Runs an example with the given names in scope, and lists what is wrong with it. */
export function faultsOf(code: string, scope: Readonly<Record<string, unknown>>): string[] {
  const steps = stepsOf(code);
  const faults = steps
    .filter(({ isExpression, comment }) => !isExpression && comment !== undefined)
    .map((step) => `"${step.comment ?? ""}" stands behind a statement that has no value`);
  // Outside a notebook, what is displayed goes to the standard output.
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const check = (index: number, evaluate: () => unknown): void => {
    write.mockClear();
    const value = evaluate();
    const displayed = write.mock.calls
      .map(([text]) => String(text))
      .join("")
      .trim();
    if (Number.isNaN(value)) faults.push("NaN");
    const comment = steps[index]?.comment;
    if (comment === undefined) return;
    if (value !== undefined || displayed === "") {
      const difference = differenceToPrinted(value, comment);
      if (difference !== undefined) faults.push(`${comment}: ${difference}`);
    } else if (displayed !== comment) faults.push(`${comment}: it displays ${displayed}`);
  };
  const body = steps.map(({ code, isExpression }, i) =>
    isExpression ? `check(${i}, () => (${code}));` : code,
  );
  try {
    const { code: script } = transformSync(`{ ${body.join("\n")} }`, { loader: "ts" });
    const example = compileFunction(script, ["check", ...Object.keys(scope)]) as (
      ...names: unknown[]
    ) => void;
    example(check, ...Object.values(scope));
  } catch (error) {
    faults.push(String(error));
  } finally {
    write.mockRestore();
  }
  return faults;
}

function stepsOf(code: string): Step[] {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  return source.statements.map((statement) => {
    const isExpression = ts.isExpressionStatement(statement);
    const [range] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    return {
      code: isExpression ? statement.expression.getText() : statement.getText(),
      isExpression,
      comment: range && code.slice(range.pos, range.end).replace(/^\/\/\s*/, ""),
    };
  });
}
