/** Why it is not taken, and what to do now, stands above the fields, which may be far above what one types into. */
export const showWhy = (): void => {
  document.querySelector('.article-notices')?.scrollIntoView({ block: 'center' })
}
