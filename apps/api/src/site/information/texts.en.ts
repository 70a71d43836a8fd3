export const en = {
  rooms: 'Rooms',

  informationEmpty: 'The organisers have not written this page yet.',
  feedsLead:
    'Every feed keeps itself up to date. Add one by its address, or choose it on the subscribe page.',
  feedAgenda: 'The whole agenda',
  dataJson: 'The agenda as JSON',
};
