package org.fengqiao.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.fengqiao.adapters.persistence.schema.Tables.QR_CODE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.grids.QrCodeKey;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class QrCodesMigrationTest {
  private static final Instant TIME = Instant.parse("2026-05-08T02:00:00.123456Z");
  private static final List<String> PLACES =
      List.of(
          "3号楼",
          "12号楼2单元1至30户",
          "00012号",
          "123456789012345号",
          "a\\1 \"'\t\n𠮷",
          "字".repeat(200),
          "1-2-3".repeat(40));

  @Test
  void sortsWhatHangsAlreadyAsTheProgramDoes() {
    var database = TestDatabase.unmigrated();
    Flyway.configure()
        .dataSource(database.migrator())
        .locations("classpath:db/migration")
        .target("037")
        .load()
        .migrate();
    var codes = new ArrayList<QrCode>();
    for (int i = 0; i < PLACES.size(); i++) {
      codes.add(code(i));
    }
    codes.forEach(code -> insert(database, code));
    new Migrations(database.migrator()).migrate("fengqiao_app");
    for (var code : codes) {
      assertEquals(QrCodeKey.of(code), stored(database, code));
    }
  }

  /** In a grid or in a micro-grid, every third one revoked. */
  private static QrCode code(int i) {
    var microGrid = Optional.of(new MicroGridId(new UUID(8, i))).filter(_ -> i % 2 == 0);
    var bearer =
        new Patch(
            new DivisionCode("620402202206"),
            Optional.of(new GridId(new UUID(7, i))),
            microGrid,
            Optional.empty());
    return new QrCode(
        new QrCodeId("000000000000000" + i),
        bearer,
        new QrBinding.Building(PLACES.get(i)),
        TIME,
        Optional.of(TIME).filter(_ -> i % 3 == 0));
  }

  private static void insert(TestDatabase database, QrCode code) {
    Database.sql(database.migrator())
        .execute(
            """
            INSERT INTO qr_code (id, version, head_hash, head_lane, head_position, body)
            VALUES (UNHEX(?), 1, REPEAT('x', 32), 0, 1, ?)
            """,
            hex(code),
            new String(GroundTables.QR_CODES.body(code), UTF_8));
  }

  private static QrCodeKey stored(TestDatabase database, QrCode code) {
    var row =
        Database.sql(database.migrator())
            .selectFrom(QR_CODE)
            .where(QR_CODE.ID.eq(code.ref().id()))
            .fetchSingle();
    assertEquals(GroundTables.standing(code.revoked().isEmpty()), row.getStanding());
    return new QrCodeKey(row.getVillage(), row.getBearer(), row.getPlaceOrder(), row.getId());
  }

  private static String hex(QrCode code) {
    return code.ref().id().toString().replace("-", "");
  }
}
