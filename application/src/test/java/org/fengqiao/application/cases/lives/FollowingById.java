package org.fengqiao.application.cases.lives;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Request;

/**
 * Follows the journal by an id of its rows, as an AUTO_INCREMENT gives it out: drawn when a
 * transaction begins, seen when it is committed, so that a lower one may come after a higher.
 */
final class FollowingById implements Plant, Following {
  private final TreeMap<Long, Entry> rows = new TreeMap<>();
  private final Set<LanePosition> seen = new HashSet<>();
  private final List<Entry> kept = new ArrayList<>();
  private long drawn;
  private long read;

  @Override
  public Following following(MemoryStore memory) {
    memory.past(Cursor.START, Integer.MAX_VALUE).forEach(entry -> show(draw(), entry));
    return this;
  }

  @Override
  public Commits door(Commits trouble, MemoryStore memory) {
    return new Passing(trouble) {
      @Override
      public Outcome commit(Optional<Request> request, Changes<?> changes) {
        var ids = changes.steps().stream().map(_ -> draw()).toList();
        var outcome = trouble.commit(request, changes);
        for (int i = 0; i < ids.size(); i++) {
          var step = changes.steps().get(i);
          long id = ids.get(i);
          memory.of(step.ref(), step.version().number() - 1, 1).forEach(entry -> show(id, entry));
        }
        return outcome;
      }
    };
  }

  private synchronized long draw() {
    return ++drawn;
  }

  private synchronized void show(long id, Entry entry) {
    if (seen.add(entry.at())) {
      rows.put(id, entry);
    }
  }

  @Override
  public void read(Random random) {
    readAll();
  }

  @Override
  public synchronized void readAll() {
    var more = rows.tailMap(read, false);
    kept.addAll(more.values());
    read = more.isEmpty() ? read : more.lastKey();
  }

  @Override
  public synchronized List<Entry> kept() {
    return List.copyOf(kept);
  }
}
