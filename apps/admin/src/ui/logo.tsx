/** The orbit of the product's sign; decorative, the name stands beside it. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <ellipse
        cx="16"
        cy="16"
        rx="13.4"
        ry="7.6"
        transform="rotate(-32 16 16)"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      <circle cx="11.2" cy="19" r="3.4" fill="currentColor" />
      <circle cx="27.4" cy="8.9" r="2.7" fill="var(--focus-inner)" />
    </svg>
  );
}
