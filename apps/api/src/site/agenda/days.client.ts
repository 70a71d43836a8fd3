/** Where the days scroll sideways, the one that is shown comes into sight. */
export function showDay(): void {
  const day = document.querySelector<HTMLElement>('.days-many [aria-current]')?.parentElement;
  if (day)
    day.parentElement!.scrollLeft =
      day.offsetLeft - (day.parentElement!.clientWidth - day.offsetWidth) / 2;
}
