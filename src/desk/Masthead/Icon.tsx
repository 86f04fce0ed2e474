/** A front page: headline, two columns, a picture. Also where the navigation's home link is, 18 px high. */
export const Icon = () => (
  <svg aria-hidden className="graphic-icon" height="100%" viewBox="0 0 24 24" width="100%">
    <path
      d="M3.5 2.5h17v19h-17zM6 11h5M6 14h5M6 17h5"
      fill="none"
      stroke="var(--theme-elevation-1000)"
      strokeWidth="1.5"
    />
    <path d="M6 4.75h12v2.5H6zM13 10.5h5v7.25h-5z" fill="var(--theme-elevation-1000)" />
  </svg>
)
