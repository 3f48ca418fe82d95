package org.fengqiao.domain.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;

/**
 * A person who petitions (信访人): on which matters a petition runs, and which were ended. It is the
 * guard against parallel filing: written with a petition that begins, is pursued or ends, so that
 * of two that race one decides again.
 *
 * @param matters at most {@value #MOST_MATTERS}, each once, none without a petition
 */
public record Petitioner(PetitionerId id, List<MatterFiling> matters) implements Aggregate {
  static final int MOST_MATTERS = 500;

  public static final Lineage<Petitioner, PetitionerFact> LINEAGE =
      new Lineage<>(
          AggregateKind.PETITIONER,
          Petitioner.class,
          PetitionerFact.class,
          Petitioner::begun,
          Petitioner::after);

  public Petitioner {
    Objects.requireNonNull(id);
    matters = List.copyOf(matters);
  }

  /** The first petition of a person. */
  public static Decided<Petitioner> first(PetitionerId id, Matter matter, PetitionId petition) {
    return LINEAGE.begin(List.of(new PetitionerFact.Filed(id, matter, petition)));
  }

  /** What was petitioned on a matter; empty if nothing runs or was ended. */
  public Optional<MatterFiling> on(Matter matter) {
    return matters.stream().filter(one -> one.matter().equals(matter)).findFirst();
  }

  /** The petition that runs on a matter. */
  public Optional<PetitionId> running(Matter matter) {
    return on(matter).flatMap(MatterFiling::running);
  }

  /**
   * Files a further petition.
   *
   * @param over whether the one that runs was decided, and nothing was asked in time
   * @param newFacts whether anything new is said since the matter was ended
   * @throws Refusal PARALLEL_FILING, FINAL_OPINION_GIVEN, naming the other; TOO_MANY_MATTERS
   */
  public Decided<Petitioner> file(
      Matter matter, PetitionId petition, boolean over, boolean newFacts) {
    var facts = new ArrayList<PetitionerFact>();
    var had = on(matter);
    var running = had.flatMap(MatterFiling::running);
    running
        .filter(_ -> !over)
        .ifPresent(other -> {
          throw refused(PetitionReason.PARALLEL_FILING, other);
        });
    running.ifPresent(other -> facts.add(new PetitionerFact.Ended(matter, other, true)));
    running
        .or(() -> had.flatMap(MatterFiling::ended))
        .filter(_ -> !newFacts)
        .ifPresent(other -> {
          throw refused(PetitionReason.FINAL_OPINION_GIVEN, other);
        });
    if (had.isEmpty() && matters.size() == MOST_MATTERS) {
      throw Refusal.conflict(
          PetitionReason.TOO_MANY_MATTERS, Map.of("most", Integer.toString(MOST_MATTERS)));
    }
    facts.add(new PetitionerFact.Filed(id, matter, petition));
    return LINEAGE.move(this, facts);
  }

  /**
   * Goes on with the one that runs.
   *
   * @throws Refusal PARALLEL_FILING, naming the other, if another was filed meanwhile
   */
  public Decided<Petitioner> pursue(Matter matter, PetitionId petition) {
    running(matter)
        .filter(other -> !other.equals(petition))
        .ifPresent(other -> {
          throw refused(PetitionReason.PARALLEL_FILING, other);
        });
    return LINEAGE.move(this, List.of(new PetitionerFact.Pursued(matter, petition)));
  }

  /**
   * Ends the one that runs.
   *
   * @param decided whether by an opinion that is final
   */
  public Decided<Petitioner> end(Matter matter, PetitionId petition, boolean decided) {
    return LINEAGE.move(this, List.of(new PetitionerFact.Ended(matter, petition, decided)));
  }

  private static Refusal refused(PetitionReason reason, PetitionId other) {
    return Refusal.conflict(reason, Map.of("petition", other.name()));
  }

  private static Petitioner begun(PetitionerFact fact) {
    if (!(fact instanceof PetitionerFact.Filed(var id, _, _))) {
      throw new IllegalStateException("a petitioner files first, not " + fact);
    }
    return new Petitioner(id, List.of()).after(fact);
  }

  private Petitioner after(PetitionerFact fact) {
    return switch (fact) {
      case PetitionerFact.Filed(_, var matter, var petition) ->
          with(new MatterFiling(matter, Optional.of(petition), ended(matter)));
      case PetitionerFact.Pursued(var matter, var petition) ->
          with(new MatterFiling(matter, Optional.of(petition), ended(matter)));
      case PetitionerFact.Ended(var matter, var petition, boolean decided) ->
          with(
              new MatterFiling(
                  matter, Optional.empty(), decided ? Optional.of(petition) : ended(matter)));
    };
  }

  private Optional<PetitionId> ended(Matter matter) {
    return on(matter).flatMap(MatterFiling::ended);
  }

  private Petitioner with(MatterFiling changed) {
    var others = matters.stream().filter(one -> !one.matter().equals(changed.matter()));
    return new Petitioner(
        id, Stream.concat(others, Stream.of(changed).filter(one -> !one.isEmpty())).toList());
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
