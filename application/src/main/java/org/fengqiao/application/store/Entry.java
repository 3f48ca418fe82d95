package org.fengqiao.application.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseTraits;

/**
 * One journal entry: what one decision did to one aggregate. Append-only, and chained by hash to
 * the entry before it of the same aggregate.
 *
 * @param at where it stands in the stream
 * @param previous where the aggregate's entry before it stands; empty for the first
 * @param before what the case was seen by before the entry; empty for its first, and for others
 *     than cases
 * @param after what the case is seen by after it; empty for others than cases
 */
public record Entry(
    LanePosition at,
    Optional<LanePosition> previous,
    AggregateRef aggregate,
    Version version,
    Instant time,
    Actor actor,
    List<Fact> facts,
    Optional<CaseTraits> before,
    Optional<CaseTraits> after,
    Digest hash,
    Optional<Digest> previousHash) {
  public Entry {
    Objects.requireNonNull(at);
    Objects.requireNonNull(aggregate);
    Objects.requireNonNull(version);
    Objects.requireNonNull(time);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(hash);
    facts = List.copyOf(facts);
  }

  /**
   * The aggregate that its entries leave, in order from its first.
   *
   * @param entries at least one, of an aggregate of the lineage
   */
  public static <A extends Aggregate, F extends Fact> A folded(
      Lineage<A, F> lineage, List<Entry> entries) {
    var facts =
        entries.stream()
            .flatMap(entry -> entry.facts().stream())
            .map(lineage.facts()::cast)
            .toList();
    return lineage.begin(facts).after();
  }

  /**
   * A page of the entries of one aggregate; the key is the version of its last.
   *
   * @param found in order, one more than {@code size} where a page follows
   */
  public static Page<Entry> page(List<Entry> found, int size) {
    return Page.of(
        found,
        new PageRequest(size, Optional.empty()),
        entry -> Integer.toString(entry.version().number()));
  }
}
