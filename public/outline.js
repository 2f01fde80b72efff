{
  const outline = document.querySelector('details.outline');
  // On a small screen the outline starts closed; without scripts it stays open, readable everywhere.
  if (matchMedia('(max-width: 63.99rem)').matches) outline.open = false;
  // Beside the text it shows where the reader is, however far down that stands.
  const here = outline.querySelector('[aria-current]');
  if (here && here.offsetTop > outline.clientHeight / 2) outline.scrollTop = here.offsetTop - 64;
}
