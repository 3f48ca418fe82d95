package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.cases.ClaimSheetFact.ClaimSheetOpened;
import org.fengqiao.domain.cases.ClaimSheetFact.ClaimantErased;
import org.fengqiao.domain.cases.ClaimSheetFact.ClaimantStruck;
import org.fengqiao.domain.cases.ClaimSheetFact.ClaimantsListed;

/**
 * Some of the claimants of a group case (诉求人名册页). It is written together with its case alone, whose
 * version guards both; see {@link Claimants}.
 *
 * @param claimants by number, one after the other; 1 to {@value #MOST}
 */
public record ClaimSheet(ClaimSheetId id, CaseId subject, List<Claimant> claimants)
    implements Aggregate {
  /** So many stand on one: it is read and written whole, and comes to some 40 KB. */
  public static final int MOST = 100;

  public static final Lineage<ClaimSheet, ClaimSheetFact> LINEAGE =
      new Lineage<>(
          AggregateKind.CLAIM_SHEET,
          ClaimSheet.class,
          ClaimSheetFact.class,
          ClaimSheet::begun,
          ClaimSheet::after);

  public ClaimSheet {
    Objects.requireNonNull(id);
    Objects.requireNonNull(subject);
    claimants = List.copyOf(claimants);
    if (claimants.isEmpty() || claimants.size() > MOST) {
      throw new IllegalArgumentException("a sheet holds 1 to " + MOST + " claimants");
    }
  }

  static Decided<ClaimSheet> open(ClaimSheetId id, CaseId subject, List<Claimant> claimants) {
    return LINEAGE.begin(List.of(new ClaimSheetOpened(id, subject, claimants)));
  }

  Decided<ClaimSheet> list(List<Claimant> more) {
    return LINEAGE.move(this, List.of(new ClaimantsListed(more)));
  }

  Decided<ClaimSheet> strike(int number, Claimant.Dropped how) {
    return LINEAGE.move(this, List.of(new ClaimantStruck(number, how)));
  }

  /** Destroys what is known of a claimant, who stays in number and sum. */
  Decided<ClaimSheet> erase(Claimant one) {
    return LINEAGE.move(this, one.known().stream().map(ClaimantErased::new).toList());
  }

  /** How many more it takes. */
  int room() {
    return MOST - claimants.size();
  }

  /** The claimant of that number; empty if he is not on it. */
  public Optional<Claimant> claimant(int number) {
    return claimants.stream().filter(one -> one.number() == number).findFirst();
  }

  private static ClaimSheet begun(ClaimSheetFact fact) {
    return switch (fact) {
      case ClaimSheetOpened(var id, var subject, var claimants) ->
          new ClaimSheet(id, subject, claimants);
      case ClaimantsListed _, ClaimantStruck _, ClaimantErased _ ->
          throw new IllegalStateException("a sheet is opened first");
    };
  }

  private ClaimSheet after(ClaimSheetFact fact) {
    return switch (fact) {
      case ClaimantsListed(var more) ->
          with(Stream.concat(claimants.stream(), more.stream()).toList());
      case ClaimantStruck(var number, var how) ->
          with(
              claimants.stream().map(one -> one.number() == number ? one.drop(how) : one).toList());
      case ClaimantErased(var content) -> without(content);
      case ClaimSheetOpened _ -> throw new IllegalStateException("a sheet is opened once");
    };
  }

  private ClaimSheet without(ContentId content) {
    if (claimants.stream().noneMatch(one -> one.known().contains(content))) {
      throw new IllegalStateException("nobody is known by the content that is erased: " + content);
    }
    return with(
        claimants.stream()
            .map(one -> one.known().contains(content) ? one.erase(content) : one)
            .toList());
  }

  private ClaimSheet with(List<Claimant> others) {
    return new ClaimSheet(id, subject, others);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
