/** For a field that says nothing of its own. */
export const Unsaid = () => null
