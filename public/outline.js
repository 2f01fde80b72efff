// On a small screen the outline starts closed; without scripts it stays open, readable everywhere.
if (matchMedia('(max-width: 63.99rem)').matches) document.querySelector('details.outline').open = false;
