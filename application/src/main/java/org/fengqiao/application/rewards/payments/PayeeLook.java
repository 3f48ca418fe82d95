package org.fengqiao.application.rewards.payments;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.application.rewards.vault.Vault;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.ReporterFact;

/**
 * Opens to whom a share of a reward goes, for whoever pays: that it was opened is on record first.
 */
final class PayeeLook {
  private final Aggregates aggregates;
  private final Vault vault;
  private final Store store;
  private final InstantSource clock;

  @Inject
  PayeeLook(Aggregates aggregates, Vault vault, Store store, InstantSource clock) {
    this.aggregates = aggregates;
    this.vault = vault;
    this.store = store;
    this.clock = clock;
  }

  /**
   * To whom; empty of one that is paid in cash, as one is whose payee was erased meanwhile.
   *
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   */
  Optional<Payee> payee(Clue clue, Payment payment) {
    return store.act(() -> looked(clue, payment)).stream()
        .flatMap(_ -> vault.payees(clue.id()).stream().skip(payment.payee() - 1L))
        .findFirst();
  }

  private Optional<Changes<Reporter>> looked(Clue clue, Payment payment) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return aggregates
        .find(Reporter.class, clue.id().reporter())
        .filter(found -> found.aggregate().vaulted().flatMap(Reporter.Vaulted::payees).isPresent())
        .map(found -> {
          vault.requireKey(found.aggregate());
          var looked = new ReporterFact.LookedToPay(payment.id(), now);
          return Changes.moving(
              Actor.FENGQIAO,
              now,
              found,
              Reporter.LINEAGE.move(found.aggregate(), List.of(looked)));
        });
  }
}
