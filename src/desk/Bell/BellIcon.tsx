/** Drawn as Payload draws its own: a line of the text's colour on 20 × 20. */
export const BellIcon = () => (
  <svg aria-hidden className="bell__icon" fill="none" viewBox="0 0 20 20">
    <path
      d="M5 13.5V9a5 5 0 0 1 10 0v4.5l1.25 1.5H3.75L5 13.5ZM8.25 15a1.75 1.75 0 0 0 3.5 0"
      stroke="currentColor"
      strokeLinecap="square"
    />
  </svg>
)
