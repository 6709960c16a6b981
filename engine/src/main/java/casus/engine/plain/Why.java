// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Columns;
import casus.engine.docket.EntryId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Telling;
import casus.engine.order.InOrder;
import casus.engine.plain.Ranks.Growing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an obligation rests on: what is the same for all bearers, how the bearer stands, and its
/// own acts.
///
/// @param held what is the same for all
/// @param bearer who bears it
/// @param bond how the bearer stood when it happened
/// @param outcome what its performance or breach is told as, if there is one
/// @param until up to when acts count for that, in milliseconds
/// @param looked up to when further acts were looked at, in milliseconds
record Why(
    Held held, Member bearer, Bond bond, @Nullable Inference outcome, long until, long looked)
    implements Telling {
  @Override
  public InOrder<EntryId> entries() {
    Growing all = held.ranks(bond);
    Acts.addTo(all, held, bearer.number(), Math.max(until, looked));
    return all.ids(columns());
  }

  @Override
  public Grounds told() {
    List<Ground> context = new ArrayList<>(bond.standing().grounds().list());
    context.add(new Ground.ByEntry(held.report().entryId()));
    Grounds all =
        held.sentence().rule().grounds().plus(held.verdict().after(Grounds.all(context)).grounds());
    Inference inference = outcome;
    if (inference != null) {
      String sentence = held.sentence().rule().undertaking().citation().toString();
      InOrder<EntryId> acts = Acts.ids(held, bearer.number(), until);
      all =
          all.plus(
              Grounds.of(
                  new Ground.ByInference(
                      inference, List.of(sentence, bearer.id().value()), acts.list())));
    }
    List<EntryId> rest = rest(all);
    return rest.isEmpty()
        ? all
        : all.plus(Grounds.of(new Ground.ByInference(Inference.CONSIDERED, List.of(), rest)));
  }

  private Columns columns() {
    return held.report().columns();
  }

  /// What was looked at and is not told of: what started the clock, and acts that changed nothing.
  private List<EntryId> rest(Grounds all) {
    Growing looks = held.dated().ranks().growing();
    Acts.addTo(looks, held, bearer.number(), looked);
    if (held.tells(looks.ranks())) {
      return List.of();
    }
    List<EntryId> rest = new ArrayList<>(looks.ids(columns()));
    rest.removeAll(all.entries());
    return rest;
  }
}
