/** One invented story as five agencies tell it: their own dateline and title, a cut end, light edits, an added line. */
export const STORY = [
  'Turkey on Monday strongly condemned the attack on the port of Selene by Zorian forces, saying it stood by Ukraine and was ready to send medical aid.',
  'In a statement, the Turkish Foreign Ministry said the strike on the harbour had killed at least 12 dock workers and damaged two grain ships.',
  '"We stand in solidarity with the people of Ukraine and offer our condolences to the families of the victims," ministry spokesman Levent Aydin told reporters in Ankara.',
  'He added that Turkey would raise the matter at the meeting of NATO foreign ministers in Brussels later this week and called for an immediate return to talks.',
  'The port handles about a third of the grain exports of the region and had been closed since the end of last month because of fighting nearby.',
].join(' ');

export const WIRES: readonly { readonly source: string; readonly text: string }[] = [
  {
    source: 'Reuters',
    text: `ANKARA, March 7 (Reuters) - ${STORY} (Reporting by Jane Doe; Editing by John Roe)`,
  },
  {
    source: 'AFP',
    text: `Ankara, March 7, 2022 (AFP) – ${STORY.replace('strongly condemned', 'condemned')}`,
  },
  { source: 'Anadolu', text: `ANKARA — ${STORY.split('. ').slice(0, 4).join('. ')}.` },
  {
    source: 'Xinhua',
    text: `ANKARA, March 7 (Xinhua) -- ${STORY.replace('at least 12 dock workers', 'at least 14 port workers')}`,
  },
  {
    source: 'Daily Herald',
    text: `${STORY} Analysts in Istanbul said the words were the sharpest so far. Oil prices rose after the news.`,
  },
];

/** The same form filled in for other countries, and for another day. */
export const OTHER_COUNTRY = STORY.replaceAll('Turkey', 'Japan')
  .replaceAll('Turkish', 'Japanese')
  .replaceAll('Ankara', 'Tokyo')
  .replaceAll('Levent Aydin', 'Kenji Mori');
export const OTHER_DAY = STORY.replace('on Monday', 'on Wednesday');
