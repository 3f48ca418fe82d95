package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.application.store.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a group to its end, whatever the database does: each member is answered when this returns.
 *
 * <p>Lazy: writes first and asks later. What a key refuses is rolled back, looked up at once for
 * the whole group, and the rest written again; what cannot be stored is tried alone, so that it
 * fails nobody else. Used by one thread.
 */
final class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final long FIRST_PAUSE_NANOS = 2_000_000;
  private static final int MOST_DOUBLINGS = 8;
  // While those are sought that wait for a lock: the others wait with them.
  private static final int SHORT_LOCK_WAIT_SECONDS = 1;

  private final LaneSession session;
  private final LaneWatch watch;
  private final InstantSource system;
  private final Duration patience;
  private final boolean inBulk;
  private final GroupWriter writer = new GroupWriter();
  private final GroupLookup lookup = new GroupLookup();
  private final Transport bulk = new BulkInserts();
  // Whether the group is written in plain statements alone.
  private boolean plainly;
  // How often the group that is settled now waited for a lock in vain.
  private int lockWaits;

  /**
   * Commits over one session.
   *
   * @param settings how rows are inserted, and how long a group is tried for and an unknown outcome
   *     asked after
   */
  GroupCommit(LaneSession session, LaneWatch watch, InstantSource system, StoreSettings settings) {
    this.session = session;
    this.watch = watch;
    this.system = system;
    this.patience = settings.patience();
    this.inBulk = settings.bulk();
  }

  void settle(List<Proposal> group) {
    plainly = !inBulk || !session.takesBulk();
    lockWaits = 0;
    try {
      settle(group, System.nanoTime() + patience.toNanos());
      if (lockWaits > 1) {
        session.waitForLocks(LaneConnections.LOCK_WAIT_SECONDS);
      }
    } catch (SQLException e) {
      LOG.debug("the connection is opened anew", e);
      session.drop();
    } catch (RuntimeException | Error e) {
      LOG.error("a group failed", e);
      session.drop();
      Lane.unanswered(group).forEach(one -> one.fail("the changes could not be committed", e));
    }
  }

  private void settle(List<Proposal> group, long until) {
    int attempt = 0;
    var open = group;
    while (!open.isEmpty()) {
      if (attempt > 0) {
        if (System.nanoTime() > until) {
          // Nothing of these stands, and nothing is in doubt.
          open.forEach(one -> one.answer(new Outcome.Overloaded()));
          return;
        }
        pause(attempt);
      }
      attempt++;
      attempt(open, until);
      open = Lane.unanswered(open);
    }
  }

  private void attempt(List<Proposal> open, long until) {
    List<Placed> placed;
    try {
      var connection = session.connection();
      placed = Placed.after(session.hold(), open);
      // In bulk each insert behind one that waits for a lock in vain may wait as long again.
      var inserts = plainly || lockWaits > 0 || !session.takesBulk() ? Transport.PLAIN : bulk;
      writer.write(connection, session.hold(), placed, system.instant(), inserts);
    } catch (GroupWriter.Fenced e) {
      LOG.warn(e.getMessage());
      session.rollback();
      session.drop();
      return;
    } catch (SQLException e) {
      session.rollback();
      refused(open, e, until);
      return;
    }
    try {
      session.connection().commit();
    } catch (SQLException e) {
      if (Trouble.isRolledBack(e)) {
        session.rollback();
        refused(open, e, until);
        return;
      }
      LOG.warn("a commit's outcome is unknown: {}", e.getMessage());
      session.drop();
      resolve(placed, until);
      return;
    }
    stands(placed);
  }

  private void stands(List<Placed> placed) {
    session.advance(placed.getLast().at().position());
    answerCommitted(placed);
  }

  private void answerCommitted(List<Placed> placed) {
    watch.committed(placed);
    Placed.answerCommitted(placed);
  }

  private void refused(List<Proposal> open, SQLException e, long until) {
    switch (Trouble.of(e)) {
      case DUPLICATE -> {
        if (!answerKnown(open)) {
          alone(open, e, until);
        }
      }
      case POISON -> {
        if (plainly) {
          alone(open, e, until);
        }
        plainly = true; // A plain statement names the row that it cannot take.
      }
      case FORBIDDEN -> open.forEach(one -> one.fail("the database refuses the statement", e));
      case ABORTED -> {
        answerKnown(open);
        if (Trouble.isLockWait(e) && ++lockWaits > 1) {
          sift(Lane.unanswered(open), until);
        }
      }
      case LOST -> {
        LOG.warn("the connection is lost: {}", e.getMessage());
        session.drop();
        answerKnown(open);
      }
    }
  }

  /** Answers those that something stands against; false if there are none, or it is not known. */
  private boolean answerKnown(List<Proposal> open) {
    try {
      var verdicts = session.look(connection -> lookup.verdicts(connection, open));
      verdicts.forEach((one, outcome) -> {
        if (outcome instanceof Outcome.Stale) {
          watch.stale(one);
        }
        one.answer(outcome);
      });
      return !verdicts.isEmpty();
    } catch (SQLException e) {
      LOG.warn("a group cannot be looked up: {}", e.getMessage());
      session.drop();
      return true; // unknown: the group is tried again, and this with it
    }
  }

  /** Tries the one that the error names by itself, or the halves of the group. */
  private void alone(List<Proposal> open, SQLException e, long until) {
    if (open.size() == 1) {
      LOG.error("changes that cannot be stored", e);
      open.getFirst().fail("the changes cannot be stored", e);
      return;
    }
    var row = Trouble.row(e);
    if (e instanceof Transport.Refused refused
        && row.isPresent()
        && row.getAsInt() <= refused.owners().size()) {
      settle(List.of(refused.owners().get(row.getAsInt() - 1)), until);
      return;
    }
    settle(open.subList(0, open.size() / 2), until);
    settle(open.subList(open.size() / 2, open.size()), until);
  }

  /**
   * Tries the halves of the group once each, and theirs, so that whoever waits for a lock that
   * another does not give up keeps nobody else. Those that wait stay unanswered, to be tried again.
   */
  private void sift(List<Proposal> open, long until) {
    if (open.size() < 2) {
      return;
    }
    try {
      session.waitForLocks(SHORT_LOCK_WAIT_SECONDS);
    } catch (SQLException e) {
      LOG.debug("the connection is opened anew", e);
      session.drop();
    }
    attempt(open.subList(0, open.size() / 2), until);
    attempt(open.subList(open.size() / 2, open.size()), until);
  }

  /**
   * Finds out what became of a group whose COMMIT was not answered. The new connection raises the
   * epoch first, so that afterwards it stands or never will; nothing else is tried before.
   */
  private void resolve(List<Placed> placed, long until) {
    for (int attempt = 1; ; attempt++) {
      try {
        var applied = session.look(connection -> lookup.applied(connection, placed));
        var standing = placed.stream().filter(one -> applied.contains(one.proposal())).toList();
        if (!standing.isEmpty()) {
          answerCommitted(standing);
        }
        if (!standing.isEmpty() && standing.size() < placed.size()) {
          LOG.error("{} of {} entries of one transaction stand", standing.size(), placed.size());
        }
        return;
      } catch (SQLException e) {
        LOG.warn("an unknown outcome cannot be looked up: {}", e.getMessage());
        session.drop();
      }
      if (System.nanoTime() > until) {
        placed.forEach(one -> one.proposal().answer(new Outcome.Unknown()));
        return;
      }
      pause(attempt);
    }
  }

  private static void pause(int attempt) {
    if (Thread.interrupted()) {
      LOG.debug("asked to close; the group is brought to its end first");
    }
    long most = FIRST_PAUSE_NANOS << Math.min(attempt, MOST_DOUBLINGS);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
