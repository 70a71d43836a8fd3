import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';

/** Milliseconds of silence before a search starts. */
const PAUSE = 250;

interface SearchBoxProps {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}

/** Searches while one types, a quarter of a second after the last key. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  // The address changed by other means (back, clear): it wins over what stood here.
  if (value !== sent) {
    setSent(value);
    if (value !== text.trim()) setText(value);
  }
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === sent) return;
    const timer = setTimeout(() => {
      setSent(wanted);
      onSearch(wanted);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, sent, onSearch]);
  return (
    <div className="input-with-icon">
      <Search className="icon" />
      <input
        className="input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
