package org.fengqiao.domain.cases.spotchecks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.spotchecks.SpotCheckFact.SpotCheckAnswered;
import org.fengqiao.domain.cases.spotchecks.SpotCheckFact.SpotCheckDrawn;
import org.fengqiao.domain.cases.spotchecks.SpotCheckFact.SpotCheckMissed;
import org.fengqiao.domain.people.ActingOfficer;

/**
 * A spot check of closed cases (抽查): a sample, whose reporters are asked what came of their
 * matters.
 *
 * @param checker the post that checks; empty where any officer may
 * @param keptOut how many closed cases packs kept out of the population
 * @param populationDigest of the cases it was drawn from, which are not kept; see {@link
 *     SpotCheckDraw.Sample}
 * @param strata every unit of the population, by id
 * @param items the sample: by unit, those of one by case id; at least one, at most {@value
 *     SpotCheckDraw#MOST_SIZE}
 */
public record SpotCheck(
    SpotCheckId id,
    SpotCheckPlan plan,
    Optional<LadderPost> checker,
    int keptOut,
    Digest populationDigest,
    List<SpotCheckStratum> strata,
    List<SpotCheckItem> items,
    Instant drawn)
    implements Aggregate {
  /** From how many cases a sample is drawn at most. */
  public static final int MOST_CASES = 100_000;

  /** Of how many units those are at most: each is told of. */
  public static final int MOST_UNITS = 5_000;

  public static final Lineage<SpotCheck, SpotCheckFact> LINEAGE =
      new Lineage<>(
          AggregateKind.SPOT_CHECK,
          SpotCheck.class,
          SpotCheckFact.class,
          SpotCheck::begun,
          SpotCheck::after);

  public SpotCheck {
    Objects.requireNonNull(id);
    Objects.requireNonNull(plan);
    Objects.requireNonNull(checker);
    Objects.requireNonNull(populationDigest);
    strata = List.copyOf(strata);
    items = List.copyOf(items);
    Objects.requireNonNull(drawn);
  }

  /**
   * Draws a spot check.
   *
   * @param population the closed cases that no pack keeps out; no case twice
   * @param keptOut how many packs keep out
   * @throws Refusal NOTHING_TO_CHECK; POPULATION_TOO_LARGE where they are of more than {@value
   *     #MOST_UNITS} units
   */
  public static Decided<SpotCheck> draw(
      SpotCheckId id,
      SpotCheckPlan plan,
      Optional<LadderPost> checker,
      List<SpotCheckDraw.Member> population,
      int keptOut,
      Instant now) {
    if (population.isEmpty()) {
      throw Refusal.illegalNow(
          SpotCheckReason.NOTHING_TO_CHECK,
          List.of(),
          Map.of("excluded", Integer.toString(keptOut)));
    }
    var sample = plan.draw().draw(population);
    if (sample.strata().size() > MOST_UNITS) {
      throw tooLarge();
    }
    return LINEAGE.begin(
        List.of(
            new SpotCheckDrawn(
                id,
                plan,
                checker,
                keptOut,
                sample.population(),
                sample.strata(),
                sample.members(),
                now)));
  }

  /** POPULATION_TOO_LARGE. */
  public static Refusal tooLarge() {
    return Refusal.invalid(
        SpotCheckReason.POPULATION_TOO_LARGE,
        "division",
        "has in the period at most %d closed cases, of at most %d units"
            .formatted(MOST_CASES, MOST_UNITS));
  }

  /**
   * Notes that the reporter of a case was called and not reached.
   *
   * @throws Refusal NOT_SAMPLED, ALREADY_CHECKED, NOT_THE_CHECKER
   */
  public Decided<SpotCheck> miss(ActingOfficer officer, CaseId subject, SpotCheckItem.Missed call) {
    requireOpen(officer, subject);
    return LINEAGE.move(this, List.of(new SpotCheckMissed(subject, call)));
  }

  /**
   * Notes what the reporter of a case answered.
   *
   * @throws Refusal NOT_SAMPLED, ALREADY_CHECKED, NOT_THE_CHECKER
   */
  public Decided<SpotCheck> answer(
      ActingOfficer officer, CaseId subject, SpotCheckItem.Answer answer) {
    requireOpen(officer, subject);
    return LINEAGE.move(this, List.of(new SpotCheckAnswered(subject, answer)));
  }

  /**
   * The item that an officer may still record.
   *
   * @throws Refusal NOT_SAMPLED, ALREADY_CHECKED, NOT_THE_CHECKER
   */
  public SpotCheckItem requireOpen(ActingOfficer officer, CaseId subject) {
    var item =
        item(subject)
            .orElseThrow(() -> Refusal.notFound(SpotCheckReason.NOT_SAMPLED, name(subject)));
    if (checker.filter(post -> !officer.units().contains(post.unit())).isPresent()) {
      throw Refusal.notPermitted(
          SpotCheckReason.NOT_THE_CHECKER, Map.of("spot_check", "spotChecks/" + id.value()));
    }
    if (item.answer().isPresent()) {
      throw Refusal.conflict(SpotCheckReason.ALREADY_CHECKED, Map.of("case", name(subject)));
    }
    return item;
  }

  private static String name(CaseId subject) {
    return "cases/" + subject.value();
  }

  /** The item of a case; empty if it is none of the sample. */
  public Optional<SpotCheckItem> item(CaseId subject) {
    return items.stream().filter(item -> item.subject().equals(subject)).findFirst();
  }

  /** From how many cases the sample was drawn. */
  public int population() {
    return strata.stream().mapToInt(SpotCheckStratum::population).sum();
  }

  /** What it found so far. */
  public SpotCheckRates rates() {
    return SpotCheckRates.of(items);
  }

  private static SpotCheck begun(SpotCheckFact fact) {
    return switch (fact) {
      case SpotCheckDrawn made ->
          new SpotCheck(
              made.id(),
              made.plan(),
              made.checker(),
              made.keptOut(),
              made.population(),
              made.strata(),
              made.sample().stream().map(SpotCheckItem::of).toList(),
              made.time());
      case SpotCheckMissed _, SpotCheckAnswered _ ->
          throw new IllegalStateException("a spot check is drawn first");
    };
  }

  private SpotCheck after(SpotCheckFact fact) {
    return switch (fact) {
      case SpotCheckMissed(var subject, var call) -> with(subject, item -> item.missed(call));
      case SpotCheckAnswered(var subject, var given) -> with(subject, item -> item.answered(given));
      case SpotCheckDrawn _ -> throw new IllegalStateException("a spot check is drawn once");
    };
  }

  private SpotCheck with(CaseId subject, UnaryOperator<SpotCheckItem> change) {
    var changed =
        items.stream()
            .map(item -> item.subject().equals(subject) ? change.apply(item) : item)
            .toList();
    return new SpotCheck(id, plan, checker, keptOut, populationDigest, strata, changed, drawn);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
