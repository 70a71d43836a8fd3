interface LanguageTagProps {
  of: string;
  title?: string;
  /** Where words beside it say the same. */
  silent?: boolean;
}

/** The mark of a language: `DE`. */
export function LanguageTag({ of, title, silent }: LanguageTagProps) {
  return (
    <span className="lang-tag" title={title} aria-hidden={silent}>
      {of.toUpperCase()}
    </span>
  );
}
