package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CasesContract;
import org.fengqiao.application.grids.GridFilter;
import org.fengqiao.application.notices.Deliveries;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static final String APP = "fengqiao_app";

  @Test
  void bringsAnEmptyDatabaseToTheSchemaOfTheProgramOnce() {
    var database = TestDatabase.unmigrated();
    var migrations = new Migrations(database.migrator());
    assertTrue(migrations.migrate(APP) > 0);
    assertEquals(0, migrations.migrate(APP));
    try (var app = database.app()) {
      assertDoesNotThrow(new Migrations(app)::requireCurrent);
    }
  }

  @Test
  void makesNoTableWhereTheAppUserIsUnknown() {
    var database = TestDatabase.unmigrated();
    var migrations = new Migrations(database.migrator());
    var refused = assertThrows(UnusableDatabase.class, () -> migrations.migrate("fengqiao_nobody"));
    assertTrue(refused.toString().contains("fengqiao_nobody cannot be granted"), refused::toString);
    assertDoesNotThrow(migrations::requireEmpty);
  }

  @Test
  void makesNoTableWhereASettingIsWrong() {
    var database = TestDatabase.unmigrated();
    var name = database.logins().app().jdbcUrl().replaceAll(".*/|\\?.*", "");
    database.execute("ALTER DATABASE " + name + " COLLATE utf8mb4_general_ci");
    var migrations = new Migrations(database.migrator());
    var refused = assertThrows(UnusableDatabase.class, () -> migrations.migrate(APP));
    assertTrue(refused.toString().contains("database setting collation_database is"));
    assertDoesNotThrow(migrations::requireEmpty);
  }

  @Test
  void refusesToServeASchemaThatIsBehind() {
    var database = TestDatabase.unmigrated();
    var failure =
        assertThrows(
            UnusableDatabase.class, () -> new Migrations(database.migrator()).requireCurrent());
    assertTrue(
        failure.toString().matches(".*version none, this program needs [0-9]+: run migrate"));
  }

  @Test
  void refusesASchemaThatIsNewerThanTheProgram() {
    var database = TestDatabase.migrated();
    database.execute(
        """
        INSERT INTO flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'later', 1, 1)
        """);
    var migrations = new Migrations(database.migrator());
    for (var refused :
        new UnusableDatabase[] {
          assertThrows(UnusableDatabase.class, () -> migrations.migrate(APP)),
          assertThrows(UnusableDatabase.class, migrations::requireCurrent)
        }) {
      assertTrue(
          refused.toString().matches(".*at version 9999, .* up to [0-9]+: start a newer program"),
          refused.toString());
    }
  }

  @Test
  void refusesAMigrationThatWasChangedAfterItWasApplied() {
    var database = TestDatabase.migrated();
    database.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '001'");
    var migrations = new Migrations(database.migrator());
    assertThrows(UnusableDatabase.class, () -> migrations.migrate(APP));
    assertThrows(UnusableDatabase.class, migrations::requireCurrent);
  }

  @Test
  void keepsWhatBecameOfNoticesGivenBeforeTheyWereWrittenOnce() {
    var database = TestDatabase.unmigrated();
    Flyway.configure()
        .dataSource(database.migrator())
        .locations("classpath:db/migration")
        .target("023")
        .load()
        .migrate();
    insertNotice(database, "SENT", "NULL, '2026-05-08 02:00:01', NULL");
    insertNotice(database, "PENDING", "'2026-05-08 02:05:00', NULL, 'busy'");
    insertNotice(database, "FAILED", "NULL, '2026-05-08 02:00:02', 'no phone'");
    new Migrations(database.migrator()).migrate(APP);
    try (var app = Database.open(Stores.access(database.logins().app()), 1)) {
      var deliveries = new JooqDeliveries(app);
      var oldest = Instant.parse("2026-05-08T02:00:00Z");
      assertEquals(new Deliveries.Backlog(1, 1, Optional.of(oldest)), deliveries.backlog());
      assertEquals(
          """
          FAILED|2|NULL|2026-05-08 02:00:02.000000|no phone
          PENDING|2|2026-05-08 02:05:00.000000|NULL|busy
          SENT|2|NULL|2026-05-08 02:00:01.000000|NULL
          """,
          app
                  .sql()
                  .fetch(
                      """
                      SELECT CONCAT_WS('|', state, tries, IFNULL(next_try, 'NULL'),
                        IFNULL(ended_at, 'NULL'), IFNULL(failure, 'NULL'))
                      FROM notice_try ORDER BY state
                      """)
                  .stream()
                  .map(row -> row.get(0, String.class))
                  .collect(Collectors.joining("\n"))
              + "\n");
      var due = Instant.parse("2026-05-08T02:05:00Z");
      var claimed = deliveries.claim(due, due.plusSeconds(300), 10).held();
      assertEquals(List.of(3), claimed.stream().map(Deliveries.Claimed::tries).toList());
    }
  }

  @Test
  void notesInWhoseHandEachOpenCaseIs() {
    var database = TestDatabase.unmigrated();
    Flyway.configure()
        .dataSource(database.migrator())
        .locations("classpath:db/migration")
        .target("035")
        .load()
        .migrate();
    // No case could be suspended, disputed, merged, kept on the books or in mediation before.
    var later =
        EnumSet.of(
            CaseStatus.SUSPENDED,
            CaseStatus.DISPUTED,
            CaseStatus.MERGED,
            CaseStatus.ON_THE_BOOKS,
            CaseStatus.IN_MEDIATION);
    var some =
        CasesContract.ALL.stream().filter(one -> !later.contains(one.status())).limit(60).toList();
    some.forEach(one -> insertCase(database, one));
    new Migrations(database.migrator()).migrate(APP);
    var noted = new HashMap<String, String>();
    Database.sql(database.migrator())
        .fetch("SELECT LOWER(HEX(id)), IFNULL(LOWER(HEX(officer)), '') FROM cases")
        .forEach(row -> noted.put(row.get(0, String.class), row.get(1, String.class)));
    var wanted = new HashMap<String, String>();
    for (var one : some) {
      var officer = one.state().inHandOf().map(id -> hex(id.value())).orElse("");
      wanted.put(hex(one.id().value()), officer);
    }
    assertEquals(wanted, noted);
    assertTrue(Set.copyOf(wanted.values()).size() > 2);
  }

  private static void insertCase(TestDatabase database, Case one) {
    database.execute(
        """
        INSERT INTO cases
          (id, version, head_hash, head_lane, head_position, body, number, partner, channel, status, division,
           report_time)
        VALUES (UNHEX('%s'), 1, REPEAT('x', 32), 0, 1, '%s', '%s', 'hotline', 'HOTLINE', '%s', '620402001001',
          '2026-05-08 02:00:00')
        """
            .formatted(
                hex(one.id().value()),
                new String(CaseTable.CASE.body(one), StandardCharsets.UTF_8),
                one.number().value(),
                one.status()));
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }

  private static void insertNotice(TestDatabase database, String state, String ending) {
    database.execute(
        """
        INSERT INTO notice
          (id, case_id, case_version, rule, role, officer, text, made_at, state, tries, next_try, ended_at,
           failure)
        VALUES (RANDOM_BYTES(16), RANDOM_BYTES(16), 1, 'notices[0]', 'secretary', RANDOM_BYTES(16),
          '请联系群众', '2026-05-08 02:00:00', '%s', 2, %s)
        """
            .formatted(state, ending));
  }

  @Test
  void tellsWhereAndSinceWhenTheGridsStandThatWereSetUpBefore() {
    var database = TestDatabase.unmigrated();
    Flyway.configure()
        .dataSource(database.migrator())
        .locations("classpath:db/migration")
        .target("024")
        .load()
        .migrate();
    var id = new GridId(new UUID(7, 7));
    database.execute(
        """
        INSERT INTO grid (id, version, head_hash, head_lane, head_position, code, kind, body)
        VALUES (UNHEX('00000000000000070000000000000007'), 1, REPEAT('x', 32), 0, 1,
          '620402202206001', 'BASIC',
          '{"id":"%s","code":"620402202206001","kind":"BASIC","name":"第一网格","range":"",\
        "village":"620402202206","created":"2026-05-08T02:00:00.123456Z"}')
        """
            .formatted(id.value()));
    new Migrations(database.migrator()).migrate(APP);
    var before = Instant.parse("2026-05-08T02:00:00.123456Z");
    try (var store = Stores.ofAll(database)) {
      var grids = new JooqGrids(store.database(), store.aggregates());
      var village = new DivisionCode("620402202206");
      for (var at : List.of(Optional.<Instant>empty(), Optional.of(before))) {
        var filter = new GridFilter(village, Optional.empty(), Optional.empty(), at);
        var found = grids.list(filter, PageRequest.FIRST).items();
        assertEquals(List.of(id), found.stream().map(one -> one.aggregate().id()).toList());
      }
      var earlier = Optional.of(before.minusNanos(1_000));
      var filter = new GridFilter(village, Optional.empty(), Optional.empty(), earlier);
      assertEquals(List.of(), grids.list(filter, PageRequest.FIRST).items());
    }
  }

  @Test
  void grantsTheAppUserRowsButNoTables() throws SQLException {
    var database = TestDatabase.migrated();
    try (var app = database.app()) {
      execute(app, "DELETE FROM lane");
      assertThrows(SQLException.class, () -> execute(app, "CREATE TABLE other (id INT)"));
      assertThrows(SQLException.class, () -> execute(app, "DROP TABLE lane"));
      assertThrows(SQLException.class, () -> execute(app, "DELETE FROM flyway_schema_history"));
    }
  }

  @Test
  void grantsOnTheJournalAddingAndReadingOnly() throws SQLException {
    var database = TestDatabase.unmigrated();
    database.execute("CREATE TABLE journal (id INT)");
    Grants.to(APP, database.migrator());
    try (var app = database.app()) {
      execute(app, "INSERT INTO journal VALUES (1)");
      execute(app, "SELECT * FROM journal");
      assertThrows(SQLException.class, () -> execute(app, "UPDATE journal SET id = 2"));
      assertThrows(SQLException.class, () -> execute(app, "DELETE FROM journal"));
    }
  }

  @Test
  void refusesAnAppUserThatIsUnknownOrTheMigrator() {
    var migrations = new Migrations(TestDatabase.unmigrated().migrator());
    for (var user : new String[] {"nobody_here", "fengqiao_migrator", "a`b"}) {
      var refused = assertThrows(UnusableDatabase.class, () -> migrations.migrate(user));
      assertTrue(refused.toString().contains(user), refused.toString());
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
