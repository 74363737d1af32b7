/**
 * What each reader is fuzzed with. A new reader is one more record here or in `targets/`: samples and small
 * files to be damaged, and a grammar (`shapes/`) that writes the format with things wrong in it.
 */
import { fileOfText, type FuzzTarget } from './input.ts';
import { archives } from './shapes/archive.ts';
import { linkedinArchives } from './shapes/linkedin.ts';
import { mails } from './shapes/mail.ts';
import { tables } from './shapes/table.ts';
import { cardFiles } from './shapes/vcard.ts';
import { ADDRESS_BOOKS } from './targets/address-books.ts';
import { CHATS } from './targets/chats.ts';
import { NETWORKS } from './targets/networks.ts';

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  {
    reader: 'linkedin',
    samples: [
      'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026/',
      'linkedin/synthetic-era-2020/',
      'linkedin/synthetic-era-2023/',
      'linkedin/synthetic-excel-resaved/',
      'hostile/linkedin-bad-dates.csv',
    ],
    own: [
      fileOfText(
        'Connections.csv',
        'Notes:\n"When exporting, ""some"" are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,L,https://www.linkedin.com/in/ada,,"A, B",Clerk,09 Jan 2024\n,,,,,,10 Jan 2024\n',
      ),
      fileOfText(
        'messages.csv',
        'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER\n1,Ada L,https://www.linkedin.com/in/ada,"Me, Bo","https://www.linkedin.com/in/me,https://www.linkedin.com/in/bo",2024-01-15 14:30:00 UTC,"a\n""b""",INBOX\n',
      ),
    ],
    grown: linkedinArchives,
    zipped: 0.15,
  },
  {
    reader: 'mail',
    samples: [
      'eml/',
      'mbox/',
      'maildir/',
      'hostile/mail-bad-headers.eml',
      'hostile/mbox-unescaped-from.mbox',
    ],
    own: [
      fileOfText(
        'own.mbox',
        'From - Mon Jan  1 10:00:00 2024\nFrom: "Ada, B" <a@x.example>\nTo: G: b@x.example,\n\t<c@x.example>;\nDate: Tue, 2 Jan 2024 10:00:00 +0100\nMessage-ID: <1@x>\n\nFrom here on\n\nFrom x\nFrom: =?utf-8?B?w6k=?= <c@x.example>\nTo: a@x.example\nX-Gmail-Labels: Sent\n\nHi\n',
      ),
    ],
    grown: mails,
    zipped: 0.1,
  },
  {
    reader: 'vcard',
    samples: ['vcard/', 'hostile/utf16be.vcf', 'hostile/vcard-duplicate-uid.vcf'],
    own: [
      fileOfText(
        'own.vcf',
        'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6r=\r\ng;A\r\nTEL;CELL:+46 701 740650\r\nPHOTO;BASE64:AAA\r\n\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:E\r\nitem1.X-ABRELATEDNAMES:Cy Dee\r\nitem1.X-ABLabel:_$!<Spouse>!$_\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:F G\r\nEND:VCARD\r\nEND:VCARD\r\n',
      ),
    ],
    grown: cardFiles,
    zipped: 0.1,
  },
  {
    reader: 'zip',
    samples: [
      'maildir/synthetic-maildir.zip',
      'hostile/zip-macos-extra.zip',
      'hostile/zip-traversal.zip',
      'hostile/zip-truncated.zip',
      'hostile/gzip-named.zip',
    ],
    own: [],
    grown: archives,
    zipped: 1,
  },
  {
    reader: 'table',
    samples: [
      ...['generic-csv/', 'crm/synthetic-dex.csv'],
      ...[
        'hostile/binary-as-csv.csv',
        'hostile/duplicate-headers.csv',
        'hostile/proto-headers.csv',
      ],
      ...['hostile/html-names.csv', 'hostile/ragged-rows.csv', 'hostile/unclosed-quote.csv'],
      ...['hostile/rtl-zero-width-names.csv', 'hostile/formula-injection.csv', 'hostile/empty.csv'],
    ],
    own: [
      fileOfText(
        'letters.json',
        '{"rows":[{"date":"1878-01-02","from":"Ada","to":["Bo","Cy"],"read":true},{"date":1e9,"from":"Bo","to":"Ada"}]}',
      ),
      fileOfText(
        'letters.csv',
        'id,date,from,to,cc,kind,weight,subjects\n1,1878-01-02,"Edison, Thomas A",Bo|Cy,,Letter,1,a|b\n2,03/04/1879,Bo,"Edison, Thomas A",Di,Letter,,\n',
      ),
      fileOfText('ties.csv', 'source,target,weight\nA,B,1\n"C ""x""",D,2\nB,C,-1\n'),
      fileOfText('square.csv', ',A,B,C\nA,0,1,1\nB,1,0,0\nC,1,0,0\n'),
      fileOfText(
        'people.csv',
        '\ufeffname;email;phone\nZoë Ü;zoe@example.com;+12065550101\n"Bo\nB";;\n',
      ),
    ],
    grown: tables,
    zipped: 0.05,
  },
  ...ADDRESS_BOOKS,
  ...CHATS,
  ...NETWORKS,
];
