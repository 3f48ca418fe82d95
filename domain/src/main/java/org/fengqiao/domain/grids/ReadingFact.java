package org.fengqiao.domain.grids;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.domain.Fact;

/** What is decided about a reading. Its numbers are of many, and its source is public. */
public sealed interface ReadingFact extends Fact {
  /**
   * So many lived there on that day; what was told of the day before is corrected.
   *
   * @param patch the patch with what lay above it when this was told; no QR code
   */
  record ReadingRecorded(
      Patch patch, LocalDate day, Population population, String source, Instant time)
      implements ReadingFact {}
}
