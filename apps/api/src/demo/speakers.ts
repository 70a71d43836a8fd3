import type { DemoSpeaker } from './content.js';

const ACT = {
  en: 'Allied Command Transformation',
  fr: 'Commandement allié Transformation',
};
const ACO = {
  en: 'Allied Command Operations',
  fr: 'Commandement allié Opérations',
};
const NATO = { en: 'NATO', fr: 'OTAN' };
const DPP = {
  en: 'NATO Defence Policy and Planning',
  fr: 'Politique et plans de défense de l’OTAN',
};
const NIAG = {
  en: 'NATO Industrial Advisory Group',
  fr: 'Groupe consultatif industriel OTAN',
};
const SPACENET = { en: 'SpaceNet', fr: 'SpaceNet' };
const DIANA = { en: 'DIANA', fr: 'DIANA' };
const COE = {
  en: 'NATO Space Centre of Excellence',
  fr: 'Centre d’excellence OTAN pour l’espace',
};

const KEYNOTE = { en: 'Keynote speaker', fr: 'Intervenant principal' };
const LEADER = { en: 'Senior leader', fr: 'Haut responsable' };
const ADVISER = { en: 'Senior adviser', fr: 'Conseiller principal' };

/** Known by office only; the demonstration invents no person. */
export const DEMO_SPEAKERS: DemoSpeaker[] = [
  {
    key: 'act-keynote-speaker',
    office: KEYNOTE,
    organisation: ACT,
    biography: {
      en: 'Speaks for Allied Command Transformation, the strategic command that prepares the Alliance’s forces and concepts for the future, Multi-Domain Operations among them.',
      fr: 'S’exprime au nom du Commandement allié Transformation, le commandement stratégique qui prépare les forces et les concepts futurs de l’Alliance, dont les opérations multi-domaines.',
    },
  },
  {
    key: 'act-senior-leader',
    office: LEADER,
    organisation: ACT,
    biography: {
      en: 'Leads work at Allied Command Transformation on bringing the space domain into the concept of Multi-Domain Operations.',
      fr: 'Dirige, au Commandement allié Transformation, les travaux d’intégration du domaine spatial dans le concept d’opérations multi-domaines.',
    },
  },
  {
    key: 'act-senior-adviser',
    office: ADVISER,
    organisation: ACT,
    biography: {
      en: 'Advises Allied Command Transformation on space assurance and on the resilience of the services that forces draw from space.',
      fr: 'Conseille le Commandement allié Transformation sur l’assurance spatiale et sur la résilience des services que les forces tirent de l’espace.',
    },
  },
  {
    key: 'aco-keynote-speaker',
    office: KEYNOTE,
    organisation: ACO,
    biography: {
      en: 'Speaks for Allied Command Operations, the strategic command responsible for planning and conducting the operations of the Alliance.',
      fr: 'S’exprime au nom du Commandement allié Opérations, le commandement stratégique chargé de planifier et de conduire les opérations de l’Alliance.',
    },
  },
  {
    key: 'aco-senior-leader',
    office: LEADER,
    organisation: ACO,
    biography: {
      en: 'Leads the use of space products and services in the planning of Allied operations.',
      fr: 'Dirige l’emploi des produits et services spatiaux dans la planification des opérations alliées.',
    },
  },
  {
    key: 'aco-senior-adviser',
    office: ADVISER,
    organisation: ACO,
    biography: {
      en: 'Advises commanders on space support to operations, from combined training to execution.',
      fr: 'Conseille le commandement sur l’appui spatial aux opérations, de l’entraînement multinational à la conduite.',
    },
  },
  {
    key: 'assistant-secretary-general-for-operations',
    office: {
      en: 'Assistant Secretary General for Operations',
      fr: 'Secrétaire général adjoint pour les opérations',
    },
    organisation: NATO,
    biography: {
      en: 'Directs the staff of NATO Headquarters that supports the Allies’ decisions on operations, and with it the practical integration of space into them.',
      fr: 'Dirige, au siège de l’OTAN, les services qui soutiennent les décisions des Alliés relatives aux opérations, et donc l’intégration concrète de l’espace dans celles-ci.',
    },
  },
  {
    key: 'dpp-senior-leader',
    office: LEADER,
    organisation: DPP,
    biography: {
      en: 'Leads the development of NATO Space Policy and follows its strategic directions with the Allies.',
      fr: 'Dirige l’élaboration de la politique spatiale de l’OTAN et suit ses orientations stratégiques avec les Alliés.',
    },
  },
  {
    key: 'dpp-senior-adviser',
    office: ADVISER,
    organisation: DPP,
    biography: {
      en: 'Advises on shared space threats and on the legal and policy frameworks within which the Alliance answers them.',
      fr: 'Conseille sur les menaces spatiales communes et sur les cadres juridiques et politiques dans lesquels l’Alliance y répond.',
    },
  },
  {
    key: 'niag-keynote-speaker',
    office: KEYNOTE,
    organisation: NIAG,
    biography: {
      en: 'Speaks for the NATO Industrial Advisory Group, through which the industry of the Allied nations gives its advice to the Alliance.',
      fr: 'S’exprime au nom du Groupe consultatif industriel OTAN, par lequel l’industrie des pays alliés apporte ses conseils à l’Alliance.',
    },
  },
  {
    key: 'niag-senior-leader',
    office: LEADER,
    organisation: NIAG,
    biography: {
      en: 'Leads the Group’s work on dual-use technology and on industry’s contribution to space capabilities.',
      fr: 'Dirige les travaux du Groupe sur les technologies à double usage et sur la contribution de l’industrie aux capacités spatiales.',
    },
  },
  {
    key: 'niag-senior-adviser',
    office: ADVISER,
    organisation: NIAG,
    biography: {
      en: 'Brings the view of industry to studies on space capabilities, their procurement and the rules that apply to them.',
      fr: 'Apporte le point de vue de l’industrie aux études sur les capacités spatiales, leur acquisition et les règles qui s’y appliquent.',
    },
  },
  {
    key: 'spacenet-senior-leader',
    office: LEADER,
    organisation: SPACENET,
    biography: {
      en: 'Leads SpaceNet’s exchange with Allies and commercial actors on space services for operations.',
      fr: 'Dirige les échanges de SpaceNet avec les Alliés et les acteurs commerciaux au sujet des services spatiaux destinés aux opérations.',
    },
  },
  {
    key: 'spacenet-senior-adviser',
    office: ADVISER,
    organisation: SPACENET,
    biography: {
      en: 'Advises on how commercial operators join the network, and on what each side may expect of the other.',
      fr: 'Conseille sur la manière dont les opérateurs commerciaux rejoignent le réseau, et sur ce que chaque partie peut attendre de l’autre.',
    },
  },
  {
    key: 'diana-facilitator',
    office: { en: 'Facilitator', fr: 'Animation' },
    organisation: DIANA,
    biography: {
      en: 'Brings innovators and military users together for the Defence Innovation Accelerator for the North Atlantic.',
      fr: 'Réunit innovateurs et utilisateurs militaires pour l’Accélérateur d’innovation de défense pour l’Atlantique Nord.',
    },
  },
  {
    key: 'diana-senior-leader',
    office: LEADER,
    organisation: DIANA,
    biography: {
      en: 'Leads challenges of the Defence Innovation Accelerator for the North Atlantic in which dual-use technology meets the needs of the space domain.',
      fr: 'Dirige des défis de l’Accélérateur d’innovation de défense pour l’Atlantique Nord, où les technologies à double usage répondent aux besoins du domaine spatial.',
    },
  },
  {
    key: 'coe-director',
    office: { en: 'Director', fr: 'Direction' },
    organisation: COE,
    biography: {
      en: 'Directs the NATO Space Centre of Excellence in Toulouse and hosts the conference.',
      fr: 'Dirige le Centre d’excellence OTAN pour l’espace, à Toulouse, et accueille la conférence.',
    },
  },
  {
    key: 'coe-senior-leader',
    office: LEADER,
    organisation: COE,
    biography: {
      en: 'Leads the Centre’s work on doctrine and interoperability, and moderates the plenary panels.',
      fr: 'Dirige les travaux du Centre sur la doctrine et l’interopérabilité, et assure la modération des tables rondes plénières.',
    },
  },
  {
    key: 'coe-chair',
    office: { en: 'Chair', fr: 'Présidence de séance' },
    organisation: COE,
    biography: {
      en: 'Chairs the Centre’s workshops and reports their findings to the plenary.',
      fr: 'Préside les ateliers du Centre et en rapporte les conclusions en séance plénière.',
    },
  },
  {
    key: 'coe-senior-adviser',
    office: ADVISER,
    organisation: COE,
    biography: {
      en: 'Advises nations on space assurance and on the frameworks for working with commercial operators.',
      fr: 'Conseille les nations sur l’assurance spatiale et sur les cadres de coopération avec les opérateurs commerciaux.',
    },
  },
  {
    key: 'coe-rapporteur',
    office: { en: 'Rapporteur', fr: 'Rapporteur' },
    organisation: COE,
    biography: {
      en: 'Follows every session, sums up each day and draws the conclusions of the conference.',
      fr: 'Suit l’ensemble des séances, résume chaque journée et dresse les conclusions de la conférence.',
    },
  },
];
