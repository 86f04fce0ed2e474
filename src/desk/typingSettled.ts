const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no idle callbacks; there Payload's editor reports within a frame or 100 ms.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 600 })
    else setTimeout(resolve, 150)
  })

/**
 * Resolves when the form has what was typed: Payload's text editor reports in the browser's idle time (500 ms at the
 * latest), and a save before that would send the text without its end, then put that answer in the editor.
 */
export const typingSettled = async (): Promise<void> => {
  await idle()
  // Once more, for the form to render what the editor reported.
  await idle()
}
