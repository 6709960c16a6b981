// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.EntryId;
import casus.engine.order.InOrder;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Telling;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What an obligation rests on: what is the same for all bearers, how the bearer stands, and its own
/// acts.
///
/// @param held what is the same for all
/// @param bond how the bearer stood when it happened
/// @param outcome what its performance or breach is told as, if there is one
/// @param done the acts that is told of
/// @param beside further acts that were looked at
record Why(Held held, Bond bond, @Nullable Inference outcome, InOrder<EntryId> done, InOrder<EntryId> beside)
    implements Telling {
  @Override
  public SortedSet<EntryId> entries() {
    return held.ids(bond).with(done).with(beside);
  }

  @Override
  public Grounds told() {
    List<Ground> context = new ArrayList<>(bond.standing().grounds().list());
    context.add(new Ground.ByEntry(held.report().entryId()));
    Grounds all =
        held.sentence()
            .rule()
            .grounds()
            .plus(held.verdict().after(Grounds.all(context)).grounds());
    Inference told = outcome;
    if (told != null) {
      PartyId bearer = bond.standing().party();
      String sentence = held.sentence().rule().undertaking().citation().toString();
      all =
          all.plus(
              Grounds.of(
                  new Ground.ByInference(told, List.of(sentence, bearer.value()), done.list())));
    }
    List<EntryId> rest = new ArrayList<>(entries());
    rest.removeAll(all.entries());
    return rest.isEmpty()
        ? all
        : all.plus(Grounds.of(new Ground.ByInference(Inference.CONSIDERED, List.of(), rest)));
  }
}
