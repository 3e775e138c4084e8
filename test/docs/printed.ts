import ts from "typescript";
import { formatMeasured } from "hidden-photons";

/**
 * Says how a value differs from what a comment prints of it, or nothing if it does not. The comment may go on after
 * a colon: "29.27: revolutions".
 */
export function differenceToPrinted(value: unknown, comment: string): string | undefined {
  const withError = asShown(value);
  if (withError !== undefined && comment.includes("(")) {
    const [shown, printed] = [withError, comment].map((text) => text.replace(/\s/g, ""));
    return shown === printed || printed?.startsWith(`${shown}:`) === true ? undefined : `it is ${withError}`;
  }
  const literal = literalAtStart(comment);
  if (!literal) return `"${comment}" is no value to compare with`;
  return matches(value, literal) ? undefined : `it is ${JSON.stringify(value)}`;
}

/** A value with its error as `show` writes it: 116592061(41) × 10⁻¹¹. */
function asShown(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("value" in value && "sigma" in value))
    return undefined;
  const { value: number, sigma, unit } = value as { value: number; sigma: number; unit?: { symbol: string } };
  return formatMeasured(number, sigma, unit?.symbol);
}

/** The literal that a comment is, or begins with before a colon. */
function literalAtStart(comment: string): ts.Expression | undefined {
  const ends = [...comment.matchAll(/:/g)].map(({ index }) => index);
  const beginnings = [comment, ...ends.map((end) => comment.slice(0, end))];
  return beginnings.map(parsed).find((expression) => expression !== undefined);
}

function parsed(text: string): ts.Expression | undefined {
  const source = ts.createSourceFile("comment.ts", `(${text})`, ts.ScriptTarget.ES2022, true);
  const [statement] = source.statements;
  if (source.statements.length !== 1 || !statement || !ts.isExpressionStatement(statement)) return undefined;
  if (!ts.isParenthesizedExpression(statement.expression)) return undefined;
  const { expression } = statement.expression;
  return expression.getEnd() > expression.getStart() && isLiteral(expression) ? expression : undefined;
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((entry) => ts.isPropertyAssignment(entry) && isLiteral(entry.initializer));
  return ts.isStringLiteral(node) || isNumber(node) || /^(true|false|undefined)$/.test(node.getText());
}

function isNumber(node: ts.Expression): boolean {
  const inner = ts.isPrefixUnaryExpression(node) ? node.operand : node;
  return ts.isNumericLiteral(inner) || inner.getText() === "Infinity";
}

function matches(value: unknown, literal: ts.Expression): boolean {
  if (isNumber(literal)) return typeof value === "number" && agrees(value, literal.getText());
  if (ts.isStringLiteral(literal)) return value === literal.text;
  if (ts.isArrayLiteralExpression(literal)) {
    const elements =
      Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>) : [];
    return (
      elements.length === literal.elements.length &&
      literal.elements.every((element, i) => matches(elements[i], element))
    );
  }
  if (ts.isObjectLiteralExpression(literal))
    return literal.properties.every(
      (entry) =>
        ts.isPropertyAssignment(entry) &&
        matches((value as Record<string, unknown>)[entry.name.getText()], entry.initializer),
    );
  return String(value) === literal.getText();
}

/** Whole numbers agree to rounding errors, others to half a unit in the last digit printed. */
function agrees(value: number, printed: string): boolean {
  const expected = Number(printed);
  if (value === expected) return true;
  const [mantissa = "", exponent] = printed.split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  const isWhole = decimals === 0 && exponent === undefined;
  const halfUnit = 0.5 * 10 ** (Number(exponent ?? 0) - decimals);
  // A value in the middle between two numbers may be printed as either.
  return Math.abs(value - expected) <= (isWhole ? 1e-12 * Math.abs(expected) : halfUnit * (1 + 1e-9));
}
