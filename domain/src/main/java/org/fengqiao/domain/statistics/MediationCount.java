package org.fengqiao.domain.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.mediation.Agreement;
import org.fengqiao.domain.mediation.Assigned;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationState;
import org.fengqiao.domain.mediation.ReleaseCause;
import org.fengqiao.domain.mediation.Share;
import org.fengqiao.domain.mediation.Term;
import org.fengqiao.domain.statistics.FigureSubject.OfDivision;
import org.fengqiao.domain.statistics.FigureSubject.OfMediator;
import org.fengqiao.domain.statistics.FigureSubject.OfOrganization;

/**
 * What one mediation is counted as, and for whom (调解计数): for its division and each above, for the
 * organizations that had it and the mediators who were given it. Made of the mediation alone, so
 * that whoever counts it again, at whatever time, counts the same.
 *
 * <p>One that nobody accepted counts for nobody. All of it counts for its divisions, for the
 * organization that has it, or had it last, and for the mediators who have it, or had it when it
 * ended. For an organization that raised it, and who mediated it there, it was accepted and ended
 * unsettled; for a mediator from whom it was taken for another cause, it was accepted and no more.
 */
public record MediationCount(Map<FigureCell, Map<MediationMeasure, Long>> adds)
    implements Count<FigureCell, MediationMeasure> {
  /** Of one that nobody accepted. */
  public static final MediationCount NONE = new MediationCount(Map.of());

  /**
   * The most that counts of the money of one mediation, 10 trillion yuan: whatever is above was
   * entered in error, and must not keep all counters from moving on.
   */
  static final long MOST_FEN = 1_000_000_000_000_000L;

  private static final Map<MediationMeasure, Long> GIVEN = Map.of(MediationMeasure.ACCEPTED, 1L);
  private static final Map<MediationMeasure, Long> RAISED =
      Map.of(MediationMeasure.ACCEPTED, 1L, MediationMeasure.ENDED, 1L);

  public MediationCount {
    var all = new HashMap<FigureCell, Map<MediationMeasure, Long>>();
    adds.forEach((cell, numbers) -> {
      var some = new EnumMap<MediationMeasure, Long>(MediationMeasure.class);
      some.putAll(numbers);
      some.values().removeIf(number -> number == 0);
      all.put(cell, Collections.unmodifiableMap(some));
    });
    adds = Collections.unmodifiableMap(all);
  }

  /**
   * Counts a mediation as it stands.
   *
   * @param zone whose days count
   */
  public static MediationCount of(Mediation m, ZoneId zone) {
    return m.course()
        .accepted()
        .map(time -> counted(m, LocalDate.ofInstant(time, zone)))
        .orElse(NONE);
  }

  private static MediationCount counted(Mediation m, LocalDate day) {
    var subjects = new HashMap<FigureSubject, Map<MediationMeasure, Long>>();
    var whole = whole(m);
    m.course()
        .stages()
        .forEach(one -> subjects.put(new OfOrganization(one.organization()), RAISED));
    m.panel().assigned().forEach(one -> subjects.put(new OfMediator(one.mediator()), given(one)));
    m.panel().sitting().forEach(one -> subjects.put(new OfMediator(one), whole));
    subjects.put(new OfOrganization(m.stage().organization()), whole);
    for (var code : m.matter().patch().division().andAbove()) {
      subjects.put(new OfDivision(code), whole);
    }
    var cells = new HashMap<FigureCell, Map<MediationMeasure, Long>>();
    subjects.forEach((one, numbers) -> cells.put(new FigureCell(one.name(), day), numbers));
    return new MediationCount(cells);
  }

  /** Raising it is no better for who mediated it than for where it was mediated. */
  private static Map<MediationMeasure, Long> given(Assigned one) {
    return one.released().filter(how -> how.cause() == ReleaseCause.RAISED).isPresent()
        ? RAISED
        : GIVEN;
  }

  private static Map<MediationMeasure, Long> whole(Mediation m) {
    long fen = 0;
    long due = 0;
    long performed = 0;
    for (var agreement : m.agreements().stream().filter(Agreement::isInEffect).toList()) {
      fen = Math.addExact(fen, agreement.shares().mapToLong(Share::fen).reduce(0, Math::addExact));
      for (var term : agreement.terms()) {
        performed += term.isPerformed() ? 1 : 0;
        due += term.isPerformed() || isPastDue(m, agreement, term) ? 1 : 0;
      }
    }
    return Map.of(
        MediationMeasure.ACCEPTED,
        1L,
        MediationMeasure.ENDED,
        m.state() instanceof MediationState.Open ? 0L : 1L,
        MediationMeasure.SETTLED,
        m.state() instanceof MediationState.Settled ? 1L : 0L,
        MediationMeasure.AGREED_FEN,
        Math.min(fen, MOST_FEN),
        MediationMeasure.TERMS_DUE,
        due,
        MediationMeasure.TERMS_PERFORMED,
        performed);
  }

  /**
   * Whether its due time, as it was told last, has gone by: a rung at or past it has fired, or
   * somebody looked then.
   */
  private static boolean isPastDue(Mediation m, Agreement agreement, Term term) {
    return m.limits().stream()
        .filter(one -> one.kind() == LimitKind.PERFORMANCE)
        .filter(one -> one.agreement().equals(Optional.of(agreement.number())))
        .filter(one -> one.term().equals(Optional.of(term.number())))
        .map(one -> one.limit())
        .anyMatch(limit ->
            limit
                .toldDue()
                .filter(due -> limit.clock().ranUntil(due) || isLookedAt(term, due))
                .isPresent());
  }

  private static boolean isLookedAt(Term term, Instant due) {
    return !term.followUps().isEmpty() && !term.followUps().getLast().time().isBefore(due);
  }
}
