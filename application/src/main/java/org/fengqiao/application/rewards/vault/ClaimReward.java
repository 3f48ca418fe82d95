package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.rewards.ClueLimits;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueAt;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.CluePaymentAt;
import org.fengqiao.domain.rewards.Reporter;

/** Claims the reward of a clue for whoever proves to have reported it (申领奖励). */
public final class ClaimReward {
  private final Access access;
  private final Proofs proofs;
  private final Aggregates aggregates;
  private final ClueLimits limits;
  private final Vault vault;
  private final Store store;
  private final InstantSource clock;

  /**
   * By what, and where the money goes.
   *
   * @param payees one a share, in the order in which they signed; none where it is paid in cash
   */
  public record Command(Request request, Proof proof, List<Payee> payees) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(proof);
      payees = List.copyOf(payees);
    }
  }

  @Inject
  public ClaimReward(
      Access access,
      Proofs proofs,
      Aggregates aggregates,
      Policies policies,
      Vault vault,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.proofs = proofs;
    this.aggregates = aggregates;
    this.limits = new ClueLimits(policies);
    this.vault = vault;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Claims it; answers the clue.
   *
   * @throws Refusal RIGHT_MISSING, CLAIM_REFUSED, ILLEGAL_CLUE_MOVE, TIME_RUN_OUT, NOTHING_TO_PAY,
   *     REPORTER_ERASED, INVALID_FIELD of {@code payees}, REQUEST_ID_REUSED; KEY_MISSING
   */
  public Answer<Clue> claim(Caller caller, Command command) {
    access.require(caller, Right.CLAIM_REWARD);
    var clue = proofs.require(caller, command.proof()).aggregate().id();
    return store.decide(vault.keyed(command.request()), () -> decide(caller, clue, command));
  }

  private Changes<Clue> decide(Caller caller, ClueId id, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found = aggregates.find(Clue.class, id.ref()).orElseThrow();
    var clue = found.aggregate();
    var at = new CluePaymentAt(new ClueAt(clue, limits, limits.terms(clue), now));
    var claimed = at.claim(command.proof().kind(), caller.partner());
    var actor = new Actor(caller.partner(), Optional.empty());
    var changes = Changes.moving(actor, now, found, claimed);
    var reporter = aggregates.find(Reporter.class, id.reporter());
    if (command.payees().isEmpty()) {
      return vault.inCash(changes, reporter);
    }
    int shares = claimed.after().path().proposed().orElseThrow().reward().shares().size();
    if (command.payees().size() != shares) {
      throw Refusal.invalid("payees", "are " + shares + ", one a share, or none");
    }
    return vault.sealed(changes, id, reporter, command.payees());
  }
}
