package org.fengqiao.domain.rewards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;

/** Makes of a reporter what a fact leaves. Decides nothing: one that does not fit is a bug. */
final class ReporterFold {
  private ReporterFold() {}

  static Reporter begun(ReporterFact fact) {
    if (!(fact instanceof ReporterFact.Vaulted f)) {
      throw new IllegalStateException("who reported it is sealed first, not " + fact);
    }
    var sealed = new Reporter.Vaulted(f.identity(), f.persons(), Optional.empty(), f.key());
    return new Reporter(f.clue(), Optional.of(sealed), List.of(), 0);
  }

  static Reporter after(Reporter r, ReporterFact fact) {
    return switch (fact) {
      case ReporterFact.Vaulted _ -> throw new IllegalStateException("it is sealed once");
      case ReporterFact.PayeesVaulted(var payees, _) ->
          r.with(r.required().withPayees(Optional.of(payees)));
      case ReporterFact.PayeesDropped _ -> r.with(r.required().withPayees(Optional.empty()));
      case ReporterFact.Rewrapped(var key, _) -> r.with(r.required().with(key));
      case ReporterFact.LookAsked(var purpose, var asked) -> r.with(asked(r, purpose, asked));
      case ReporterFact.LookAgreed(var asker, var purpose, var agreed) ->
          r.with(
              r.asked().stream()
                  .map(look ->
                      look.isOf(asker, purpose)
                          ? new Look(purpose, look.asked(), Optional.of(agreed))
                          : look)
                  .toList());
      case ReporterFact.Looked(var purpose, var said) ->
          r.looked(without(r, said.officer(), purpose).toList());
      case ReporterFact.LookedToPay _ -> r.looked(r.asked());
      case ReporterFact.KeyDestroyed _ -> r.destroyed();
      case ReporterFact.RestDestroyed _ -> r;
    };
  }

  private static Stream<Look> without(Reporter r, OfficerId officer, LookPurpose purpose) {
    return r.asked().stream().filter(look -> !look.isOf(officer, purpose));
  }

  /** The latest; who asked longest ago and never looked may ask again. */
  private static List<Look> asked(Reporter r, LookPurpose purpose, OfficerWords asked) {
    var all =
        Stream.concat(
                without(r, asked.officer(), purpose),
                Stream.of(new Look(purpose, asked, Optional.empty())))
            .toList();
    return all.subList(Math.max(0, all.size() - Reporter.MOST_ASKED), all.size());
  }
}
