// SPDX-License-Identifier: Apache-2.0
package casus.register.attack;

import casus.register.log.LogStorage;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.TiledNodes;
import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import java.util.List;

/// What an operator runs who has thrown our program away: it signs whatever is there, and claims
/// what it likes of what the witnesses know.
record AttackingLog(LogStorage storage) {
  List<Reply> submit(List<Cosigner> witnesses, long oldSize) {
    long size = storage.head().size();
    Checkpoint checkpoint = Checkpoint.of(World.ORIGIN, size, storage.head().root());
    SignedNote note = new SignedNote(checkpoint.text(), List.of(World.LOG.sign(checkpoint.text())));
    ConsistencyProof proof =
        ConsistencyProof.of(oldSize, size, new TiledNodes(size, storage::tile));
    return witnesses.stream()
        .map(witness -> witness.add(new AddCheckpoint(oldSize, proof, note)))
        .toList();
  }
}
