/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Lets the keyboard reach what scrolls within itself because it is wider than the page. */
export function focusableScrollers(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const element of document.querySelectorAll(".scroll")) observer.observe(element);
}
