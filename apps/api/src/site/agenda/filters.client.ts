/** Applies a choice at once; a text waits for Enter or the button, which stay. */
export function autoSubmit(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-auto-submit]')) {
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'search') return;
      form.requestSubmit();
    });
    // Empty fields stay out of the address.
    form.addEventListener('formdata', ({ formData }) => {
      for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
    });
  }
}
