package org.fengqiao.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.application.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries of the lanes of this process, as they were committed: whoever follows the
 * stream closely shares them, and none reads and decodes the same rows again. What a lane once
 * holds at a position never changes, so what stands here is right whoever holds the lane later.
 */
final class RecentEntries {
  /**
   * So many of a lane are kept: a third of a second's at the most that one commits, and followers
   * look more often. An entry takes some kilobytes, its words stand elsewhere; those kept longer
   * than the collector's young generation lasts cost it more than they save.
   */
  static final int MOST = 2_048;

  /**
   * The most stored bytes of an entry that is kept: a boundary may take a hundred times a report.
   */
  static final int LARGEST = 16 << 10;

  private final Map<Integer, Window> lanes = new ConcurrentHashMap<>();

  /** Keeps what a lane has committed; told in the order of its positions. */
  void add(List<Placed> group) {
    var lane = lanes.computeIfAbsent(group.getFirst().at().lane(), _ -> new Window());
    lane.add(group);
  }

  /**
   * Entries of a lane after position {@code after}, as far as they stand here, to {@code upTo} at
   * most; empty when the first of them does not.
   */
  List<Entry> past(int lane, long after, long upTo) {
    var window = lanes.get(lane);
    return window == null ? List.of() : window.past(after, upTo);
  }

  /** A run of positions without gaps. */
  private static final class Window {
    private final @Nullable Entry[] entries = new @Nullable Entry[MOST];
    // The first position kept, and the one after the last.
    private long first;
    private long end;

    synchronized void add(List<Placed> group) {
      for (var placed : group) {
        long position = placed.at().position();
        if (position != end) {
          first = position; // What lies between was not told, or came from another holder.
        }
        boolean kept = placed.row().stored().length <= LARGEST;
        entries[index(position)] = kept ? placed.entry() : null;
        end = position + 1;
        // What is not kept ends the run: whoever needs it, or what came before, reads the table.
        first = kept ? Math.max(first, end - MOST) : end;
      }
    }

    synchronized List<Entry> past(long after, long upTo) {
      var found = new ArrayList<Entry>();
      if (after + 1 >= first) {
        for (long position = after + 1; position < end && position <= upTo; position++) {
          var entry = entries[index(position)];
          if (entry != null) {
            found.add(entry);
          }
        }
      }
      return found;
    }

    private static int index(long position) {
      return (int) (position % MOST);
    }
  }
}
