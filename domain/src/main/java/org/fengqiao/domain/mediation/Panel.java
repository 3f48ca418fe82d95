package org.fengqiao.domain.mediation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who mediates a dispute, and who must not (调解员、回避).
 *
 * @param assigned the mediators who were given it, in order, released ones among them
 * @param conflicts mediators who must not have it
 */
public record Panel(List<Assigned> assigned, List<Conflict> conflicts) {
  static final Panel NONE = new Panel(List.of(), List.of());

  public Panel {
    assigned = List.copyOf(assigned);
    conflicts = List.copyOf(conflicts);
  }

  /** Who mediates it now, in the order they were given it. */
  public List<MediatorId> sitting() {
    return assigned.stream().filter(Assigned::stands).map(Assigned::mediator).toList();
  }

  public Set<MediatorId> conflicted() {
    return conflicts.stream().map(Conflict::mediator).collect(Collectors.toUnmodifiableSet());
  }

  Panel with(Assigned more) {
    return new Panel(Stream.concat(assigned.stream(), Stream.of(more)).toList(), conflicts);
  }

  Panel with(Conflict more) {
    return new Panel(assigned, Stream.concat(conflicts.stream(), Stream.of(more)).toList());
  }

  Panel release(MediatorId mediator, Assigned.Release how) {
    return new Panel(
        assigned.stream()
            .map(one -> one.stands() && one.mediator().equals(mediator) ? one.release(how) : one)
            .toList(),
        conflicts);
  }
}
