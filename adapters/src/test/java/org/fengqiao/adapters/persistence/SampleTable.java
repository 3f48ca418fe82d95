package org.fengqiao.adapters.persistence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.application.store.Sample;
import org.jooq.impl.SQLDataType;

/** A table for samples, made beside those of the migrations. */
final class SampleTable {
  static final StateTable<Sample> SAMPLE =
      StateTable.of(table(name("sample")), Sample.LINEAGE)
          .column(field(name("count"), SQLDataType.INTEGER), Sample::count)
          .perhaps(
              field(name("told"), SQLDataType.INTEGER),
              one -> Optional.of(one.words().size()).filter(told -> told > 0))
          .claim("sample.name", field(name("name"), SQLDataType.VARCHAR))
          .claim("sample.label", field(name("label"), SQLDataType.VARCHAR));

  /** Longest name and label that fit. */
  static final int MOST_CHARACTERS = 60;

  private SampleTable() {}

  /** A migrated database with the table. */
  static TestDatabase database() {
    var database = TestDatabase.migrated();
    create(database::execute, database.logins().app().user());
    return database;
  }

  /** Makes the table. */
  static void create(Consumer<String> execute, String appUser) {
    execute.accept(
        """
        CREATE TABLE sample (
          id BINARY(16) NOT NULL, version INT NOT NULL, head_hash BINARY(32) NOT NULL,
          head_lane SMALLINT NOT NULL, head_position BIGINT NOT NULL,
          `count` INT NOT NULL, told INT NULL,
          name VARCHAR(%d) NOT NULL, label VARCHAR(%d) NOT NULL, body LONGTEXT NOT NULL,
          PRIMARY KEY (id), UNIQUE (name), UNIQUE (label))
        """
            .formatted(MOST_CHARACTERS, MOST_CHARACTERS));
    execute.accept("GRANT SELECT, INSERT, UPDATE, DELETE ON sample TO " + appUser);
  }
}
