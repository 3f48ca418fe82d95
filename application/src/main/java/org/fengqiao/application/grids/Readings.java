package org.fengqiao.application.grids;

import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.grids.ReadingId;

/** All readings of how many live on patches. */
public interface Readings {
  /** The reading; empty if nothing was told of that patch and day. */
  Optional<Loaded<Reading>> find(ReadingId id);

  /**
   * A page of the readings of that very patch, and of nothing in it, the newest day first; the key
   * is the day.
   *
   * @param asOf those of that day and before; empty for all
   */
  Page<Loaded<Reading>> list(Patch patch, Optional<LocalDate> asOf, PageRequest page);

  /** What held of a patch on a day: its last reading of that day or before. */
  default Optional<Loaded<Reading>> last(Patch patch, LocalDate day) {
    var one = new PageRequest(1, Optional.empty());
    return list(patch, Optional.of(day), one).items().stream().findFirst();
  }
}
