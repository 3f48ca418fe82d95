package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.SeenBy;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/**
 * A lower level's call on organs to come and help (吹哨报到). Immutable: {@link WhistleAt} decides what
 * becomes of it.
 *
 * @param item of the list that was in force on the patch
 * @param reason the words it was blown with
 * @param about the case it is about, which it does not change
 * @param calls the organs called, in the list's order; each once
 */
public record Whistle(
    WhistleId id,
    Blower blower,
    Patch patch,
    WhistleItemCode item,
    ContentRef reason,
    Optional<CaseId> about,
    Instant time,
    List<Call> calls,
    WhistleState state)
    implements Aggregate {
  /** How a whistle comes from its facts. */
  public static final Lineage<Whistle, WhistleFact> LINEAGE =
      new Lineage<>(
          AggregateKind.WHISTLE,
          Whistle.class,
          WhistleFact.class,
          WhistleFold::begun,
          WhistleFold::after);

  public Whistle {
    Objects.requireNonNull(id);
    Objects.requireNonNull(blower);
    Objects.requireNonNull(patch);
    Objects.requireNonNull(item);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(about);
    Objects.requireNonNull(time);
    calls = List.copyOf(calls);
    Objects.requireNonNull(state);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  public WhistleStatus status() {
    return state.status();
  }

  /** The organ's call; empty if that organ was not called. */
  public Optional<Call> call(Role organ) {
    return calls.stream().filter(call -> call.organ().equals(organ)).findFirst();
  }

  /** The calls whose time runs. */
  public List<Call> waiting() {
    return calls.stream().filter(call -> !call.clock().isStopped()).toList();
  }

  @Override
  public List<ClockRun> running() {
    return waiting().stream().map(call -> call.clock().key()).toList();
  }

  /** The rule its clocks keep to, of the pack version under which it was blown. */
  public SpecRef spec() {
    return calls.getFirst().clock().spec();
  }

  /** The units called, each once. */
  public Set<UnitId> calledUnits() {
    var units = new LinkedHashSet<UnitId>();
    calls.forEach(call -> units.add(call.unit()));
    return units;
  }

  /** By whom it is seen: who blew it, and the units it called. */
  public SeenBy seenBy() {
    var units = Stream.concat(Stream.of(blower.unit()), calledUnits().stream());
    return new SeenBy(blower.partner(), units.toList(), patch.division());
  }

  Whistle with(List<Call> changed) {
    return new Whistle(id, blower, patch, item, reason, about, time, changed, state);
  }

  Whistle with(WhistleState changed) {
    return new Whistle(id, blower, patch, item, reason, about, time, calls, changed);
  }
}
