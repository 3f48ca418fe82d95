package org.fengqiao.domain.policies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.PackFact.PackPublished;

/**
 * The rules of one place, published version by version (政策包). A division has one pack at most, so
 * that nobody need ask which of two applies; a change of rules is the next version.
 *
 * @param division the root of the subtree it holds for, the same in all its versions
 * @param editions in order of publication, at least one
 */
public record Pack(PackId id, DivisionCode division, List<PackEdition> editions)
    implements Aggregate {
  /** How a pack comes from its facts. */
  public static final Lineage<Pack, PackFact> LINEAGE =
      new Lineage<>(AggregateKind.PACK, Pack.class, PackFact.class, Pack::begun, Pack::after);

  public Pack {
    Objects.requireNonNull(id);
    Objects.requireNonNull(division);
    editions = List.copyOf(editions);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("a pack has a first edition");
    }
  }

  /**
   * Publishes a pack's first version.
   *
   * @throws Refusal EFFECTIVE_TIME_PAST if it would take effect before {@code now}
   */
  public static Decided<Pack> publish(Draft draft, Instant now) {
    return LINEAGE.begin(List.of(draft.published(1, now)));
  }

  /**
   * Publishes the next version.
   *
   * @throws Refusal EFFECTIVE_TIME_PAST if it would take effect before {@code now};
   *     PACK_DIVISION_FIXED if the draft is for another division than the pack's
   */
  public Decided<Pack> publishNext(Draft draft, Instant now) {
    if (!draft.division().equals(division)) {
      throw Refusal.conflict(
          PolicyReason.PACK_DIVISION_FIXED,
          Map.of("pack", "packs/" + id.value(), "division", "divisions/" + division.value()));
    }
    return LINEAGE.move(this, List.of(draft.published(newest().number() + 1, now)));
  }

  /** The version published last, in force or not. */
  public PackEdition newest() {
    return editions.getLast();
  }

  /** The edition of that number. */
  public Optional<PackEdition> edition(int number) {
    return number >= 1 && number <= editions.size()
        ? Optional.of(editions.get(number - 1))
        : Optional.empty();
  }

  /** What applies at that time: of the editions that have taken effect the one published last. */
  public Optional<PackEdition> inForce(Instant at) {
    return editions.reversed().stream()
        .filter(edition -> !edition.effectiveTime().isAfter(at))
        .findFirst();
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        Claim.exclusive("pack.division", division.value(), PolicyReason.DIVISION_HAS_PACK));
  }

  private static Pack begun(PackFact fact) {
    return switch (fact) {
      case PackPublished published ->
          new Pack(published.id(), published.division(), List.of(edition(published)));
    };
  }

  private Pack after(PackFact fact) {
    return switch (fact) {
      case PackPublished published -> {
        var all = new ArrayList<>(editions);
        all.add(edition(published));
        yield new Pack(id, division, all);
      }
    };
  }

  private static PackEdition edition(PackPublished published) {
    return new PackEdition(
        published.number(),
        published.name(),
        published.sha256(),
        published.source(),
        published.publishTime(),
        published.effectiveTime());
  }
}
