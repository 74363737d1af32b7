import { beforeAll, describe, expect, it } from 'vitest';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import type { FileReport } from '../../../../src/lib/core/sources/file-report.ts';
import { hasSamples, readArchive, sampleFiles, tallied } from './read-archive.ts';

const ARCHIVE = 'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026';

describe.skipIf(!hasSamples)('the synthetic archive', () => {
  let reports = new Map<string, FileReport>();
  let batch: FactBatch | null = null;
  beforeAll(async () => {
    ({ reports, batch } = await readArchive(sampleFiles(ARCHIVE)));
  });
  const report = (name: string): FileReport | undefined => reports.get(name);
  const connections = (): FileReport | undefined => report('Connections.csv');
  const messages = (): FileReport | undefined => report('messages.csv');

  const counts: [string, number, () => number | null | undefined][] = [
    ['connection_rows', 1500, () => connections()?.records],
    ['hidden_rows', 12, () => tallied(connections(), 'connections-hidden')],
    ['hidden rows set aside', 12, () => connections()?.skipped],
    ['connections', 1488, () => tallied(connections(), 'connections')],
    ['people in connections', 1488, () => connections()?.people],
    ['with_email', 117, () => tallied(connections(), 'connections-with-email')],
    ['same_name_groups', 48, () => tallied(connections(), 'same-names')],
    ['distinct_companies_verbatim', 26, () => tallied(connections(), 'companies')],
    ['message_rows', 4000, () => messages()?.records],
    ['drafts', 5, () => tallied(messages(), 'messages-draft')],
    ['sponsored', 12, () => tallied(messages(), 'messages-sponsored')],
    ['linkedin_member', 3, () => tallied(messages(), 'messages-closed-account')],
    ['no_sender_url and drafts', 15 + 5, () => messages()?.skipped],
    ['interactions', 3980, () => messages()?.interactions],
    ['sent', 1744, () => tallied(messages(), 'messages-sent')],
    ['received', 2236, () => tallied(messages(), 'messages-received')],
    ['conversations', 421, () => tallied(messages(), 'conversations')],
    ['human_conversations', 406, () => tallied(messages(), 'conversations-with-people')],
    ['multi_party', 46, () => tallied(messages(), 'group-conversations')],
    ['message_alters', 355, () => messages()?.people],
    ['message_alters_not_connected', 25, () => tallied(messages(), 'correspondents-not-connected')],
    ['alter_alter_pairs_co_conversation', 543, () => tallied(messages(), 'group-pairs')],
    ['alters_both_directions', 276, () => tallied(messages(), 'correspondents-both-ways')],
    ['invitations_out', 98, () => tallied(report('Invitations.csv'), 'invitations-sent')],
    ['invitations_in', 62, () => tallied(report('Invitations.csv'), 'invitations-received')],
    [
      'endorsements_received',
      120,
      () => tallied(report('Endorsement_Received_Info.csv'), 'endorsements'),
    ],
    ['endorsements_given', 40, () => tallied(report('Endorsement_Given_Info.csv'), 'endorsements')],
    [
      'recommendations_received',
      8,
      () => tallied(report('Recommendations_Received.csv'), 'recommendations'),
    ],
    [
      'recommendations_given',
      6,
      () => tallied(report('Recommendations_Given.csv'), 'recommendations'),
    ],
    ['company_follows', 30, () => tallied(report('Company Follows.csv'), 'company-follows')],
    ['positions', 3, () => tallied(report('Positions.csv'), 'positions')],
    ['notes', 1, () => tallied(report('Notes.csv'), 'notes')],
    ['learning', 1, () => tallied(report('LearningCoachMessages.csv'), 'messages-learning')],
    ['guides', 0, () => tallied(report('guide_messages.csv'), 'messages-learning')],
    ['skills', 2, () => tallied(report('Skills.csv'), 'not-about-people')],
  ];
  it.each(counts)('reports %s: %i', (_, expected, ours) => {
    expect(ours()).toBe(expected);
  });

  it('knows the owner by slug and name', () => {
    expect(messages()?.ownerCandidates).toMatchObject([
      { handle: 'linkedin:mara-lindqvist-demo', name: 'Mara Lindqvist' },
    ]);
  });

  it('reports people_total: 1558 distinct profiles without the owner', () => {
    const profiles = batch?.handles.filter((handle) => handle.startsWith('linkedin:')) ?? [];
    expect(new Set(profiles).size - 1).toBe(1558);
  });

  it('reports the first and the last message', () => {
    expect(messages()?.coverage).toEqual({
      from: Date.UTC(2012, 0, 16, 2, 42, 2),
      to: Date.UTC(2025, 3, 16, 13, 20, 13),
    });
  });

  it('joins all handles of the owner in one record', () => {
    const owner = batch?.records.filter(({ handles }) => handles.includes('phone:+46701740605'));
    expect(owner).toMatchObject([
      {
        name: 'Mara Lindqvist',
        handles: [
          'linkedin:mara-lindqvist-demo',
          'email:mara.lindqvist@example.com',
          'email:mara@northwindlabs.example',
          'phone:+46701740605',
          'name-in-linkedin:Mara Lindqvist',
          'name-in-linkedin:Me (owner of the LinkedIn archive)',
        ],
      },
    ]);
  });
});
