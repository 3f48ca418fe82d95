package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.Petitioner;

/**
 * Keeps a petitioner from having two petitions run on one matter (防止多头重复信访): the guard that is
 * written with each petition that begins, is pursued, or ends. A petition that is hidden from the
 * caller, whose unit it accuses, is as if it were not there, here as everywhere.
 */
final class Filings {
  private final Access access;
  private final Aggregates aggregates;
  private final Policies policies;

  @Inject
  Filings(Access access, Aggregates aggregates, Policies policies) {
    this.access = access;
    this.aggregates = aggregates;
    this.policies = policies;
  }

  /**
   * That a petition begins.
   *
   * @throws Refusal PARALLEL_FILING, FINAL_OPINION_GIVEN, TOO_MANY_MATTERS
   */
  Optional<Step<Petitioner>> begin(Caller caller, Petition p, Instant now) {
    var id = p.filing().petitioner();
    var matter = p.filing().matter();
    var found = guard(p);
    if (found.isEmpty()) {
      var first = Petitioner.first(id, matter, p.id());
      return Optional.of(new Step<>(Optional.empty(), first));
    }
    var running = found.get().aggregate().running(matter).map(this::petition);
    if (running.filter(one -> isHidden(caller, one)).isPresent()) {
      return Optional.empty();
    }
    var over = running.filter(one -> one.isFinal(new PetitionLimits(policies), now)).isPresent();
    var filed = found.get().aggregate().file(matter, p.id(), over, p.newFacts().isPresent());
    return Optional.of(new Step<>(found, filed));
  }

  /**
   * That more is asked on a petition.
   *
   * @throws Refusal PARALLEL_FILING if another was filed meanwhile
   */
  Optional<Step<Petitioner>> pursue(Caller caller, Petition p) {
    var matter = p.filing().matter();
    return guard(p)
        .filter(found ->
            found
                .aggregate()
                .running(matter)
                .filter(other -> !other.equals(p.id()))
                .map(this::petition)
                .filter(other -> isHidden(caller, other))
                .isEmpty())
        .map(found -> new Step<>(Optional.of(found), found.aggregate().pursue(matter, p.id())));
  }

  /**
   * That a petition ends; nothing where it is not the one that runs.
   *
   * @param decided whether by an opinion that is final
   */
  Optional<Step<Petitioner>> end(Petition p, boolean decided) {
    var matter = p.filing().matter();
    return guard(p)
        .filter(found -> found.aggregate().running(matter).filter(p.id()::equals).isPresent())
        .map(found ->
            new Step<>(Optional.of(found), found.aggregate().end(matter, p.id(), decided)));
  }

  private Optional<Loaded<Petitioner>> guard(Petition p) {
    return aggregates.find(Petitioner.class, p.filing().petitioner().ref());
  }

  private Petition petition(PetitionId id) {
    return aggregates
        .find(Petition.class, id.ref())
        .orElseThrow(() -> new IllegalStateException("filed, and not there: " + id))
        .aggregate();
  }

  private boolean isHidden(Caller caller, Petition p) {
    return p.accused().isHiddenFrom(access.sightOf(caller).units());
  }
}
