package org.fengqiao.adapters.persistence;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after the other, in the forms the columns have. */
final class Params {
  private final PreparedStatement statement;
  private int index;

  Params(PreparedStatement statement) {
    this.statement = statement;
  }

  Params add(long number) throws SQLException {
    statement.setLong(++index, number);
    return this;
  }

  Params add(@Nullable Long number) throws SQLException {
    if (number == null) {
      statement.setNull(++index, Types.BIGINT);
      return this;
    }
    return add(number.longValue());
  }

  Params add(@Nullable String text) throws SQLException {
    statement.setString(++index, text);
    return this;
  }

  Params add(byte @Nullable [] bytes) throws SQLException {
    statement.setBytes(++index, bytes);
    return this;
  }

  Params add(@Nullable UUID id) throws SQLException {
    return add(id == null ? null : bytes(id));
  }

  Params add(Instant time) throws SQLException {
    // As text: the driver would look for what fits an object among all it knows.
    statement.setString(++index, stored(time).toString());
    return this;
  }

  /** Adds a value that is in its column's form already. */
  Params addStored(@Nullable Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(++index, Types.NULL);
      case String text -> statement.setString(++index, text);
      case byte[] bytes -> statement.setBytes(++index, bytes);
      case LocalDate day -> statement.setString(++index, day.toString());
      case LocalDateTime time -> statement.setString(++index, time.toString());
      case Number number -> statement.setLong(++index, number.longValue());
      default -> throw new IllegalArgumentException("no stored form: " + value.getClass());
    }
    return this;
  }

  /** The stored form of a time. */
  static LocalDateTime stored(Instant time) {
    return LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static UUID uuid(byte[] stored) {
    var bytes = ByteBuffer.wrap(stored);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
