// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Reading.Filling;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.party.Exclusion;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Puts what a reading says into the open places of a sentence.
final class Fillings {
  private Fillings() {}

  static Undertaking fill(Undertaking u, Filling filling) {
    return switch (filling) {
      case Filling.WhoFinds(_, Trigger.Finding finding) ->
          with(u, new Trigger(u.trigger().events(), Slot.of(finding), u.trigger().conditions()));
      case Filling.FromWhen(_, var start) ->
          u.window() instanceof Window.Once once
              ? with(u, new Window.Once(once.promptness(), once.limit(), Slot.of(start)))
              : u;
      case Filling.ByWhen(_, var limit) ->
          u.window() instanceof Window.Once once
              ? with(u, new Window.Once(once.promptness(), Slot.of(limit), once.start()))
              : u;
      case Filling.WhoChooses(_, var chooser) ->
          u.performance().content() instanceof Content.AsNecessary necessary
              ? with(
                  u,
                  new Performance(
                      u.performance().act(),
                      u.performance().toward(),
                      new Content.AsNecessary(necessary.examples(), Slot.of(chooser)),
                      u.performance().aim()))
              : u;
      case Filling.ByWhoseAttribution(_, var attribution) -> {
        List<Part<Exclusion>> except = new ArrayList<>();
        for (Part<Exclusion> part : u.bearers().except()) {
          except.add(
              part.value() instanceof Exclusion.OfAttributedState
                  ? new Part<>(
                      new Exclusion.OfAttributedState(Slot.of(attribution)), part.bracket())
                  : part);
        }
        yield with(u, new Undertaking.Bearers(u.bearers().mode(), u.bearers().group(), except));
      }
      case Filling.HowMany _, Filling.IsKind _ -> u;
    };
  }

  private static Undertaking with(Undertaking u, Trigger trigger) {
    return new Undertaking(
        u.citation(), trigger, u.bearers(), u.modality(), u.performance(), u.window(), u.terms());
  }

  private static Undertaking with(Undertaking u, Window window) {
    return new Undertaking(
        u.citation(), u.trigger(), u.bearers(), u.modality(), u.performance(), window, u.terms());
  }

  private static Undertaking with(Undertaking u, Performance performance) {
    return new Undertaking(
        u.citation(), u.trigger(), u.bearers(), u.modality(), performance, u.window(), u.terms());
  }

  private static Undertaking with(Undertaking u, Undertaking.Bearers bearers) {
    return new Undertaking(
        u.citation(), u.trigger(), bearers, u.modality(), u.performance(), u.window(), u.terms());
  }

  /// Drops forms in brackets that are not selected.
  static Performance within(Performance p, Predicate<Part<?>> isSelected) {
    Content content =
        switch (p.content()) {
          case Content.Itself itself -> itself;
          case Content.AtLeast(int count, var forms) ->
              new Content.AtLeast(count, forms.stream().filter(isSelected).toList());
          case Content.AsNecessary(var examples, var chooser) ->
              new Content.AsNecessary(examples.stream().filter(isSelected).toList(), chooser);
        };
    return new Performance(p.act(), p.toward(), content, p.aim());
  }
}
