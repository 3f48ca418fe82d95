package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASE_COUNT;
import static org.fengqiao.adapters.persistence.schema.Tables.COUNTED_CASE;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.statistics.Rollup;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Cell;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.Measure;
import org.fengqiao.domain.statistics.Tally;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The rollup in its tables: a row a case, and a row a counter with a column a measure. */
public final class JooqRollup implements Rollup {
  private static final String NAME = "rates";
  private static final List<Measure> MEASURES = List.of(Measure.values());
  private static final Wide PUT_CASE =
      Wide.put("counted_case", "id", List.of("version", "division", "day", "channel", "measures"));
  private static final Wide ADD =
      Wide.addUp(
          "case_count",
          List.of("division", "day", "channel"),
          MEASURES.stream().map(JooqRollup::column).toList());

  private final DSLContext database;
  private final FollowerRow follower;

  @Inject
  public JooqRollup(Database database) {
    this.database = database.sql();
    this.follower = new FollowerRow(this.database, NAME);
  }

  @Override
  public Reached reached() {
    return follower.reached();
  }

  @Override
  public Map<CaseId, Version> versions(Collection<CaseId> cases) {
    var versions = new HashMap<CaseId, Version>();
    stored(database, cases).forEach((id, one) -> versions.put(id, one.version()));
    return versions;
  }

  @Override
  public boolean count(Reached from, Reached to, List<Counted> counted) {
    return follower.move(from, to, rows -> write(rows, counted));
  }

  private static boolean write(DSLContext rows, List<Counted> counted) {
    var before = stored(rows, counted.stream().map(Counted::id).toList());
    var tally = new Tally();
    for (var one : counted) {
      tally.move(Optional.ofNullable(before.get(one.id())).map(Counted::count), one.count());
    }
    rows.connection(connection -> {
      PUT_CASE.run(connection, counted, JooqRollup::set);
      ADD.run(connection, List.copyOf(tally.changes().entrySet()), JooqRollup::set);
    });
    return true;
  }

  private static Map<CaseId, Counted> stored(DSLContext rows, Collection<CaseId> cases) {
    return rows.selectFrom(COUNTED_CASE)
        .where(COUNTED_CASE.ID.in(cases.stream().map(CaseId::value).toList()))
        .fetchMap(
            row -> new CaseId(row.getId()),
            row ->
                new Counted(
                    new CaseId(row.getId()),
                    new Version(row.getVersion()),
                    new CaseCount(
                        new Cell(
                            new DivisionCode(row.getDivision()),
                            row.getDay(),
                            Channel.valueOf(row.getChannel())),
                        Measure.ofBits(row.getMeasures()))));
  }

  private static void set(Params params, Counted one) throws SQLException {
    var cell = one.count().cell();
    params.add(one.id().value()).add(one.version().number());
    set(params, cell).add(Measure.bits(one.count().measures()));
  }

  private static void set(Params params, Map.Entry<Cell, Map<Measure, Integer>> change)
      throws SQLException {
    set(params, change.getKey());
    for (var measure : MEASURES) {
      params.add(change.getValue().getOrDefault(measure, 0));
    }
  }

  private static Params set(Params params, Cell cell) throws SQLException {
    return params
        .add(cell.division().value())
        .add(cell.day().toString())
        .add(cell.channel().name());
  }

  @Override
  public Counts counts(DivisionCode division, DaySpan days, Set<Channel> channels) {
    var sums = MEASURES.stream().map(JooqRollup::sum).toList();
    var which =
        CASE_COUNT
            .DIVISION
            .eq(division.value())
            .and(CASE_COUNT.DAY.between(days.first(), days.last()));
    if (!channels.isEmpty()) {
      which = which.and(CASE_COUNT.CHANNEL.in(channels.stream().map(Channel::name).toList()));
    }
    var row = database.select(sums).from(CASE_COUNT).where(which).fetchSingle();
    var numbers = new EnumMap<Measure, Long>(Measure.class);
    for (int i = 0; i < MEASURES.size(); i++) {
      numbers.put(MEASURES.get(i), Objects.requireNonNull(row.get(sums.get(i))).longValue());
    }
    return new Counts(numbers);
  }

  private static Field<BigDecimal> sum(Measure measure) {
    var column =
        Arrays.stream(CASE_COUNT.fields())
            .filter(field -> field.getName().equals(column(measure)))
            .map(field -> field.coerce(Integer.class))
            .findFirst()
            .orElseThrow();
    return DSL.coalesce(DSL.sum(column), BigDecimal.ZERO);
  }

  private static String column(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }
}
