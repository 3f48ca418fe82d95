package org.fengqiao.application.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.Wake;

/**
 * An aggregate to try the store with: a counter with two names.
 *
 * @param name claimed; a second claim is answered with the first bearer
 * @param label claimed alone; a second claim is refused
 */
public record Sample(
    UUID id, String name, String label, int count, List<ContentRef> words, List<ClockRun> running)
    implements Aggregate {
  public static final Lineage<Sample, SampleFact> LINEAGE =
      new Lineage<>(
          AggregateKind.UNIT, Sample.class, SampleFact.class, Sample::begun, Sample::after);

  public Sample {
    words = List.copyOf(words);
    running = List.copyOf(running);
  }

  /** Decides its making, under names of its own. */
  public static Decided<Sample> make(UUID id) {
    return make(id, "name " + id, "label " + id);
  }

  public static Decided<Sample> make(UUID id, String name, String label) {
    return LINEAGE.begin(List.of(new SampleFact.Made(id, name, label)));
  }

  public Decided<Sample> add(int amount) {
    return LINEAGE.move(this, List.of(new SampleFact.Added(amount)));
  }

  public Decided<Sample> tell(ContentRef told) {
    return LINEAGE.move(this, List.of(new SampleFact.Told(told)));
  }

  /** Says that its words were erased; they stay named. */
  public Decided<Sample> erase(ContentId told) {
    return LINEAGE.move(this, List.of(new SampleFact.Erased(told)));
  }

  public Decided<Sample> startClock(Wake wake) {
    return LINEAGE
        .move(this, List.of(new SampleFact.ClockStarted(wake.clock())))
        .waking(List.of(wake));
  }

  public Decided<Sample> stopClocks() {
    return LINEAGE.move(this, List.of(new SampleFact.ClocksStopped())).waking(List.of());
  }

  private static Sample begun(SampleFact fact) {
    if (!(fact instanceof SampleFact.Made made)) {
      throw new IllegalStateException("a sample begins by being made");
    }
    return new Sample(made.id(), made.name(), made.label(), 0, List.of(), List.of());
  }

  private Sample after(SampleFact fact) {
    return switch (fact) {
      case SampleFact.Made _ -> throw new IllegalStateException("made twice");
      case SampleFact.Added added ->
          new Sample(id, name, label, count + added.amount(), words, running);
      case SampleFact.Told told ->
          new Sample(id, name, label, count, plus(words, told.words()), running);
      case SampleFact.Erased _ -> this;
      case SampleFact.ClockStarted started ->
          new Sample(id, name, label, count, words, plus(running, started.clock()));
      case SampleFact.ClocksStopped _ -> new Sample(id, name, label, count, words, List.of());
    };
  }

  private static <T> List<T> plus(List<T> some, T one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  @Override
  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.UNIT, id);
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        Claim.answered("sample.name", name),
        Claim.exclusive("sample.label", label, RequestReason.CONTENDED));
  }
}
