/** Buttons that need a script are hidden until it runs. */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const field = button.parentElement!.querySelector('input')!;
    const word = button.querySelector('span')!;
    const announcement = button.parentElement!.querySelector('[role="status"]')!;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        word.textContent = button.dataset.copy!;
      } catch {
        field.select();
        word.textContent = button.dataset.failed!;
      }
      announcement.textContent = word.textContent;
    });
  }
}

/** The link to copy follows the choice of what to subscribe to. */
export function followScope(): void {
  const form = document.querySelector<HTMLFormElement>('form.subscribe');
  if (!form) return;
  const download = form.querySelector<HTMLAnchorElement>('[data-feed]')!;
  const field = form.querySelector<HTMLInputElement>('#feed')!;
  const whole = download.getAttribute('href')!;
  form.addEventListener('change', () => {
    const scope = form.querySelector<HTMLInputElement>('[name="scope"]:checked')!.value;
    const list = form.querySelector<HTMLSelectElement>(`select[name="${scope}"]`);
    const query = whole.split('.ics')[1] ?? '';
    const path = list ? `${list.dataset.base}${encodeURIComponent(list.value)}.ics${query}` : whole;
    download.href = path;
    field.value = form.dataset.origin + path;
  });
}
