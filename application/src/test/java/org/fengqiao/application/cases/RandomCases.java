package org.fengqiao.application.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseNumber;
import org.fengqiao.domain.cases.CaseState;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Grant;
import org.fengqiao.domain.cases.Handling;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Origin;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.Part;
import org.fengqiao.domain.cases.Resolution;
import org.fengqiao.domain.cases.Routing;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.Survey;
import org.fengqiao.domain.cases.SurveyAnswer;
import org.fengqiao.domain.cases.Waiting;
import org.fengqiao.domain.cases.Words;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** Cases, filters and sights drawn from few values, so that they meet. */
public final class RandomCases {
  public static final Instant FIRST = Instant.parse("2026-11-18T01:00:00Z");

  /** With a town directly under a city, and the city that its district folds into. */
  private static final List<DivisionCode> DIVISIONS =
      Stream.of(
              "620000000000",
              "620400000000",
              "620402000000",
              "620402001000",
              "620402001001",
              "620402001002",
              "620402002000",
              "620402002001",
              "620403000000",
              "620403001001",
              "620200000000",
              "620200100000",
              "620200100201",
              "610100000000")
          .map(DivisionCode::new)
          .toList();

  // One of them is called as a part of the query is.
  public static final List<PartnerId> PARTNERS =
      Stream.of("hotline", "status", "video").map(PartnerId::new).toList();
  public static final List<UnitId> UNITS =
      IntStream.range(1, 7).mapToObj(n -> new UnitId(new UUID(7, n))).toList();
  private static final List<OfficerId> OFFICERS =
      IntStream.range(1, 4).mapToObj(n -> new OfficerId(new UUID(6, n))).toList();
  private static final List<GridId> GRIDS =
      IntStream.range(1, 4).mapToObj(n -> new GridId(new UUID(8, n))).toList();
  private static final ContentRef WORDS =
      new ContentRef(new ContentId(new UUID(9, 9)), Digest.of256(new byte[32]));

  private final SplittableRandom random;

  RandomCases(SplittableRandom random) {
    this.random = random;
  }

  List<Case> some(int count) {
    return IntStream.range(0, count).mapToObj(this::aCase).toList();
  }

