package org.fengqiao.application.cases.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;

/** Somebody who follows the journal, now and then, and keeps what came of it with how far. */
interface Following {
  /** Reads on, a little, or stops half-way and begins again from where was kept. */
  void read(Random random);

  /** Reads all there is. */
  void readAll();

  /** What was kept, in the order it came. */
  List<Entry> kept();

  /** Follows by the positions of the lanes, as is to be done. */
  static Following byPosition(Journal journal) {
    return new ByPosition(journal);
  }

  /** Keeps the cursor with the entries, as if in one transaction. */
  final class ByPosition implements Following {
    private final Journal journal;
    private final List<Entry> kept = new ArrayList<>();
    private Cursor cursor = Cursor.START;

    private ByPosition(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void read(Random random) {
      var page = journal.past(cursor, 1 + random.nextInt(20));
      if (random.nextInt(8) > 0) {
        keep(page);
      }
    }

    @Override
    public void readAll() {
      for (var page = journal.past(cursor, 100); !page.isEmpty(); ) {
        keep(page);
        page = journal.past(cursor, 100);
      }
    }

    private void keep(List<Entry> page) {
      for (var entry : page) {
        kept.add(entry);
        cursor = cursor.past(entry.at());
      }
    }

    @Override
    public List<Entry> kept() {
      return List.copyOf(kept);
    }
  }
}
