/**
 * The words that head a column, one list a role, in English, German, French, Spanish, Italian, Portuguese,
 * Dutch and Polish, a line a language in this order where a role has words in all. Words are written
 * without the spaces, hyphens, dots and underscores that a header may have between them; marks
 * do not matter ("prénom" and "prenom" are one). A new synonym is one word in one list here.
 */

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

const WEIGHT = words(
  'weight gewicht poids peso waga',
  'anzahl nombredefois veces volte vezes aantal liczba',
);

/** A row is one contact between people. */
export const EVENT_WORDS = {
  id: words('id messageid eventid key'),
  date: words(
    'date time datetime timestamp when sent sentat senton received receivedat',
    'datum zeit zeitpunkt zeitstempel wann gesendet gesendetam uhrzeit',
    'horodatage quand envoyé envoyéle datedenvoi',
    'fecha hora fechayhora cuándo enviado fechadeenvío',
    'data dataeora quando inviato datainvio',
    'datahora dataehora dataenvio datadeenvio',
    'tijd tijdstip wanneer verzonden verzondenop verzenddatum',
    'czas dataiczas kiedy wysłano datawysłania',
  ),
  from: words(
    'from sender sendername author caller writer fromname organizer organiser',
    'von absender absenderin verfasser autor anrufer wer',
    'de expéditeur émetteur auteur appelant',
    'remitente emisor',
    'da mittente autore chiamante',
    'remetente emissor',
    'van afzender beller',
    'od nadawca kto',
  ),
  to: words(
    'to recipient recipients recipientname receiver addressee callee toname attendees participants with',
    'an empfänger empfängerin adressat angerufener teilnehmer mit wem',
    'à destinataire destinataires participants appelé',
    'para destinatario destinatarios receptor participantes',
    'a destinatari partecipanti',
    'destinatário destinatários',
    'aan ontvanger ontvangers geadresseerde deelnemers',
    'do odbiorca adresat uczestnicy komu',
  ),
  cc: words(
    'cc copy copiedto carboncopy',
    'kopie kopiean',
    'copie copieà',
    'copia conocimiento conoscenza cópia dw kopia dowiadomości',
  ),
  kind: words(
    'kind type channel medium',
    'art typ kanal',
    'genre canal moyen',
    'tipo medio',
    'canale mezzo',
    'meio',
    'soort kanaal',
    'rodzaj kanał',
  ),
  weight: WEIGHT,
  subjects: words(
    'subjects subject topics topic tags',
    'betreff themen thema',
    'objet sujet sujets',
    'asunto tema temas',
    'oggetto argomento',
    'assunto assuntos',
    'onderwerp onderwerpen',
    'temat tematy',
  ),
} as const satisfies Record<string, readonly string[]>;

/** A row is one tie between two people. */
export const EDGE_WORDS = {
  source: words(
    'source from person1 persona node1 usera',
    'quelle von',
    'origine',
    'origen fuente',
    'origem',
    'bron',
    'źródło',
  ),
  target: words(
    'target to person2 personb node2 userb',
    'ziel an',
    'cible',
    'destino',
    'destinazione',
    'doel',
    'cel',
  ),
  weight: [
    ...WEIGHT,
    ...words('value count strength stärke force fuerza forza força sterkte siła'),
  ],
  label: words(
    'type label kind relation relationship',
    'beziehung art',
    'lien',
    'relación relazione relação',
    'relatie soort',
    'relacja rodzaj',
  ),
} as const satisfies Record<string, readonly string[]>;

/** A row is one person. */
export const PEOPLE_WORDS = {
  id: words('id uid contactid'),
  name: words(
    'name fullname displayname person contact',
    'vollername vollständigername anzeigename kontakt',
    'nom nomcomplet personne',
    'nombre nombrecompleto nombreyapellidos persona contacto',
    'nome nomecompleto nomeecognome contatto',
    'pessoa contato',
    'naam volledigenaam persoon',
    'imięinazwisko nazwiskoiimię pełnenazwisko osoba',
  ),
  first: words(
    'firstname first givenname forename',
    'vorname rufname',
    'prénom',
    'primernombre nombredepila',
    'primonome nomedibattesimo',
    'primeironome nomepróprio',
    'voornaam roepnaam',
    'imię',
  ),
  last: words(
    'lastname last familyname surname',
    'nachname familienname zuname',
    'nomdefamille',
    'apellido apellidos',
    'cognome',
    'sobrenome apelido',
    'achternaam familienaam',
    'nazwisko',
  ),
  email: words(
    'email emailaddress emails mail',
    'email1value email2value email3value email2 email2address email3address',
    'emailadresse mailadresse',
    'courriel adressemail adresseemail adresseélectronique adressedemessagerie',
    'correo correoelectrónico direccióndecorreo',
    'postaelettronica indirizzoemail indirizzodipostaelettronica',
    'correioeletrônico endereçodeemail',
    'emailadres mailadres',
    'adresemail pocztaelektroniczna',
  ),
  phone: words(
    'phone phonenumber mobile mobilephone telephone tel cell',
    'phone1value phone2value homephone businessphone',
    'telefon telefonnummer handy handynummer mobil mobilnummer rufnummer',
    'téléphone numérodetéléphone portable téléphonemobile',
    'teléfono móvil celular númerodeteléfono',
    'telefono cellulare numeroditelefono',
    'telefone telemóvel',
    'telefoon telefoonnummer mobiel',
    'numertelefonu komórka',
  ),
  profile: words(
    'url linkedin linkedinurl profile profileurl',
    'profil profillink',
    'lienduprofil perfil profilo profiel',
  ),
  organisation: words(
    'organisation organization company companyname employer org organizationname',
    'firma unternehmen arbeitgeber',
    'société entreprise employeur',
    'empresa compañía organización',
    'azienda società impresa organizzazione',
    'organização companhia',
    'bedrijf werkgever organisatie',
    'przedsiębiorstwo pracodawca organizacja',
  ),
  group: words(
    'team department',
    'abteilung verein',
    'équipe',
    'equipo departamento',
    'squadra reparto',
    'equipe',
    'afdeling vereniging',
    'zespół dział',
  ),
  role: words(
    'role position title jobtitle organizationtitle',
    'beruf rolle stelle funktion',
    'poste fonction titre métier',
    'cargo puesto profesión',
    'ruolo posizione professione qualifica',
    'função profissão',
    'functie beroep rol',
    'stanowisko zawód rola',
  ),
  city: words(
    'city town location place residence homecity hometown',
    'ort stadt wohnort standort',
    'ville lieu commune localité',
    'ciudad localidad población lugar',
    'città luogo comune residenza',
    'cidade localidade',
    'stad plaats woonplaats',
    'miasto miejscowość',
  ),
  country: words(
    'country country/region countryregion nation',
    'land staat',
    'pays',
    'país',
    'paese nazione',
    'país',
    'land',
    'kraj państwo',
  ),
} as const satisfies Record<string, readonly string[]>;

/**
 * Pairs of headers of which each means half a name beside the other, though one alone means a whole name
 * ("Nom" is a family name beside "Prénom"; "Nome" a given name beside "Cognome").
 */
export const NAME_HALVES: readonly { first: string; last: string }[] = [
  { first: 'name', last: 'surname' },
  { first: 'vorname', last: 'name' },
  { first: 'prénom', last: 'nom' },
  { first: 'nombre', last: 'apellido' },
  { first: 'nombre', last: 'apellidos' },
  { first: 'nome', last: 'cognome' },
  { first: 'nome', last: 'sobrenome' },
  { first: 'nome', last: 'apelido' },
  { first: 'voornaam', last: 'naam' },
];
