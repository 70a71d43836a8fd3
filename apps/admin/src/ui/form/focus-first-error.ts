/** Moves the focus to the first refused field once its error is drawn, so that it is read aloud. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    open.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
