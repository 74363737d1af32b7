/** The facts in force, read from the database itself and not from an engine's memory. */
import type { FactSet } from '../../src/lib/core/facts/facts.ts';
import { unite } from '../../src/lib/core/facts/unite.ts';
import { openDocument, toDecisions } from '../../src/lib/vault/decision-document.ts';
import { Vault } from '../../src/lib/vault/vault.ts';

export async function storedFacts(vaultName: string): Promise<FactSet> {
  const vault = await Vault.open(vaultName);
  const updates = await vault.readUpdates();
  const { withdrawn } = toDecisions(openDocument(updates.map(({ update }) => update)));
  const imports = await Promise.all(
    (await vault.readImportIds())
      .filter((id) => !withdrawn.has(id))
      .map((id) => vault.readImport(id)),
  );
  vault.close();
  return unite(imports.map(({ row, batch }) => ({ info: row, batch })));
}
