export const errorTexts: Record<number, { title: string; text: string }> = {
  400: {
    title: 'La demande n’a pas été comprise',
    text: 'Vérifiez l’adresse ou repartez du programme.',
  },
  403: {
    title: 'Cette page ne vous est pas ouverte',
    text: 'Si vous avez suivi un lien, demandez-en un nouveau aux organisateurs.',
  },
  404: {
    title: 'Page introuvable',
    text: 'Vérifiez l’adresse. La page a pu être déplacée, ou la séance retirée du programme.',
  },
  405: {
    title: 'Cette adresse n’accepte pas cette demande',
    text: 'Revenez en arrière et utilisez les boutons de la page.',
  },
  406: {
    title: 'Cette page n’existe pas sous cette forme',
    text: 'Ouvrez l’adresse dans un navigateur, ou repartez du programme.',
  },
  408: {
    title: 'La demande a pris trop de temps',
    text: 'Renvoyez-la. Si cela se reproduit, essayez avec une meilleure connexion.',
  },
  409: {
    title: 'Un changement est arrivé entre-temps',
    text: 'Votre envoi se fondait sur un état plus ancien. Rechargez la page et recommencez.',
  },
  410: {
    title: 'Ce lien n’est plus valable',
    text: 'Il a été remplacé ou retiré. Utilisez le message le plus récent reçu de notre part.',
  },
  413: {
    title: 'L’envoi est trop volumineux',
    text: 'Raccourcissez-le et envoyez-le de nouveau.',
  },
  415: {
    title: 'Ce format n’est pas accepté',
    text: 'Revenez en arrière et utilisez le formulaire de la page.',
  },
  429: {
    title: 'Trop de demandes',
    text: 'Attendez quelques minutes, puis réessayez. Rien de ce que vous avez envoyé n’est perdu.',
  },
  431: {
    title: 'L’adresse est trop longue',
    text: 'Raccourcissez-la ou effacez les cookies de ce site dans votre navigateur, puis réessayez.',
  },
  500: {
    title: 'Une erreur s’est produite de notre côté',
    text: 'Réessayez dans quelques minutes. Si cela se reproduit, prévenez les organisateurs.',
  },
  503: {
    title: 'Le site est très sollicité',
    text: 'Réessayez dans quelques minutes.',
  },
};
