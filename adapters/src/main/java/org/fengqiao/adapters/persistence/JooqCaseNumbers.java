package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASE_NUMBER_BLOCK;

import com.github.benmanes.caffeine.cache.Cache;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.application.cases.CaseNumbers;
import org.fengqiao.domain.cases.CaseNumber;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.jooq.exception.DataAccessException;

/**
 * Gives out case numbers from blocks of serials, taken by compare-and-set in a small transaction of
 * their own. What is left of a block when the process ends is a gap.
 */
public final class JooqCaseNumbers implements CaseNumbers {
  private static final int FIRST_BLOCK = 100;
  private static final int LARGEST_BLOCK = 6_400;
  private static final long SOON_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int TRIES = 100;
  private static final int MOST_REGISTERS = 10_000;
  private static final int DISTRICT_DIGITS = Level.DISTRICT.digits();

  private final Database database;
  private final ZoneId zone;
  private final Cache<Register, Block> blocks =
      Caches.builder().maximumSize(MOST_REGISTERS).build();

  private record Register(String district, LocalDate day) {}

  /** The serials of one register that this process may still give out. */
  private static final class Block {
    final ReentrantLock lock = new ReentrantLock();
    long next;
    long end;
    int size = FIRST_BLOCK;
    long takenAt = System.nanoTime() - SOON_NANOS;
  }

  /**
   * Numbers by the days of one zone.
   *
   * @param zone where the districts are
   */
  public JooqCaseNumbers(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  @Override
  public CaseNumber next(DivisionCode division, Instant now) {
    var day = LocalDate.ofInstant(now, zone);
    var register = new Register(division.value().substring(0, DISTRICT_DIGITS), day);
    var block = Objects.requireNonNull(blocks.get(register, _ -> new Block()));
    block.lock.lock();
    try {
      if (block.next >= block.end) {
        refill(register, block);
      }
      return CaseNumber.of(division, day, block.next++);
    } finally {
      block.lock.unlock();
    }
  }

  private void refill(Register register, Block block) {
    long now = System.nanoTime();
    if (now - block.takenAt < SOON_NANOS) {
      // A burst: so many small transactions would compete with the lanes for the disk.
      block.size = Math.min(block.size * 2, LARGEST_BLOCK);
    } else {
      block.size = FIRST_BLOCK;
    }
    block.takenAt = now;
    block.next = take(register, block.size);
    block.end = block.next + block.size;
  }

  private long take(Register register, int size) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var taken = tryTake(register, size);
      if (taken.isPresent()) {
        return taken.getAsLong();
      }
    }
    throw new IllegalStateException("no block of case numbers could be taken for " + register);
  }

  private OptionalLong tryTake(Register register, int size) {
    var rows = CASE_NUMBER_BLOCK;
    var same = rows.DISTRICT.eq(register.district()).and(rows.DAY.eq(register.day()));
    try {
      var next = database.sql().select(rows.NEXT).from(rows).where(same).fetchOptional(rows.NEXT);
      long first = next.orElse(1L);
      int changed =
          next.isPresent()
              ? database
                  .sql()
                  .update(rows)
                  .set(rows.NEXT, first + size)
                  .where(same)
                  .and(rows.NEXT.eq(first))
                  .execute()
              : database
                  .sql()
                  .insertInto(rows, rows.DISTRICT, rows.DAY, rows.NEXT)
                  .values(register.district(), register.day(), first + size)
                  .execute();
      return changed == 1 ? OptionalLong.of(first) : OptionalLong.empty();
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLException sql
          && (Trouble.of(sql) == Trouble.DUPLICATE || Trouble.of(sql) == Trouble.ABORTED)) {
        return OptionalLong.empty();
      }
      throw e;
    }
  }
}