  /** Of several reported at the same time the ids differ, and follow no order. */
  private Case aCase(int serial) {
    var time = time();
    var grid = random.nextInt(3) == 0 ? Optional.of(one(GRIDS)) : Optional.<GridId>empty();
    var source = random.nextBoolean() ? Optional.of("S-" + serial) : Optional.<String>empty();
    var origin =
        new Origin(
            one(PARTNERS),
            one(List.of(Channel.values())),
            source,
            time,
            Optional.empty(),
            Optional.empty());
    var division = one(DIVISIONS);
    return new Case(
        new CaseId(new UUID(random.nextLong(), random.nextLong())),
        CaseNumber.of(division, LocalDate.EPOCH, serial),
        origin,
        new Patch(division, grid, Optional.empty(), Optional.empty()),
        Classing.UNKNOWN,
        new Words(WORDS, Optional.empty(), false),
        new Routing(Optional.empty(), Optional.empty(), Optional.empty()),
        state(time),
        Optional.empty(),
        units(2),
        Optional.empty(),
        List.of(),
        parts(time),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private List<Part> parts(Instant time) {
    var to = new LadderPost(Optional.empty(), Optional.empty(), one(UNITS));
    return random.nextInt(4) == 0
        ? List.of(new Part(1, to, WORDS, time, new Part.Progress.Open()))
        : List.of();
  }

  private CaseState state(Instant time) {
    var handling = new Handling(one(UNITS), time, Optional.empty(), Optional.empty());
    var inHand = new Handling(one(UNITS), time, Optional.of(one(OFFICERS)), Optional.of(time));
    return switch (random.nextInt(13)) {
      case 0 -> new CaseState.Reported();
      case 1 -> new CaseState.Triaged();
      case 2 -> new CaseState.Withdrawn(time);
      case 3 -> new CaseState.SignedFor(inHand);
      case 4 -> new CaseState.InProgress(inHand);
      case 5 ->
          new Waiting.Suspended(
              random.nextBoolean()
                  ? new CaseState.SignedFor(inHand)
                  : new CaseState.InProgress(inHand),
              new Grant(one(OFFICERS), new OfficerId(new UUID(6, 9)), WORDS),
              time);
      case 9 ->
          new Waiting.OnTheBooks(
              new CaseState.InProgress(inHand),
              new Grant(one(OFFICERS), new OfficerId(new UUID(6, 9)), WORDS),
              time);
      case 10 ->
          new Waiting.InMediation(
              new CaseState.SignedFor(inHand),
              new AggregateRef(AggregateKind.MEDIATION, new UUID(7, random.nextInt(9))),
              one(OFFICERS),
              WORDS,
              time);
      case 6 -> new CaseState.Disputed(new CaseState.SignedFor(inHand), time);
      case 7 ->
          new CaseState.Merged(
              random.nextBoolean() ? new CaseState.Reported() : new CaseState.Dispatched(handling),
              time);
      case 8 ->
          new CaseState.Closed(
              inHand,
              new Resolution(OutcomeKind.SOLVED, one(OFFICERS), WORDS, time),
              time,
              Optional.of(new LadderPost(Optional.empty(), Optional.empty(), one(UNITS))),
              Optional.empty(),
              random.nextBoolean() ? Optional.empty() : Optional.of(survey(time)));
      default -> new CaseState.Dispatched(handling);
    };
  }

  private static Survey survey(Instant time) {
    var answer = new SurveyAnswer(true, Satisfaction.FAIRLY_SATISFIED, time, Optional.of(WORDS));
    return new Survey(WORDS.digest(), time, time.plusSeconds(1), Optional.of(answer));
  }

  private Instant time() {
    return FIRST.plus(random.nextInt(300), ChronoUnit.MICROS);
  }

  int pageSize() {
    return 1 + random.nextInt(80);
  }

  public Sight sight() {
    return new Sight(
        one(PARTNERS),
        Set.copyOf(units(2)),
        random.nextBoolean() ? Set.of() : Set.of(one(DIVISIONS)));
  }

  CaseFilter filter(List<Case> cases) {
    var states = new HashSet<CaseStatus>();
    for (int i = random.nextInt(3); i > 0; i--) {
      states.add(one(List.of(CaseStatus.values())));
    }
    // Bounds finer than what is stored, too.
    var from = time().plusNanos(random.nextInt(2));
    var until = from.plus(random.nextInt(200), ChronoUnit.MICROS).plusNanos(random.nextInt(2));
    return new CaseFilter(
        Optional.of(scope(cases)),
        states,
        Set.of(),
        random.nextBoolean() ? Optional.of(from) : Optional.empty(),
        random.nextBoolean() ? Optional.of(until) : Optional.empty());
  }

  /** All that have an index. */
  public static List<Scope> scopes() {
    var scopes = new ArrayList<Scope>();
    DIVISIONS.stream().skip(1).map(Scope.InDivision::new).forEach(scopes::add);
    GRIDS.stream().map(Scope.InGrid::new).forEach(scopes::add);
    // One that took over the ground of the others.
    scopes.add(new Scope.InGrid(GRIDS.getFirst(), Set.copyOf(GRIDS)));
    UNITS.stream().map(Scope.OfUnit::new).forEach(scopes::add);
    PARTNERS.stream().map(Scope.From::new).forEach(scopes::add);
    return scopes;
  }

  private Scope scope(List<Case> cases) {
    var origin = one(cases).origin();
    return random.nextInt(8) == 0 && origin.sourceId().isPresent()
        ? new Scope.Source(one(PARTNERS), origin.sourceId().get())
        : one(scopes());
  }

  private List<UnitId> units(int most) {
    var shuffled = new ArrayList<>(UNITS);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return List.copyOf(shuffled.subList(0, random.nextInt(most + 1)));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
