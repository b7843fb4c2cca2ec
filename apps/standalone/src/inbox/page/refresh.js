const shown = document.body.dataset.newest

setInterval(async () => {
  const answer = await fetch('/newest').catch(() => undefined)
  if (answer?.ok && (await answer.text()) !== shown) location.reload()
}, 2000)
