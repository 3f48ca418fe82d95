package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.COUNTED_MEDIATION;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION_COUNT;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.statistics.Counted;
import org.fengqiao.application.statistics.MediationRollup;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureCell;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.MediationCount;
import org.fengqiao.domain.statistics.MediationFigures;
import org.fengqiao.domain.statistics.MediationMeasure;
import org.fengqiao.domain.statistics.Tally;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** The rollup in its tables: rows a mediation, one a subject, and a row a counter. */
public final class JooqMediationRollup implements MediationRollup {
  private static final String NAME = "mediations";
  private static final MeasureColumns<MediationMeasure> MEASURES =
      new MeasureColumns<>(MediationMeasure.class, MEDIATION_COUNT);
  private static final Wide FORGET = Wide.in("DELETE FROM counted_mediation WHERE id IN");
  private static final Wide KEEP =
      Wide.insert(
          "counted_mediation",
          Stream.concat(Stream.of("id", "version", "subject", "day"), MEASURES.names().stream())
              .toList());
  private static final Wide ADD =
      Wide.addUp("mediation_count", List.of("subject", "day"), MEASURES.names());

  private final DSLContext database;
  private final FollowerRow follower;

  /** One row of what a mediation is counted as. */
  private record Line(
      Counted<MediationId, MediationCount> of,
      FigureCell cell,
      Map<MediationMeasure, Long> numbers) {}

  @Inject
  public JooqMediationRollup(Database database) {
    this.database = database.sql();
    this.follower = new FollowerRow(this.database, NAME);
  }

  @Override
  public Reached reached() {
    return follower.reached();
  }

  @Override
  public Map<MediationId, Version> versions(Collection<MediationId> ids) {
    var versions = new HashMap<MediationId, Version>();
    database
        .selectDistinct(COUNTED_MEDIATION.ID, COUNTED_MEDIATION.VERSION)
        .from(COUNTED_MEDIATION)
        .where(COUNTED_MEDIATION.ID.in(ids.stream().map(MediationId::value).toList()))
        .forEach(row -> versions.put(new MediationId(row.value1()), new Version(row.value2())));
    return versions;
  }

  @Override
  public boolean count(
      Reached from, Reached to, List<Counted<MediationId, MediationCount>> counted) {
    return follower.move(from, to, rows -> write(rows, counted));
  }

  private static boolean write(
      DSLContext rows, List<Counted<MediationId, MediationCount>> counted) {
    var before = stored(rows, counted.stream().map(Counted::id).toList());
    var tally = new Tally<FigureCell, MediationMeasure>();
    for (var one : counted) {
      tally.move(Optional.ofNullable(before.get(one.id())), one.count());
    }
    var lines = counted.stream().flatMap(JooqMediationRollup::lines).toList();
    rows.connection(connection -> {
      FORGET.run(connection, counted, (params, one) -> params.add(one.id().value()));
      KEEP.run(connection, lines, JooqMediationRollup::set);
      ADD.run(connection, List.copyOf(tally.changes().entrySet()), JooqMediationRollup::set);
    });
    return true;
  }

  private static Stream<Line> lines(Counted<MediationId, MediationCount> one) {
    return one.count().adds().entrySet().stream()
        .map(add -> new Line(one, add.getKey(), add.getValue()));
  }

  private static Map<MediationId, MediationCount> stored(
      DSLContext rows, Collection<MediationId> ids) {
    var adds = new HashMap<MediationId, Map<FigureCell, Map<MediationMeasure, Long>>>();
    rows.selectFrom(COUNTED_MEDIATION)
        .where(COUNTED_MEDIATION.ID.in(ids.stream().map(MediationId::value).toList()))
        .forEach(row ->
            adds.computeIfAbsent(new MediationId(row.getId()), _ -> new HashMap<>())
                .put(
                    new FigureCell(row.getSubject(), row.getDay()),
                    MEASURES.in(row, COUNTED_MEDIATION)));
    return adds.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> new MediationCount(one.getValue())));
  }

  private static void set(Params params, Line line) throws SQLException {
    params.add(line.of().id().value()).add(line.of().version().number());
    MEASURES.set(set(params, line.cell()), line.numbers());
  }

  private static void set(Params params, Map.Entry<FigureCell, Map<MediationMeasure, Long>> change)
      throws SQLException {
    MEASURES.set(set(params, change.getKey()), change.getValue());
  }

  private static Params set(Params params, FigureCell cell) throws SQLException {
    return params.add(cell.subject()).add(cell.day().toString());
  }

  @Override
  public <S extends FigureSubject> Map<S, MediationFigures> figures(
      Collection<S> subjects, DaySpan days) {
    var found = new HashMap<String, MediationFigures>();
    database
        .fetch(sums(subjects, days))
        .forEach(row ->
            found.put(
                row.get(MEDIATION_COUNT.SUBJECT), new MediationFigures(MEASURES.summed(row))));
    return subjects.stream()
        .collect(
            Collectors.toMap(
                one -> one, one -> found.getOrDefault(one.name(), MediationFigures.NONE)));
  }

  /** Read off the key: as many ranges of it as there are subjects. */
  static Select<?> sums(Collection<? extends FigureSubject> subjects, DaySpan days) {
    return DSL.select(MEDIATION_COUNT.SUBJECT)
        .select(MEASURES.sums())
        .from(MEDIATION_COUNT)
        .where(MEDIATION_COUNT.SUBJECT.in(subjects.stream().map(FigureSubject::name).toList()))
        .and(MEDIATION_COUNT.DAY.between(days.first(), days.last()))
        .groupBy(MEDIATION_COUNT.SUBJECT);
  }
}
