package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Up to where each lane was written, to be kept apart from the database: a head that is behind one
 * noted earlier was turned back.
 */
public final class LaneHeads {
  private LaneHeads() {}

  /**
   * As {@code 0:120 1:98}, the slot and its last position.
   *
   * @throws UnusableDatabase if the database is not reached
   */
  public static String read(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT slot, position FROM lane")) {
      var heads = new TreeMap<Integer, Long>();
      while (rows.next()) {
        heads.put(rows.getInt(1), rows.getLong(2));
      }
      return heads.entrySet().stream()
          .map(head -> head.getKey() + ":" + head.getValue())
          .collect(Collectors.joining(" "));
    } catch (SQLException e) {
      throw new UnusableDatabase("the lanes' heads cannot be read", e);
    }
  }
}
