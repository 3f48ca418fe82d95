package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reusable slots of the lanes. A slot is taken by committing its epoch + 1, which shuts out
 * whoever held it. Each method leaves no transaction open.
 */
final class LaneSlots {
  /** A slot whose holder has not beaten for so long is free. */
  static final Duration UNBEATEN = Duration.ofSeconds(30);

  private static final String ALL = "SELECT slot, epoch, position, holder, beat FROM lane";
  private static final String TAKE =
      "UPDATE lane SET epoch = epoch + 1, holder = ?, beat = ? WHERE slot = ? AND epoch = ?";
  private static final String POSITION = "SELECT position FROM lane WHERE slot = ?";
  private static final String ADD =
      "INSERT INTO lane (slot, epoch, position, holder, beat) VALUES (?, 1, 0, ?, ?)";
  private static final String REBUILT = "SELECT 1 FROM deployment WHERE name = 'rebuild'";
  private static final String BEAT = "UPDATE lane SET beat = ? WHERE slot = ? AND epoch = ?";
  private static final String RELEASE =
      "UPDATE lane SET epoch = epoch + 1, holder = NULL WHERE slot = ? AND epoch = ?";

  private final InstantSource system;

  /**
   * Tells lives by this time.
   *
   * @param system the machine's own time, never one that can be set
   */
  LaneSlots(InstantSource system) {
    this.system = system;
  }

  private record Slot(LaneHold hold, @Nullable UUID holder, Instant beat) {}

  /**
   * Takes a free slot on which nothing is under way, or adds one.
   *
   * @throws SQLException also while the states are made again from the journal
   */
  LaneHold take(Connection connection, UUID holder) throws SQLException {
    return unlessRebuilt(connection, takeAny(connection, holder));
  }

  private LaneHold takeAny(Connection connection, UUID holder) throws SQLException {
    while (true) {
      var slots = read(connection, ALL + " ORDER BY slot");
      for (var slot : slots) {
        var free = slot.holder() == null || slot.beat().plus(UNBEATEN).isBefore(system.instant());
        if (free) {
          var taken = raiseIfUnlocked(connection, slot.hold(), holder);
          if (taken.isPresent()) {
            return taken.get();
          }
        }
      }
      var added = add(connection, slots.size(), holder);
      if (added.isPresent()) {
        return added.get();
      }
    }
  }

  /**
   * Takes the slot of {@code old} again, as its holder: whatever was under way on it is committed
   * already, and then counted in the position, or never will be.
   *
   * @return empty if another took it
   * @throws SQLException also while the states are made again from the journal
   */
  Optional<LaneHold> retake(Connection connection, LaneHold old, UUID holder) throws SQLException {
    while (true) {
      var now = read(connection, ALL + " WHERE slot = " + old.slot()).stream().findFirst();
      if (now.isEmpty() || !holder.equals(now.get().holder())) {
        return Optional.empty();
      }
      var taken = raise(connection, now.get().hold(), holder);
      if (taken.isPresent()) {
        return Optional.of(unlessRebuilt(connection, taken.get()));
      }
    }
  }

  /**
   * Asked after the slot was taken, as a rebuild raises all epochs after it said that it begins: of
   * the two one always sees the other.
   */
  private LaneHold unlessRebuilt(Connection connection, LaneHold taken) throws SQLException {
    try (var statement = connection.prepareStatement(REBUILT);
        var row = statement.executeQuery()) {
      var rebuilt = row.next();
      connection.commit();
      if (rebuilt) {
        release(connection, taken);
        throw new SQLException(
            "the states are being made again from the journal; if nobody does, run journal"
                + " rebuild");
      }
      return taken;
    }
  }

  /** Shows that the holder lives; false if the slot is not its any more. */
  boolean beat(Connection connection, LaneHold hold) throws SQLException {
    try (var statement = connection.prepareStatement(BEAT)) {
      new Params(statement).add(system.instant()).add(hold.slot()).add(hold.epoch());
      var held = statement.executeUpdate() == 1;
      connection.commit();
      return held;
    }
  }

  /** Lets the next process have the slot at once. */
  void release(Connection connection, LaneHold hold) throws SQLException {
    try (var statement = connection.prepareStatement(RELEASE)) {
      new Params(statement).add(hold.slot()).add(hold.epoch());
      statement.executeUpdate();
      connection.commit();
    }
  }

  /** Empty also when an attempt still under way holds the row: it may take long to end. */
  private Optional<LaneHold> raiseIfUnlocked(Connection connection, LaneHold seen, UUID holder)
      throws SQLException {
    try {
      return raise(connection, seen, holder);
    } catch (SQLException e) {
      if (!Trouble.isLockWait(e)) {
        throw e;
      }
      connection.rollback();
      return Optional.empty();
    }
  }

  private Optional<LaneHold> raise(Connection connection, LaneHold seen, UUID holder)
      throws SQLException {
    try (var take = connection.prepareStatement(TAKE);
        var read = connection.prepareStatement(POSITION)) {
      new Params(take).add(holder).add(system.instant()).add(seen.slot()).add(seen.epoch());
      if (take.executeUpdate() != 1) {
        connection.rollback();
        return Optional.empty();
      }
      // The update waited for an attempt still under way: only now is the position certain.
      new Params(read).add(seen.slot());
      try (var row = read.executeQuery()) {
        row.next();
        var taken = new LaneHold(seen.slot(), seen.epoch() + 1, row.getLong(1));
        connection.commit();
        return Optional.of(taken);
      }
    }
  }

  private Optional<LaneHold> add(Connection connection, int slot, UUID holder) throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      new Params(statement).add(slot).add(holder).add(system.instant());
      statement.executeUpdate();
      connection.commit();
      return Optional.of(new LaneHold(slot, 1, 0));
    } catch (SQLException e) {
      connection.rollback();
      if (Trouble.of(e) == Trouble.DUPLICATE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static List<Slot> read(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      var slots = new ArrayList<Slot>();
      while (rows.next()) {
        slots.add(slot(rows));
      }
      connection.commit();
      return slots;
    }
  }

  private static Slot slot(ResultSet row) throws SQLException {
    var hold = new LaneHold(row.getInt("slot"), row.getLong("epoch"), row.getLong("position"));
    byte @Nullable [] holder = row.getBytes("holder");
    return new Slot(hold, holder == null ? null : Params.uuid(holder), Params.instant(row, "beat"));
  }
}
