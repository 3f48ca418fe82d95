package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurableSettingsTest {
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @Test
  void passesTheEmbeddedServer() {
    try (var app = DATABASE.app()) {
      var settings = DurableSettings.require(app);
      assertTrue(settings.version().startsWith("11.4."), settings.version());
      assertFalse(settings.cluster());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tx_isolation='REPEATABLE-READ' | tx_isolation is REPEATABLE-READ, must be READ-COMMITTED
          sql_mode=''                    | sql_mode is , must be with STRICT_TRANS_TABLES
          """)
  void refusesASessionThatIsSetOtherwise(String statement, String complaint) {
    var pool = DATABASE.pool();
    pool.setConnectionInitSql("SET " + statement);
    try (var app = new HikariDataSource(pool)) {
      var refused = assertThrows(UnusableDatabase.class, () -> DurableSettings.require(app));
      assertEquals("database setting " + complaint, refused.getMessage());
    }
  }

  @Test
  void refusesADatabaseWithAnotherCollation() {
    var database = TestDatabase.migrated();
    database.execute("ALTER DATABASE COLLATE utf8mb4_general_ci");
    try (var app = database.app()) {
      var refused = assertThrows(UnusableDatabase.class, () -> DurableSettings.require(app));
      assertEquals(
          "database setting collation_database is utf8mb4_general_ci, must be utf8mb4_bin",
          refused.getMessage());
    }
  }
}
