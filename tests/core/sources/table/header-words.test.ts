import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../src/lib/core/sources/table/columns.ts';
import { rolesFrom } from '../../../../src/lib/core/sources/table/mapping.ts';

const rolesOf = (header: string) => {
  const cells = header.split(',');
  const columns = columnsOf(cells);
  return columns && { shape: columns.shape, roles: rolesFrom(columns, cells.length) };
};

describe('who wrote to whom, in eight languages', () => {
  it.each([
    'Date,From,To,Subject',
    'Datum,Von,An,Betreff',
    'Date,De,À,Objet',
    'Fecha,De,Para,Asunto',
    'Data,Da,A,Oggetto',
    'Data,De,Para,Assunto',
    'Datum,Van,Aan,Onderwerp',
    'Data,Od,Do,Temat',
  ])('%s', (header) => {
    expect(rolesOf(header)).toEqual({ shape: 'events', roles: ['date', 'from', 'to', 'subjects'] });
  });
});

describe('a list of people, in eight languages', () => {
  it.each([
    'First name,Last name,E-mail,Phone,Company,Position',
    'Vorname,Nachname,E-Mail-Adresse,Telefon,Firma,Beruf',
    'Prénom,Nom,Courriel,Téléphone,Société,Fonction',
    'Nombre,Apellidos,Correo electrónico,Teléfono,Empresa,Cargo',
    'Nome,Cognome,Posta elettronica,Telefono,Azienda,Ruolo',
    'Nome,Apelido,Correio eletrônico,Telemóvel,Empresa,Função',
    'Voornaam,Achternaam,E-mailadres,Telefoon,Bedrijf,Functie',
    'Imię,Nazwisko,Adres e-mail,Telefon,Firma,Stanowisko',
  ])('%s', (header) => {
    expect(rolesOf(header)).toEqual({
      shape: 'people',
      roles: ['first', 'last', 'email', 'phone', 'organisation', 'role'],
    });
  });

  it('finds a header typed without its marks', () => {
    expect(rolesOf('PRENOM,NOM,Societe')?.roles).toEqual(['first', 'last', 'organisation']);
    expect(rolesOf('IMIE,NAZWISKO')?.roles).toEqual(['first', 'last']);
  });

  it('takes a name alone for a whole one', () => {
    expect(rolesOf('Nom,Courriel')?.roles).toEqual(['name', 'email']);
    expect(rolesOf('Imię i nazwisko,Telefon')?.roles).toEqual(['name', 'phone']);
  });
});

describe('ties, in eight languages', () => {
  it.each([
    'Source,Target,Weight',
    'Quelle,Ziel,Gewicht',
    'Source,Cible,Poids',
    'Origen,Destino,Peso',
    'Origine,Destinazione,Peso',
    'Origem,Destino,Peso',
    'Bron,Doel,Gewicht',
    'Źródło,Cel,Waga',
  ])('%s', (header) => {
    expect(rolesOf(header)).toEqual({ shape: 'edges', roles: ['source', 'target', 'weight'] });
  });
});
