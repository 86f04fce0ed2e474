import './index.css'

/** What is said of an article in a row, broken between facts and not within one. */
export const Facts = ({ className, facts }: { className: string; facts: readonly string[] }) => (
  <span className={`facts ${className}`}>
    {facts.map((fact, index) => (
      <span className="fact" key={index}>
        {index > 0 && <span className="fact__mark"> · </span>}
        {fact}
      </span>
    ))}
  </span>
)
