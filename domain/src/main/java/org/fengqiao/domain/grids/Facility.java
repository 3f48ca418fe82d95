package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.FacilityFact.FacilityCreated;
import org.fengqiao.domain.grids.FacilityFact.FacilityDescribed;
import org.fengqiao.domain.grids.FacilityFact.FacilityEnded;
import org.fengqiao.domain.grids.FacilityFact.FacilityMoved;

/**
 * A notice board or a station on a patch (公示牌、工作站). Where the patch ends it stays bound to it, as
 * it hangs where it hung: whoever drew the ground anew moves it.
 *
 * @param patch the patch it is bound to, with what lay above it when it was
 * @param details no phone and no opening hours of a notice board
 * @param ended when it ended; empty while it stands
 */
public record Facility(
    FacilityId id,
    FacilityKind kind,
    Patch patch,
    FacilityDetails details,
    Instant created,
    Optional<Instant> ended)
    implements Aggregate {
  public static final Lineage<Facility, FacilityFact> LINEAGE =
      new Lineage<>(
          AggregateKind.FACILITY,
          Facility.class,
          FacilityFact.class,
          Facility::begun,
          Facility::after);

  public Facility {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(created);
    Objects.requireNonNull(ended);
    if (patch.qrCode().isPresent()) {
      throw new IllegalArgumentException("a facility stands on a patch, not on a QR code");
    }
    if (kind == FacilityKind.NOTICE_BOARD) {
      requireNone("phone", details.phone());
      requireNone("opening_text", details.openingText());
    }
  }

  private static void requireNone(String field, String value) {
    if (!value.isEmpty()) {
      throw Refusal.invalid(field, "is that of a station, and empty for a notice board");
    }
  }

  /**
   * Sets up a facility.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static Decided<Facility> create(
      FacilityId id, FacilityKind kind, Patch patch, FacilityDetails details, Instant now) {
    return LINEAGE.begin(List.of(new FacilityCreated(id, kind, patch, details, now)));
  }

  /**
   * Describes it otherwise, or binds it to another patch, or both.
   *
   * @param newDetails empty to leave them
   * @param to empty to leave it where it is
   * @throws Refusal INVALID_FIELD; FACILITY_ENDED
   */
  public Decided<Facility> update(Optional<FacilityDetails> newDetails, Optional<Patch> to) {
    requireStanding();
    var facts = new ArrayList<FacilityFact>();
    newDetails.map(FacilityDescribed::new).ifPresent(facts::add);
    to.map(FacilityMoved::new).ifPresent(facts::add);
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("an update changes something");
    }
    return LINEAGE.move(this, facts);
  }

  /**
   * Ends it.
   *
   * @throws Refusal FACILITY_ENDED
   */
  public Decided<Facility> end(Instant now) {
    requireStanding();
    return LINEAGE.move(this, List.of(new FacilityEnded(now)));
  }

  private void requireStanding() {
    if (ended.isPresent()) {
      throw Refusal.illegalNow(
          GridReason.FACILITY_ENDED, List.of(), Map.of("name", "facilities/" + id.value()));
    }
  }

  private static Facility begun(FacilityFact fact) {
    return switch (fact) {
      case FacilityCreated made ->
          new Facility(
              made.id(), made.kind(), made.patch(), made.details(), made.time(), Optional.empty());
      case FacilityDescribed _, FacilityMoved _, FacilityEnded _ ->
          throw new IllegalStateException("a facility is set up first");
    };
  }

  private Facility after(FacilityFact fact) {
    return switch (fact) {
      case FacilityCreated _ -> throw new IllegalStateException("a facility is set up once");
      case FacilityDescribed(var now) -> new Facility(id, kind, patch, now, created, ended);
      case FacilityMoved(var to) -> new Facility(id, kind, to, details, created, ended);
      case FacilityEnded(var time) ->
          new Facility(id, kind, patch, details, created, Optional.of(time));
    };
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
