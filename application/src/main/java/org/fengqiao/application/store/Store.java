package org.fengqiao.application.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Refusal;

/**
 * The one way anything is written: load, decide, commit.
 *
 * <p>The decision may run several times and has no effect of its own. Loads made inside it may come
 * from a cache of recent versions; what it decides is compared-and-set on the versions it read, so
 * a stale load costs a second try and nothing else. Before a refusal is answered the receipt and
 * the claims are looked up and the decision is made again on fresh loads; one that finds that what
 * it read at different times does not fit refuses with CONTENDED, and is made again as a stale one.
 */
public interface Store {
  /** As {@link #decide(Request, List, Supplier)}, of a command that makes no answered claim. */
  default <A extends Aggregate> Answer<A> decide(Request request, Supplier<Changes<A>> decision) {
    return decide(request, List.of(), decision);
  }

  /**
   * Decides and commits one command of a partner.
   *
   * @param claims the answered claims that what it would make makes: where one stands, its bearer
   *     is answered even if the decision refuses
   * @return after the commit is durable; a repeat of the same request, or of a claim that is
   *     answered (a source id), answers the resource as it is now
   * @throws Refusal what the decision throws; REQUEST_ID_REUSED if the id came before with another
   *     body; CONTENDED, OVERLOADED, OUTCOME_UNKNOWN; the reason of an exclusive claim that stands
   */
  <A extends Aggregate> Answer<A> decide(
      Request request, List<Claim> claims, Supplier<Changes<A>> decision);

  /**
   * Decides and commits something Fengqiao does by itself, which leaves no receipt.
   *
   * @return empty when the decision came to nothing on fresh loads
   */
  <A extends Aggregate> Optional<Answer<A>> act(Supplier<Optional<Changes<A>>> decision);
}
