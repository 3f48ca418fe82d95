package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASE_COUNT;
import static org.fengqiao.adapters.persistence.schema.Tables.COUNTED_CASE;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.statistics.Counted;
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

/** The rollup in its tables: a row a case, and a row a counter with a column a measure. */
public final class JooqRollup implements Rollup {
  private static final String NAME = "rates";
  private static final MeasureColumns<Measure> MEASURES =
      new MeasureColumns<>(Measure.class, CASE_COUNT);
  private static final Wide PUT_CASE =
      Wide.put("counted_case", "id", List.of("version", "division", "day", "channel", "measures"));
  private static final Wide ADD =
      Wide.addUp("case_count", List.of("division", "day", "channel"), MEASURES.names());

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
  public boolean count(Reached from, Reached to, List<Counted<CaseId, CaseCount>> counted) {
    return follower.move(from, to, rows -> write(rows, counted));
  }

  private static boolean write(DSLContext rows, List<Counted<CaseId, CaseCount>> counted) {
    var before = stored(rows, counted.stream().map(Counted::id).toList());
    var tally = new Tally<Cell, Measure>();
    for (var one : counted) {
      tally.move(Optional.ofNullable(before.get(one.id())).map(Counted::count), one.count());
    }
    rows.connection(connection -> {
      PUT_CASE.run(connection, counted, JooqRollup::set);
      ADD.run(connection, List.copyOf(tally.changes().entrySet()), JooqRollup::set);
    });
    return true;
  }

  private static Map<CaseId, Counted<CaseId, CaseCount>> stored(
      DSLContext rows, Collection<CaseId> cases) {
    return rows.selectFrom(COUNTED_CASE)
        .where(COUNTED_CASE.ID.in(cases.stream().map(CaseId::value).toList()))
        .fetchMap(
            row -> new CaseId(row.getId()),
            row ->
                new Counted<>(
                    new CaseId(row.getId()),
                    new Version(row.getVersion()),
                    new CaseCount(
                        new Cell(
                            new DivisionCode(row.getDivision()),
                            row.getDay(),
                            Channel.valueOf(row.getChannel())),
                        Measure.ofBits(row.getMeasures()))));
  }

  private static void set(Params params, Counted<CaseId, CaseCount> one) throws SQLException {
    var cell = one.count().cell();
    params.add(one.id().value()).add(one.version().number());
    set(params, cell).add(Measure.bits(one.count().measures()));
  }

  private static void set(Params params, Map.Entry<Cell, Map<Measure, Long>> change)
      throws SQLException {
    MEASURES.set(set(params, change.getKey()), change.getValue());
  }

  private static Params set(Params params, Cell cell) throws SQLException {
    return params
        .add(cell.division().value())
        .add(cell.day().toString())
        .add(cell.channel().name());
  }

  @Override
  public Counts counts(DivisionCode division, DaySpan days, Set<Channel> channels) {
    var which =
        CASE_COUNT
            .DIVISION
            .eq(division.value())
            .and(CASE_COUNT.DAY.between(days.first(), days.last()));
    if (!channels.isEmpty()) {
      which = which.and(CASE_COUNT.CHANNEL.in(channels.stream().map(Channel::name).toList()));
    }
    return new Counts(
        MEASURES.summed(
            database.select(MEASURES.sums()).from(CASE_COUNT).where(which).fetchSingle()));
  }
}
